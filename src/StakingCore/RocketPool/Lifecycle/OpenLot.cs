using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;
using StakingCore.RocketPool.Staking;

namespace StakingCore.RocketPool.Lifecycle;

/// <summary>A lot of the auction and when it began. <c>default</c> is an empty lot.</summary>
/// <param name="Lot">The lot.</param>
/// <param name="StartUnixSeconds">When it began, in Unix seconds; its price falls with the blocks since, 12 seconds each.</param>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct OpenLot(AuctionLot Lot, ulong StartUnixSeconds);
