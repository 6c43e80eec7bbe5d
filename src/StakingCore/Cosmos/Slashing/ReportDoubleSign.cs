namespace StakingCore.Cosmos;

/// <summary>Evidence that a validator signed twice. Returns <see cref="EvidenceHandled"/>.</summary>
/// <remarks>
/// Refused by <see cref="ChainRule.NoValidator"/> and by what refuses the slash; aborted where the validator has no vote record. Source:
/// cosmos-sdk <c>x/evidence/keeper/infraction.go</c>.
/// </remarks>
/// <param name="Validator">The validator.</param>
/// <param name="Height">The height of the infraction; the slash is for the block before, whose set signed.</param>
/// <param name="Time">The time of the infraction.</param>
/// <param name="Power">The validator's power then.</param>
public sealed record ReportDoubleSign(CosmosAddress Validator, long Height, ChainTime Time, long Power) : ChainCommand
{
    private const long ValidatorUpdateDelay = 1;

    /// <inheritdoc />
    internal override bool IsBlockProcessing => true;

    internal override BrokenRule? ApplyTo(ChainDraft draft, out ChainOutcome? outcome)
    {
        outcome = null;
        if (draft.FindValidator(Validator) is not { } validator)
        {
            return BrokenRule.Of(ChainRule.NoValidator);
        }

        if (Ignored(draft, validator) is { } reason)
        {
            outcome = new EvidenceHandled(reason, null);
            return null;
        }

        var slash = new SlashExecution(draft, Validator, Height - ValidatorUpdateDelay, draft.Parameters.SlashFractionDoubleSign);
        if (slash.Run(Power, out SlashReport? report) is { } broken)
        {
            return broken;
        }

        if (!validator.IsJailed && draft.ValidatorSet.Jail(Validator) is { } jailed)
        {
            return jailed;
        }

        SigningInfo info = draft.FindSigningInfo(Validator)!;
        draft.SetSigningInfo(Validator, info with { JailedUntil = ChainTime.DoubleSignJailEnd, IsTombstoned = true });
        outcome = new EvidenceHandled(EvidenceResult.Punished, report);
        return null;
    }

    private EvidenceResult? Ignored(ChainDraft draft, ValidatorState validator)
    {
        if (validator.Status == ValidatorStatus.Unbonded)
        {
            return EvidenceResult.ValidatorUnbonded;
        }

        if (draft.Time > Time + draft.Parameters.MaxEvidenceAge && draft.Height - Height > draft.Parameters.MaxEvidenceBlocks)
        {
            return EvidenceResult.Stale;
        }

        SigningInfo info = draft.FindSigningInfo(Validator) ?? throw new ChainPanicException($"{Validator} has no vote record.");
        return info.IsTombstoned ? EvidenceResult.AlreadyTombstoned : null;
    }
}
