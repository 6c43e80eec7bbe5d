using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Cosmos;

/// <summary>A slash, as the reward accounting keeps it.</summary>
/// <param name="Height">The height at which it was carried out.</param>
/// <param name="Period">The period that it ended.</param>
/// <param name="Fraction">The part of the validator's tokens that was burnt, rounded up.</param>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct ValidatorSlashEvent(ulong Height, ulong Period, CosmosDecimal Fraction);
