using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Cosmos;

/// <summary>Tokens on their way out of a validator.</summary>
/// <param name="CreationHeight">The height at which they left.</param>
/// <param name="CompletionTime">When they are paid out: in the first end block at or after this time.</param>
/// <param name="InitialBalance">How many left, in tokens; slashes are computed on it.</param>
/// <param name="Balance">How many are left of them.</param>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct UnbondingDelegationEntry(
    long CreationHeight, ChainTime CompletionTime, CosmosInteger InitialBalance, CosmosInteger Balance)
{
    /// <summary>All members; the same in every culture.</summary>
    public override string ToString() => RecordText.Of(nameof(UnbondingDelegationEntry), PrintMembers);

    internal bool IsMature(ChainTime now) => CompletionTime <= now;
}
