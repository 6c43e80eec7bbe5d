namespace StakingCore.Cosmos;

/// <summary>Tokenizing will be enabled again.</summary>
/// <param name="CompletionTime">From when on.</param>
public sealed record TokenizingQueued(ChainTime CompletionTime) : ChainOutcome;
