using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Cosmos;

/// <summary>What a call over columns of delegations came to.</summary>
/// <param name="Rows">The rows that were computed: all, or those before the one at which the chain panics.</param>
/// <param name="AboveShares">The rows with <see cref="PendingRewardStatus.StakeAboveShares"/>.</param>
/// <param name="FirstAboveShares">The first of them, or null.</param>
/// <param name="Total">The sum of the rewards of the rows that were computed.</param>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct PendingRewardTotals(int Rows, int AboveShares, int? FirstAboveShares, CosmosDecimal Total)
{
    /// <summary>All members; the same in every culture.</summary>
    public override string ToString() => RecordText.Of(nameof(PendingRewardTotals), PrintMembers);
}
