using StakingCore.Ethereum;

namespace StakingCore.Tests.Ethereum;

/// <summary>States for examples: validators of 32 ETH that have long been active, in the last slot of epoch 1000.</summary>
internal static class SampleEthereum
{
    internal const ulong Ether = 1_000_000_000;
    internal const ulong Never = EthereumPreset.FarFutureEpoch;
    internal const ulong Epoch = 1000;

    internal static EthereumState State(EthereumFork fork, int validators) => State(EthereumRules.Of(fork), validators);

    internal static EthereumState State(EthereumRules rules, int validators)
    {
        var state = new EthereumState(rules)
        {
            Slot = (Epoch * 32) + 31,
            FinalizedEpoch = Epoch - 2,
            CurrentJustifiedEpoch = Epoch - 1,
            PreviousJustifiedEpoch = Epoch - 2,
            JustificationBits = new JustificationBits(0b1111),
        };
        state.Validators.AddMany(0, validators);
        state.Validators.EffectiveBalances.Fill(32 * Ether);
        state.Validators.Balances.Fill(32 * Ether);
        state.Validators.Credentials.Fill(WithdrawalCredential.Execution);
        state.Validators.ActivationEligibilityEpochs.Clear();
        state.Validators.ActivationEpochs.Clear();
        if (rules.Fork >= EthereumFork.Altair)
        {
            const Participation All = Participation.Source | Participation.Target | Participation.Head;
            state.Validators.PreviousParticipation.Fill(All);
            state.Validators.CurrentParticipation.Fill(All);
        }

        return state;
    }

    /// <summary>Turns a row into a compounding validator of so many ETH.</summary>
    internal static void Compound(this EthereumState state, int row, ulong ether)
    {
        state.Validators.Credentials[row] = WithdrawalCredential.Compounding;
        state.Validators.EffectiveBalances[row] = ether * Ether;
        state.Validators.Balances[row] = ether * Ether;
    }

    /// <summary>Everything that the state holds, as text, for comparison.</summary>
    internal static string Content(this EthereumState state)
    {
        ValidatorColumns rows = state.Validators;
        string[] columns =
        [
            Join(rows.Keys), Join(rows.EffectiveBalances), Join(rows.Balances), Join(rows.InactivityScores),
            Join(rows.ActivationEligibilityEpochs), Join(rows.ActivationEpochs), Join(rows.ExitEpochs), Join(rows.WithdrawableEpochs),
            string.Join(',', rows.Slashed.ToArray()), string.Join(',', rows.Credentials.ToArray()),
            string.Join(',', rows.PreviousParticipation.ToArray()), string.Join(',', rows.CurrentParticipation.ToArray()),
            Join(state.Slashings.AmountsGwei), string.Join(',', state.PendingDeposits), string.Join(',', state.PendingPartialWithdrawals),
            string.Join(',', state.PendingConsolidations), string.Join(',', state.PreviousAttestations), string.Join(',', state.CurrentAttestations),
            $"{state.Rules.Fork} {state.Slot} {state.FinalizedEpoch} {state.CurrentJustifiedEpoch} {state.PreviousJustifiedEpoch}",
            $"{state.JustificationBits} {state.NextWithdrawalIndex} {state.NextWithdrawalValidator} {state.Eth1DepositIndex}",
            $"{state.DepositRequestsStartIndex} {state.DepositBalanceToConsume} {state.ExitBalanceToConsume} {state.EarliestExitEpoch}",
            $"{state.ConsolidationBalanceToConsume} {state.EarliestConsolidationEpoch}",
        ];
        return string.Join('\n', columns);
    }

    internal static UInt128 Sum(this ReadOnlySpan<ulong> amounts)
    {
        UInt128 sum = 0;
        foreach (ulong amount in amounts)
        {
            sum += amount;
        }

        return sum;
    }

    internal static UInt128 TotalBalance(this EthereumState state) => Sum(state.Validators.Balances);

    private static string Join(ReadOnlySpan<ulong> values) => string.Join(',', values.ToArray());
}
