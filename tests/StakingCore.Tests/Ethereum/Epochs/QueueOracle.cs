using System.Numerics;
using StakingCore.Ethereum;
using static StakingCore.Tests.Ethereum.SampleEthereum;

namespace StakingCore.Tests.Ethereum.Epochs;

/// <summary>
/// The specification of the registry's updates, of pending deposits and of pending consolidations, a list at a time, in
/// unbounded integers: the slow obvious version, which shares no code with the library but the state's memory and constants.
/// </summary>
internal static class QueueOracle
{
    internal static void RegistryUpdates(EthereumState state)
    {
        ValidatorColumns rows = state.Validators;
        EthereumPreset preset = state.Rules.Preset;
        bool isElectra = state.Rules.Fork >= EthereumFork.Electra;
        ulong epoch = state.Slot / preset.SlotsPerEpoch;
        for (int i = 0; i < rows.Count; i++)
        {
            bool isFull = isElectra
                ? rows.EffectiveBalances[i] >= preset.MinActivationBalance
                : rows.EffectiveBalances[i] == preset.MinActivationBalance;
            bool joins = rows.ActivationEligibilityEpochs[i] == Never && isFull;
            bool isEjected = IsActive(state, i, epoch) && rows.EffectiveBalances[i] <= preset.EjectionBalance;
            bool isReady = IsReady(state, i);
            if (joins)
            {
                rows.ActivationEligibilityEpochs[i] = epoch + 1;
            }

            if (isEjected && !(isElectra && joins))
            {
                Exit(state, i);
            }
            else if (isElectra && !joins && isReady)
            {
                rows.ActivationEpochs[i] = epoch + 1 + preset.MaxSeedLookahead;
            }
        }

        if (isElectra)
        {
            return;
        }

        BigInteger limit = ChurnLimit(state);
        limit = state.Rules.Fork == EthereumFork.Deneb ? BigInteger.Min(limit, preset.MaxPerEpochActivationChurnLimit) : limit;
        int[] queue = [.. Indices(state).Where(i => IsReady(state, i)).OrderBy(i => state.Validators.ActivationEligibilityEpochs[i]).ThenBy(i => i)];
        foreach (int i in queue.Take((int)limit))
        {
            rows.ActivationEpochs[i] = epoch + 1 + preset.MaxSeedLookahead;
        }
    }

    internal static void PendingDeposits(EthereumState state)
    {
        EthereumPreset preset = state.Rules.Preset;
        BigInteger available = state.DepositBalanceToConsume
            + BigInteger.Min(preset.MaxPerEpochActivationExitChurnLimit, BalanceChurn(state));
        BigInteger nextEpoch = (state.Slot / preset.SlotsPerEpoch) + 1;
        BigInteger processed = 0;
        bool isLimitReached = false;
        List<PendingDeposit> left = [.. state.PendingDeposits];
        List<PendingDeposit> postponed = [];
        for (int handled = 0; left.Count > 0 && handled < preset.MaxPendingDepositsPerEpoch; handled++)
        {
            PendingDeposit deposit = left[0];
            bool waitsForBridge = state.Rules.Fork == EthereumFork.Electra
                && deposit.Slot > 0
                && state.Eth1DepositIndex < state.DepositRequestsStartIndex;
            if (waitsForBridge || deposit.Slot > (BigInteger)state.FinalizedEpoch * preset.SlotsPerEpoch)
            {
                break;
            }

            int row = state.Validators.Keys.IndexOf(deposit.Key);
            bool isGone = row >= 0 && state.Validators.WithdrawableEpochs[row] < nextEpoch;
            if (!isGone && row >= 0 && state.Validators.ExitEpochs[row] != Never)
            {
                postponed.Add(deposit);
            }
            else
            {
                isLimitReached = !isGone && processed + deposit.AmountGwei > available;
                if (isLimitReached)
                {
                    break;
                }

                processed += isGone ? 0 : deposit.AmountGwei;
                Deposit(state, deposit, row);
            }

            left.RemoveAt(0);
        }

        state.PendingDeposits.Clear();
        state.PendingDeposits.AddRange([.. left, .. postponed]);
        state.DepositBalanceToConsume = isLimitReached ? (ulong)(available - processed) : 0;
    }

    internal static void PendingConsolidations(EthereumState state)
    {
        ValidatorColumns rows = state.Validators;
        while (state.PendingConsolidations.Count > 0)
        {
            (int source, int target) = state.PendingConsolidations[0];
            if (!rows.Slashed[source])
            {
                if (rows.WithdrawableEpochs[source] > (state.Slot / state.Rules.Preset.SlotsPerEpoch) + 1)
                {
                    return;
                }

                ulong moved = ulong.Min(rows.Balances[source], rows.EffectiveBalances[source]);
                rows.Balances[source] -= moved;
                rows.Balances[target] += moved;
            }

            state.PendingConsolidations.RemoveAt(0);
        }
    }

    private static void Deposit(EthereumState state, PendingDeposit deposit, int row)
    {
        if (row >= 0)
        {
            state.Validators.Balances[row] += deposit.AmountGwei;
        }
        else if (deposit.IsSignatureValid)
        {
            EthereumPreset preset = state.Rules.Preset;
            ulong cap = deposit.Credential == WithdrawalCredential.Compounding
                ? preset.MaxEffectiveBalanceElectra
                : preset.MinActivationBalance;
            ulong whole = deposit.AmountGwei / preset.EffectiveBalanceIncrement * preset.EffectiveBalanceIncrement;
            state.Validators.Add(deposit.Key, deposit.Credential, deposit.AmountGwei, ulong.Min(whole, cap));
        }
    }

    private static void Exit(EthereumState state, int row)
    {
        ValidatorColumns rows = state.Validators;
        if (rows.ExitEpochs[row] != Never)
        {
            return;
        }

        EthereumPreset preset = state.Rules.Preset;
        ulong soonest = (state.Slot / preset.SlotsPerEpoch) + 1 + preset.MaxSeedLookahead;
        BigInteger exit;
        if (state.Rules.Fork >= EthereumFork.Electra)
        {
            BigInteger churn = BalanceChurn(state);
            churn = state.Rules.Fork >= EthereumFork.Gloas ? churn : BigInteger.Min(preset.MaxPerEpochActivationExitChurnLimit, churn);
            BigInteger room = state.EarliestExitEpoch < soonest ? churn : state.ExitBalanceToConsume;
            exit = BigInteger.Max(state.EarliestExitEpoch, soonest);
            while (room < rows.EffectiveBalances[row])
            {
                room += churn;
                exit++;
            }

            state.ExitBalanceToConsume = (ulong)(room - rows.EffectiveBalances[row]);
            state.EarliestExitEpoch = (ulong)exit;
        }
        else
        {
            ulong[] exits = [.. rows.ExitEpochs.ToArray().Where(epoch => epoch != Never), soonest];
            exit = exits.Max();
            exit += rows.ExitEpochs.ToArray().Count(epoch => epoch == exit) >= ChurnLimit(state) ? 1 : 0;
        }

        rows.ExitEpochs[row] = (ulong)exit;
        rows.WithdrawableEpochs[row] = (ulong)exit + preset.MinValidatorWithdrawabilityDelay;
    }

    private static BigInteger ChurnLimit(EthereumState state)
    {
        int active = Indices(state).Count(i => IsActive(state, i, state.Slot / state.Rules.Preset.SlotsPerEpoch));
        return BigInteger.Max(state.Rules.Preset.MinPerEpochChurnLimit, active / (BigInteger)state.Rules.Preset.ChurnLimitQuotient);
    }

    private static BigInteger BalanceChurn(EthereumState state)
    {
        EthereumPreset preset = state.Rules.Preset;
        ulong quotient = state.Rules.Fork >= EthereumFork.Gloas ? preset.ChurnLimitQuotientGloas : preset.ChurnLimitQuotient;
        BigInteger total = preset.EffectiveBalanceIncrement;
        BigInteger sum = Indices(state)
            .Where(i => IsActive(state, i, state.Slot / preset.SlotsPerEpoch))
            .Aggregate(BigInteger.Zero, (all, i) => all + state.Validators.EffectiveBalances[i]);
        BigInteger churn = BigInteger.Max(preset.MinPerEpochChurnLimitElectra, BigInteger.Max(total, sum) / quotient);
        return churn - (churn % preset.EffectiveBalanceIncrement);
    }

    private static bool IsReady(EthereumState state, int row) =>
        state.Validators.ActivationEligibilityEpochs[row] <= state.FinalizedEpoch && state.Validators.ActivationEpochs[row] == Never;

    private static bool IsActive(EthereumState state, int row, ulong epoch) =>
        state.Validators.ActivationEpochs[row] <= epoch && epoch < state.Validators.ExitEpochs[row];

    private static IEnumerable<int> Indices(EthereumState state) => Enumerable.Range(0, state.Validators.Count);
}
