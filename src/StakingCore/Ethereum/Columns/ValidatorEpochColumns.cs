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
    /// <param name="previousParticipation">The participation flags of the previous epoch. Bits that are no flag are ignored.</param>
    /// <param name="currentParticipation">The participation flags of the current epoch, which only its justification reads.</param>
    /// <exception cref="ArgumentException">A column's length differs from that of the effective balances.</exception>
    public ValidatorEpochColumns(
        ReadOnlySpan<ulong> effectiveBalancesGwei,
        ReadOnlySpan<bool> slashed,
        ReadOnlySpan<ulong> activationEpochs,
        ReadOnlySpan<ulong> exitEpochs,
        ReadOnlySpan<ulong> withdrawableEpochs,
        ReadOnlySpan<Participation> previousParticipation,
        ReadOnlySpan<Participation> currentParticipation)
    {
        ColumnChecks.SameLength(slashed.Length, effectiveBalancesGwei.Length, nameof(slashed));
        ColumnChecks.SameLength(activationEpochs.Length, effectiveBalancesGwei.Length, nameof(activationEpochs));
        ColumnChecks.SameLength(exitEpochs.Length, effectiveBalancesGwei.Length, nameof(exitEpochs));
        ColumnChecks.SameLength(withdrawableEpochs.Length, effectiveBalancesGwei.Length, nameof(withdrawableEpochs));
        ColumnChecks.SameLength(previousParticipation.Length, effectiveBalancesGwei.Length, nameof(previousParticipation));
        ColumnChecks.SameLength(currentParticipation.Length, effectiveBalancesGwei.Length, nameof(currentParticipation));
        EffectiveBalancesGwei = effectiveBalancesGwei;
        Slashed = slashed;
        ActivationEpochs = activationEpochs;
        ExitEpochs = exitEpochs;
        WithdrawableEpochs = withdrawableEpochs;
        PreviousParticipation = previousParticipation;
        CurrentParticipation = currentParticipation;
    }

    /// <summary>The columns of a registry: the memory is the registry's, good until a row is added to it.</summary>
    /// <param name="validators">The registry.</param>
    public ValidatorEpochColumns(ValidatorColumns validators)
    {
        ArgumentNullException.ThrowIfNull(validators);
        EffectiveBalancesGwei = validators.EffectiveBalances;
        Slashed = validators.Slashed;
        ActivationEpochs = validators.ActivationEpochs;
        ExitEpochs = validators.ExitEpochs;
        WithdrawableEpochs = validators.WithdrawableEpochs;
        PreviousParticipation = validators.PreviousParticipation;
        CurrentParticipation = validators.CurrentParticipation;
    }

    /// <summary>The number of validators.</summary>
    public int Count => EffectiveBalancesGwei.Length;

    /// <summary>Gwei, a row each.</summary>
    public ReadOnlySpan<ulong> EffectiveBalancesGwei { get; }

    /// <summary>Whether slashed, a row each.</summary>
    public ReadOnlySpan<bool> Slashed { get; }

    /// <summary>Epoch, a row each.</summary>
    public ReadOnlySpan<ulong> ActivationEpochs { get; }

    /// <summary>Epoch, a row each.</summary>
    public ReadOnlySpan<ulong> ExitEpochs { get; }

    /// <summary>Epoch, a row each.</summary>
    public ReadOnlySpan<ulong> WithdrawableEpochs { get; }

    /// <summary>Flags of the previous epoch, a row each.</summary>
    public ReadOnlySpan<Participation> PreviousParticipation { get; }

    /// <summary>Flags of the current epoch, a row each.</summary>
    public ReadOnlySpan<Participation> CurrentParticipation { get; }

    /// <summary>One row beside its score and balance, for the scalar way in.</summary>
    internal ValidatorEpochInput Row(int row, ulong inactivityScore, ulong balance) => new()
    {
        EffectiveBalanceGwei = EffectiveBalancesGwei[row],
        BalanceGwei = balance,
        InactivityScore = inactivityScore,
        IsSlashed = Slashed[row],
        ActivationEpoch = ActivationEpochs[row],
        ExitEpoch = ExitEpochs[row],
        WithdrawableEpoch = WithdrawableEpochs[row],
        PreviousParticipation = PreviousParticipation[row],
    };

    /// <summary>Whether an output shares memory with any of the columns.</summary>
    internal bool Overlap(ReadOnlySpan<ulong> output) =>
        ColumnChecks.Overlap(output, EffectiveBalancesGwei)
        || ColumnChecks.Overlap(output, Slashed)
        || ColumnChecks.Overlap(output, ActivationEpochs)
        || ColumnChecks.Overlap(output, ExitEpochs)
        || ColumnChecks.Overlap(output, WithdrawableEpochs)
        || ColumnChecks.Overlap(output, PreviousParticipation)
        || ColumnChecks.Overlap(output, CurrentParticipation);
}
