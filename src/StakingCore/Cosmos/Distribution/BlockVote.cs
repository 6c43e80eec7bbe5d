using StakingCore.Amounts;

namespace StakingCore.Cosmos;

/// <summary>A validator's vote for the block before.</summary>
/// <param name="Validator">The validator.</param>
/// <param name="Power">Its voting power, not negative.</param>
public readonly record struct BlockVote(CosmosAddress Validator, long Power)
{
    /// <summary>All members; the same in every culture.</summary>
    public override string ToString() => RecordText.Of(nameof(BlockVote), PrintMembers);
}
