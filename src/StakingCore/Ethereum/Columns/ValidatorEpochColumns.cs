namespace StakingCore.Ethereum;

/// <summary>
/// What an epoch's attestation rewards read of every validator, as columns that the caller owns: row i is validator i.
/// </summary>
/// <remarks><c>default</c> has no rows.</remarks>
public readonly ref struct ValidatorEpochColumns
{
    /// <summary>Groups the columns.</summary>
    /// <param name="effectiveBalancesGwei">Effective balances in gwei.</param>
    /// <param name="slashed">Whether each validator is slashed.</param>
    /// <param name="activationEpochs">Activation epochs; 2^64 − 1 is never.</param>
    /// <param name="exitEpochs">Exit epochs; 2^64 − 1 is never.</param>
    /// <param name="withdrawableEpochs">Withdrawable epochs; 2^64 − 1 is never.</param>
    /// <param name="previousFlags">The participation flags of the previous epoch. Bits that are no flag are ignored.</param>
    /// <param name="currentFlags">The participation flags of the current epoch, which only its justification reads.</param>
    /// <exception cref="ArgumentException">A column's length differs from that of the effective balances.</exception>
    public ValidatorEpochColumns(
        ReadOnlySpan<ulong> effectiveBalancesGwei,
        ReadOnlySpan<bool> slashed,
        ReadOnlySpan<ulong> activationEpochs,
        ReadOnlySpan<ulong> exitEpochs,
        ReadOnlySpan<ulong> withdrawableEpochs,
        ReadOnlySpan<Participation> previousFlags,
        ReadOnlySpan<Participation> currentFlags)
    {
        ColumnChecks.SameLength(slashed.Length, effectiveBalancesGwei.Length, nameof(slashed));
        ColumnChecks.SameLength(activationEpochs.Length, effectiveBalancesGwei.Length, nameof(activationEpochs));
        ColumnChecks.SameLength(exitEpochs.Length, effectiveBalancesGwei.Length, nameof(exitEpochs));
        ColumnChecks.SameLength(withdrawableEpochs.Length, effectiveBalancesGwei.Length, nameof(withdrawableEpochs));
        ColumnChecks.SameLength(previousFlags.Length, effectiveBalancesGwei.Length, nameof(previousFlags));
        ColumnChecks.SameLength(currentFlags.Length, effectiveBalancesGwei.Length, nameof(currentFlags));
        EffectiveBalances = effectiveBalancesGwei;
        Slashed = slashed;
        ActivationEpochs = activationEpochs;
        ExitEpochs = exitEpochs;
        WithdrawableEpochs = withdrawableEpochs;
        PreviousFlags = previousFlags;
        CurrentFlags = currentFlags;
    }

    /// <summary>The columns of a registry: the memory is the registry's, good until a row is added to it.</summary>
    /// <param name="validators">The registry.</param>
    public ValidatorEpochColumns(ValidatorColumns validators)
    {
        ArgumentNullException.ThrowIfNull(validators);
        EffectiveBalances = validators.EffectiveBalances;
        Slashed = validators.Slashed;
        ActivationEpochs = validators.ActivationEpochs;
        ExitEpochs = validators.ExitEpochs;
        WithdrawableEpochs = validators.WithdrawableEpochs;
        PreviousFlags = validators.PreviousParticipation;
        CurrentFlags = validators.CurrentParticipation;
    }

    /// <summary>The number of validators.</summary>
    public int Count => EffectiveBalances.Length;

    /// <summary>Gwei, a row each.</summary>
    public ReadOnlySpan<ulong> EffectiveBalances { get; }

    /// <summary>Whether slashed, a row each.</summary>
    public ReadOnlySpan<bool> Slashed { get; }

    /// <summary>Epoch, a row each.</summary>
    public ReadOnlySpan<ulong> ActivationEpochs { get; }

    /// <summary>Epoch, a row each.</summary>
    public ReadOnlySpan<ulong> ExitEpochs { get; }

    /// <summary>Epoch, a row each.</summary>
    public ReadOnlySpan<ulong> WithdrawableEpochs { get; }

    /// <summary>Flags of the previous epoch, a row each.</summary>
    public ReadOnlySpan<Participation> PreviousFlags { get; }

    /// <summary>Flags of the current epoch, a row each.</summary>
    public ReadOnlySpan<Participation> CurrentFlags { get; }

    /// <summary>One row beside its score and balance, for the scalar way in.</summary>
    internal ValidatorEpochInput Row(int row, ulong inactivityScore, ulong balance) => new()
    {
        EffectiveBalanceGwei = EffectiveBalances[row],
        BalanceGwei = balance,
        InactivityScore = inactivityScore,
        IsSlashed = Slashed[row],
        ActivationEpoch = ActivationEpochs[row],
        ExitEpoch = ExitEpochs[row],
        WithdrawableEpoch = WithdrawableEpochs[row],
        PreviousFlags = PreviousFlags[row],
    };

    /// <summary>Whether an output shares memory with any of the columns.</summary>
    internal bool Overlap(ReadOnlySpan<ulong> output) =>
        ColumnChecks.Overlap(output, EffectiveBalances)
        || ColumnChecks.Overlap(output, Slashed)
        || ColumnChecks.Overlap(output, ActivationEpochs)
        || ColumnChecks.Overlap(output, ExitEpochs)
        || ColumnChecks.Overlap(output, WithdrawableEpochs)
        || ColumnChecks.Overlap(output, PreviousFlags)
        || ColumnChecks.Overlap(output, CurrentFlags);
}
