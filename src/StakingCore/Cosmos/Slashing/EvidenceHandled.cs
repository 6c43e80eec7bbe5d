namespace StakingCore.Cosmos;

/// <summary>Evidence of a double signature was heard.</summary>
/// <param name="Result">What became of it.</param>
/// <param name="Slash">The slash; null where there was none.</param>
public sealed record EvidenceHandled(EvidenceResult Result, SlashReport? Slash) : ChainOutcome;
