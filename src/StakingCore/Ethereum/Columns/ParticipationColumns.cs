namespace StakingCore.Ethereum;

/// <summary>
/// What an epoch's attestation rewards read of every validator, as columns that the caller owns: row i is validator i.
/// </summary>
/// <remarks><c>default</c> has no rows.</remarks>
public readonly ref struct ParticipationColumns
{
    /// <summary>Groups the columns.</summary>
    /// <param name="effectiveBalance">Effective balances in gwei.</param>
    /// <param name="slashed">Whether each validator is slashed.</param>
    /// <param name="activationEpoch">Activation epochs; 2^64 − 1 is never.</param>
    /// <param name="exitEpoch">Exit epochs; 2^64 − 1 is never.</param>
    /// <param name="withdrawableEpoch">Withdrawable epochs; 2^64 − 1 is never.</param>
    /// <param name="previousFlags">The participation flags of the previous epoch. Bits that are no flag are ignored.</param>
    /// <param name="currentFlags">The participation flags of the current epoch, which only its justification reads.</param>
    /// <exception cref="ArgumentException">A column's length differs from that of the effective balances.</exception>
    public ParticipationColumns(
        ReadOnlySpan<ulong> effectiveBalance,
        ReadOnlySpan<bool> slashed,
        ReadOnlySpan<ulong> activationEpoch,
        ReadOnlySpan<ulong> exitEpoch,
        ReadOnlySpan<ulong> withdrawableEpoch,
        ReadOnlySpan<Participation> previousFlags,
        ReadOnlySpan<Participation> currentFlags)
    {
        ColumnChecks.SameLength(slashed.Length, effectiveBalance.Length, nameof(slashed));
        ColumnChecks.SameLength(activationEpoch.Length, effectiveBalance.Length, nameof(activationEpoch));
        ColumnChecks.SameLength(exitEpoch.Length, effectiveBalance.Length, nameof(exitEpoch));
        ColumnChecks.SameLength(withdrawableEpoch.Length, effectiveBalance.Length, nameof(withdrawableEpoch));
        ColumnChecks.SameLength(previousFlags.Length, effectiveBalance.Length, nameof(previousFlags));
        ColumnChecks.SameLength(currentFlags.Length, effectiveBalance.Length, nameof(currentFlags));
        EffectiveBalance = effectiveBalance;
        Slashed = slashed;
        ActivationEpoch = activationEpoch;
        ExitEpoch = exitEpoch;
        WithdrawableEpoch = withdrawableEpoch;
        PreviousFlags = previousFlags;
        CurrentFlags = currentFlags;
    }

    /// <summary>The columns of a registry: the memory is the registry's, good until a row is added to it.</summary>
    /// <param name="validators">The registry.</param>
    public ParticipationColumns(ValidatorColumns validators)
    {
        ArgumentNullException.ThrowIfNull(validators);
        EffectiveBalance = validators.EffectiveBalances;
        Slashed = validators.Slashed;
        ActivationEpoch = validators.ActivationEpochs;
        ExitEpoch = validators.ExitEpochs;
        WithdrawableEpoch = validators.WithdrawableEpochs;
        PreviousFlags = validators.PreviousParticipation;
        CurrentFlags = validators.CurrentParticipation;
    }

    /// <summary>The number of validators.</summary>
    public int Count => EffectiveBalance.Length;

    /// <summary>Gwei, a row each.</summary>
    public ReadOnlySpan<ulong> EffectiveBalance { get; }

    /// <summary>Whether slashed, a row each.</summary>
    public ReadOnlySpan<bool> Slashed { get; }

    /// <summary>Epoch, a row each.</summary>
    public ReadOnlySpan<ulong> ActivationEpoch { get; }

    /// <summary>Epoch, a row each.</summary>
    public ReadOnlySpan<ulong> ExitEpoch { get; }

    /// <summary>Epoch, a row each.</summary>
    public ReadOnlySpan<ulong> WithdrawableEpoch { get; }

    /// <summary>Flags of the previous epoch, a row each.</summary>
    public ReadOnlySpan<Participation> PreviousFlags { get; }

    /// <summary>Flags of the current epoch, a row each.</summary>
    public ReadOnlySpan<Participation> CurrentFlags { get; }

    /// <summary>One row beside its score and balance, for the scalar way in.</summary>
    internal ValidatorEpochInput Row(int row, ulong inactivityScore, ulong balance) => new()
    {
        EffectiveBalance = EffectiveBalance[row],
        Balance = balance,
        InactivityScore = inactivityScore,
        IsSlashed = Slashed[row],
        ActivationEpoch = ActivationEpoch[row],
        ExitEpoch = ExitEpoch[row],
        WithdrawableEpoch = WithdrawableEpoch[row],
        PreviousFlags = PreviousFlags[row],
    };

    /// <summary>Whether an output shares memory with any of the columns.</summary>
    internal bool Overlap(ReadOnlySpan<ulong> output) =>
        ColumnChecks.Overlap(output, EffectiveBalance)
        || ColumnChecks.Overlap(output, Slashed)
        || ColumnChecks.Overlap(output, ActivationEpoch)
        || ColumnChecks.Overlap(output, ExitEpoch)
        || ColumnChecks.Overlap(output, WithdrawableEpoch)
        || ColumnChecks.Overlap(output, PreviousFlags)
        || ColumnChecks.Overlap(output, CurrentFlags);
}
