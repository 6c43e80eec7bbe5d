namespace StakingCore.Cosmos;

/// <summary>Counts whether a validator signed the block before, and punishes downtime. Returns <see cref="SignatureRecorded"/>.</summary>
/// <remarks>
/// Refused by <see cref="ChainRule.NoValidator"/>, <see cref="ChainRule.NoSigningInfo"/> and what refuses the slash. Validators in jail are
/// not counted from v0.47.0 on. Source: cosmos-sdk <c>x/slashing/keeper/infractions.go</c>.
/// </remarks>
/// <param name="Validator">The validator.</param>
/// <param name="Power">Its voting power in that vote.</param>
/// <param name="HasSigned">Whether it signed.</param>
public sealed record RecordSignature(CosmosAddress Validator, long Power, bool HasSigned) : ChainCommand
{
    // The set that signed is two blocks old: its update takes effect one block later, and the vote is for the block before.
    private const long DistributionDelay = 2;

    /// <inheritdoc />
    internal override bool IsBlockProcessing => true;

    internal override BrokenRule? ApplyTo(ChainDraft draft, out ChainOutcome? outcome)
    {
        outcome = null;
        if (draft.FindValidator(Validator) is not { } validator)
        {
            return BrokenRule.Of(ChainRule.NoValidator);
        }

        if (validator.IsJailed && draft.Version.SkipsLivenessInJail)
        {
            outcome = new SignatureRecorded(draft.FindSigningInfo(Validator)?.MissedBlocks ?? 0, null);
            return null;
        }

        if (draft.FindSigningInfo(Validator) is not { } info)
        {
            return BrokenRule.Of(ChainRule.NoSigningInfo);
        }

        long window = draft.Parameters.SignedBlocksWindow;
        info = Count(info, window);
        SlashReport? punishment = null;
        long required = (long)draft.Parameters.MinSignedPerWindow.MulInt(window).RoundInt();
        bool isDown = draft.Height > info.StartHeight + window && info.MissedBlocks > window - required;
        if (isDown && !validator.IsJailed && Punish(draft, ref info, out punishment) is { } broken)
        {
            return broken;
        }

        draft.SetSigningInfo(Validator, info);
        outcome = new SignatureRecorded(info.MissedBlocks, punishment);
        return null;
    }

    private SigningInfo Count(SigningInfo info, long window)
    {
        long index = info.IndexOffset % window;
        bool wasMissed = info.MissedIndexes.Contains(index);
        return info with
        {
            IndexOffset = info.IndexOffset + 1,
            MissedBlocks = info.MissedBlocks + (HasSigned ? 0 : 1) - (wasMissed ? 1 : 0),
            MissedIndexes = HasSigned ? info.MissedIndexes.Remove(index) : info.MissedIndexes.Add(index),
        };
    }

    private BrokenRule? Punish(ChainDraft draft, ref SigningInfo info, out SlashReport? punishment)
    {
        var slash = new SlashExecution(draft, Validator, draft.Height - DistributionDelay, draft.Parameters.SlashFractionDowntime);
        if ((slash.Run(Power, out punishment) ?? draft.ValidatorSet.Jail(Validator)) is { } broken)
        {
            return broken;
        }

        info = info with
        {
            JailedUntil = draft.Time + draft.Parameters.DowntimeJailDuration,
            MissedBlocks = 0,
            IndexOffset = 0,
            MissedIndexes = [],
        };
        return null;
    }
}
