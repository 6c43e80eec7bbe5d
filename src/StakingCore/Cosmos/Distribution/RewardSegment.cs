using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Cosmos;

/// <summary>What a delegation earned between two periods, with one stake.</summary>
/// <param name="FromPeriod">The period that it starts after.</param>
/// <param name="ToPeriod">The period that it ends with.</param>
/// <param name="Stake">The stake, in tokens.</param>
/// <param name="Ratio">The rewards per token.</param>
/// <param name="Rewards">Ratio times stake, truncated.</param>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record RewardSegment(ulong FromPeriod, ulong ToPeriod, CosmosDecimal Stake, DecCoins Ratio, DecCoins Rewards)
{
    /// <summary>The slash that ends the stretch; null for the last one.</summary>
    public ValidatorSlashEvent? Slash { get; init; }
}
