namespace StakingCore.Cosmos;

/// <summary>A share record's rewards were paid to its owner.</summary>
/// <param name="Amount">The coins, with all that the record's account held already.</param>
public sealed record RecordRewardsWithdrawn(Coins Amount) : ChainOutcome;
