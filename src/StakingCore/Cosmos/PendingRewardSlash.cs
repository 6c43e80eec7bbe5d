using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Cosmos;

/// <summary>A slash of a validator as the distribution module records it.</summary>
/// <param name="Height">The height at which it was carried out.</param>
/// <param name="Period">The period that it ended; there is a <see cref="PendingRewardPeriod"/> of it.</param>
/// <param name="Fraction">The effective fraction, 0 to 1.</param>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct PendingRewardSlash(ulong Height, ulong Period, CosmosDecimal Fraction);
