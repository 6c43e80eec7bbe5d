using System.Collections.Immutable;

namespace StakingCore.Ethereum.Blocks;

/// <summary>From Capella: what each block pays out.</summary>
/// <remarks>Builders' payments of the Gloas draft are not in here: they come from stakers of another kind.</remarks>
public static class WithdrawalSweep
{
    /// <summary>
    /// What the block has to pay: from Electra first pending partial withdrawals in order, then, from the next row on, the
    /// whole balance of those withdrawable and what others have above their cap.
    /// </summary>
    /// <param name="state">The state; it stays as it is.</param>
    /// <remarks>Source: capella and electra <c>get_expected_withdrawals</c>.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The next row of the sweep does not exist.</exception>
    /// <exception cref="InvalidOperationException">The fork is before Capella.</exception>
    /// <exception cref="OverflowException">A number or sum is above 2^64 − 1.</exception>
    public static ExpectedWithdrawals Expected(EthereumState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        CheckFork(state);
        var payments = new List<Withdrawal>(state.Rules.Preset.MaxWithdrawalsPerPayload);
        int processed = state.Rules.HasBalanceChurn ? PayPending(state, payments) : 0;
        Sweep(state, payments);
        return new(payments.ToImmutableArray(), processed);
    }

    /// <summary>Pays what the block has to pay and moves the sweep on.</summary>
    /// <param name="state">The state.</param>
    /// <returns>What was paid.</returns>
    /// <remarks>Source: capella and electra <c>process_withdrawals</c>.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The next row of the sweep does not exist.</exception>
    /// <exception cref="InvalidOperationException">The fork is before Capella.</exception>
    /// <exception cref="OverflowException">A number or sum is above 2^64 − 1.</exception>
    public static ExpectedWithdrawals Process(EthereumState state)
    {
        ExpectedWithdrawals expected = Expected(state);
        foreach (Withdrawal payment in expected.Payments)
        {
            state.Decrease(payment.Validator, payment.AmountGwei);
        }

        state.PendingPartialWithdrawals.RemoveRange(0, expected.ProcessedPartials);
        if (expected.Payments is [.., Withdrawal last])
        {
            state.NextWithdrawalIndex = last.Index + 1;
        }

        state.NextWithdrawalValidator = NextValidator(state, expected.Payments);
        return expected;
    }

    // A full block stopped at its last payment; any other has seen its 16384 rows, or all of them if there are fewer.
    private static int NextValidator(EthereumState state, ImmutableArray<Withdrawal> payments)
    {
        int count = state.Validators.Count;
        if (count == 0)
        {
            return 0;
        }

        EthereumPreset preset = state.Rules.Preset;
        return payments.Length == preset.MaxWithdrawalsPerPayload
            ? (payments[^1].Validator + 1) % count
            : (int)(((long)state.NextWithdrawalValidator + preset.MaxValidatorsPerWithdrawalsSweep) % count);
    }

    private static int PayPending(EthereumState state, List<Withdrawal> payments)
    {
        EthereumPreset preset = state.Rules.Preset;
        int limit = int.Min(preset.MaxPendingPartialsPerWithdrawalsSweep, preset.MaxWithdrawalsPerPayload - 1);
        ulong stays = preset.MinActivationBalance;
        int processed = 0;
        foreach (PendingPartialWithdrawal pending in state.PendingPartialWithdrawals)
        {
            if (pending.WithdrawableEpoch > state.Epoch || payments.Count >= limit)
            {
                break;
            }

            int row = pending.Validator;
            ulong balance = BalanceAfter(state, row, payments);
            bool isEligible = state.Validators.ExitEpochs[row] == EthereumPreset.FarFutureEpoch
                && state.Validators.EffectiveBalances[row] >= stays
                && balance > stays;
            if (isEligible)
            {
                Pay(state, row, ulong.Min(balance - stays, pending.AmountGwei), payments);
            }

            processed++;
        }

        return processed;
    }

    private static void Sweep(EthereumState state, List<Withdrawal> payments)
    {
        EthereumPreset preset = state.Rules.Preset;
        int count = state.Validators.Count;
        int row = state.NextWithdrawalValidator;
        int bound = int.Min(count, preset.MaxValidatorsPerWithdrawalsSweep);
        if (bound > 0)
        {
            state.CheckRow(row, nameof(state));
        }

        for (int seen = 0; seen < bound && payments.Count < preset.MaxWithdrawalsPerPayload; seen++)
        {
            ulong balance = BalanceAfter(state, row, payments);
            WithdrawalCredential credential = state.Validators.Credentials[row];
            ulong cap = state.Rules.MaxEffectiveBalance(credential);
            if (!state.Rules.CanWithdraw(credential))
            {
                // Nothing to pay to.
            }
            else if (state.Validators.WithdrawableEpochs[row] <= state.Epoch && balance > 0)
            {
                Pay(state, row, balance, payments);
            }
            else if (state.Validators.EffectiveBalances[row] == cap && balance > cap)
            {
                Pay(state, row, balance - cap, payments);
            }

            row = row + 1 == count ? 0 : row + 1;
        }
    }

    private static void Pay(EthereumState state, int row, ulong amount, List<Withdrawal> payments) =>
        payments.Add(new Withdrawal(state.NextWithdrawalIndex + (ulong)payments.Count, row, amount));

    // What the block already takes from a validator is gone for what comes later in it.
    private static ulong BalanceAfter(EthereumState state, int row, List<Withdrawal> payments)
    {
        ulong balance = state.Validators.Balances[row];
        foreach (Withdrawal payment in payments)
        {
            if (payment.Validator == row)
            {
                balance -= payment.AmountGwei;
            }
        }

        return balance;
    }

    private static void CheckFork(EthereumState state)
    {
        if (!state.Rules.HasWithdrawals)
        {
            throw new InvalidOperationException($"{state.Rules.Fork} knows no withdrawals.");
        }
    }
}
