using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Cosmos;

/// <summary>A period of a validator that still has a record: the rewards of one token from the beginning to its end.</summary>
/// <param name="Period">The period's number.</param>
/// <param name="CumulativeRatio">Rewards of one denomination per token of stake, in base units; not negative.</param>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct PendingRewardPeriod(ulong Period, CosmosDecimal CumulativeRatio);
