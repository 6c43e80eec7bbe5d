using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Cosmos;

/// <summary>What a token had earned, all in all, when a period ended.</summary>
/// <param name="ReferenceCount">
/// How many records rest on it: one for the latest period, one for each delegation that starts there, one for each slash that ended it.
/// </param>
/// <param name="CumulativeRatio">The rewards per token from the validator's start to the end of the period.</param>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record HistoricalReward(uint ReferenceCount, DecCoins CumulativeRatio);
