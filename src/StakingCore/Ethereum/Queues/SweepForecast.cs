using System.Runtime.InteropServices;

namespace StakingCore.Ethereum.Queues;

/// <summary>
/// Where the sweep of withdrawals will be: in which slot would a validator's balance, or what it has above its cap, be paid out?
/// </summary>
/// <remarks>
/// <para>
/// A forecast runs the sweep alone, block by block: every slot has a block, everybody votes in time and earns the full reward
/// of an epoch, effective balances stay, and nobody asks for anything. Who is at the cap has something to pay again after each
/// epoch in which it earns. It is exact for that.
/// </para>
/// <para>Source: consensus-specs, capella and electra <c>get_expected_withdrawals</c>, <c>process_withdrawals</c>.</para>
/// </remarks>
public sealed partial class SweepForecast
{
    private const ulong Never = EthereumPreset.FarFutureEpoch;

    private readonly EthereumRules _rules;
    private readonly ulong _slot;
    private readonly int _validators;
    private readonly int _start;
    private readonly SweepRow[] _rows;
    private readonly (ulong Epoch, int Row, bool IsPaid)[] _partials;

    private SweepForecast(EthereumState state, SweepRow[] rows, (ulong Epoch, int Row, bool IsPaid)[] partials)
    {
        _rules = state.Rules;
        _slot = state.Slot;
        _validators = state.Validators.Count;
        _start = state.NextWithdrawalValidator;
        _rows = rows;
        _partials = partials;
    }

    /// <summary>
    /// The last slot in which a balance can be paid out in full, from sums alone: the sweep may have just passed the validator
    /// when it becomes withdrawable, and comes by once more.
    /// </summary>
    /// <param name="rules">The rules in force, from Capella.</param>
    /// <param name="withdrawableEpoch">The validator's withdrawable epoch.</param>
    /// <param name="validators">How many validators there are.</param>
    /// <param name="payableValidators">How many of them have something to pay at any time.</param>
    /// <exception cref="ArgumentOutOfRangeException">The fork is before Capella.</exception>
    /// <exception cref="OverflowException">The slot is above 2^64 − 1.</exception>
    public static ulong LatestPayoutSlot(EthereumRules rules, ulong withdrawableEpoch, ulong validators, ulong payableValidators)
    {
        CheckFork(rules);
        EthereumPreset preset = rules.Preset;
        int partials = rules.HasBalanceChurn ? preset.MaxPendingPartialsPerWithdrawalsSweep : 0;
        ulong payments = (ulong)int.Max(1, preset.MaxWithdrawalsPerPayload - partials);
        ulong full = payableValidators / payments;
        ulong empty = validators / (ulong)preset.MaxValidatorsPerWithdrawalsSweep;
        return rules.FirstSlotOf(withdrawableEpoch) + full + empty + 2;
    }

    /// <summary>Reads a state. Its slot's own block has been processed: the next slot's is the first that pays.</summary>
    /// <param name="state">The state, from Capella; it stays as it is, and nothing of it is kept.</param>
    /// <exception cref="ArgumentOutOfRangeException">The fork is before Capella, or the next row of the sweep does not exist.</exception>
    /// <exception cref="OverflowException">A sum is above 2^64 − 1.</exception>
    public static SweepForecast Of(EthereumState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        CheckFork(state.Rules);
        if (state.Validators.Count > 0)
        {
            state.CheckRow(state.NextWithdrawalValidator, nameof(state));
        }

        var rewards = new FullReward(state);
        var rows = new List<SweepRow>();
        for (int row = 0; row < state.Validators.Count; row++)
        {
            if (state.Validators.Balances[row] > 0 && state.Rules.CanWithdraw(state.Validators.Credentials[row]))
            {
                rows.Add(SweepRow.Of(state, row, in rewards));
            }
        }

        return new SweepForecast(state, [.. rows], Partials(state));
    }

    /// <summary>The first slot in which the whole balance of a validator is paid out.</summary>
    /// <param name="row">The validator's row.</param>
    /// <param name="withdrawableEpoch">
    /// From when it may be: its own withdrawable epoch, or where it has not asked yet, an estimate's.
    /// </param>
    /// <returns>The slot; null where the credential cannot withdraw or there is no balance.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    /// <exception cref="OverflowException">The slot is above 2^64 − 1.</exception>
    public ulong? FullWithdrawalSlot(int row, ulong withdrawableEpoch)
    {
        int place = Place(row);
        if (withdrawableEpoch == Never || place < 0)
        {
            return null;
        }

        SweepRow[] rows = [.. _rows];
        rows[place].Leave(withdrawableEpoch, _rules.Preset.MinValidatorWithdrawabilityDelay);
        return Run(rows, place, withdrawableEpoch);
    }

    /// <summary>The first slot in which what a validator has above its cap is paid out.</summary>
    /// <param name="row">The validator's row.</param>
    /// <returns>The slot; null where it is not at its cap, the credential cannot withdraw, or it earns nothing.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    /// <exception cref="OverflowException">The slot is above 2^64 − 1.</exception>
    public ulong? ExcessWithdrawalSlot(int row)
    {
        int place = Place(row);
        return place < 0 || _rows[place].NextPayable == Never ? null : Run([.. _rows], place, _rows[place].NextPayable);
    }

    private static (ulong Epoch, int Row, bool IsPaid)[] Partials(EthereumState state)
    {
        ulong stays = state.Rules.Preset.MinActivationBalance;
        var partials = new List<(ulong Epoch, int Row, bool IsPaid)>();
        foreach (PendingPartialWithdrawal pending in CollectionsMarshal.AsSpan(state.PendingPartialWithdrawals))
        {
            int row = pending.Validator;
            bool isPaid = state.Validators.ExitEpochs[row] == Never
                && state.Validators.EffectiveBalances[row] >= stays
                && state.Validators.Balances[row] > stays;
            partials.Add((pending.WithdrawableEpoch, row, isPaid));
        }

        return [.. partials];
    }

    private static void CheckFork(EthereumRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        if (!rules.HasWithdrawals)
        {
            throw new ArgumentOutOfRangeException(nameof(rules), rules.Fork, "Expected capella or later: before, nothing is withdrawn.");
        }
    }

    // Where the row is among those that can ever be paid; negative where it is not.
    private int Place(int row)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, _validators);
        int place = FirstFrom(row);
        return place < _rows.Length && _rows[place].Row == row ? place : -1;
    }

    private int FirstFrom(int row)
    {
        int low = 0;
        int high = _rows.Length;
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            (low, high) = _rows[middle].Row < row ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
