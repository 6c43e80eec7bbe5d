using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Cosmos;

/// <summary>Tokens that moved to another validator and still answer for the one that they left.</summary>
/// <param name="CreationHeight">The height at which they left; where the source was unbonding, the height at which that began.</param>
/// <param name="CompletionTime">When they stop to answer for the source.</param>
/// <param name="InitialBalance">How many moved, in tokens; slashes are computed on it.</param>
/// <param name="DestinationShares">The shares that they bought at the destination.</param>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct RedelegationEntry(
    long CreationHeight, ChainTime CompletionTime, CosmosInteger InitialBalance, CosmosDecimal DestinationShares)
{
    /// <summary>All members; the same in every culture.</summary>
    public override string ToString() => RecordText.Of(nameof(RedelegationEntry), PrintMembers);

    internal bool IsMature(ChainTime now) => CompletionTime <= now;
}
