namespace StakingCore.Cosmos;

/// <summary>A vote, or its absence, was counted.</summary>
/// <param name="MissedBlocks">How many votes of the window are missing now; 0 after a punishment.</param>
/// <param name="Punishment">The slash, where too many were missing; null where there was none.</param>
public sealed record SignatureRecorded(long MissedBlocks, SlashReport? Punishment) : ChainOutcome;
