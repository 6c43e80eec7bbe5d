using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Cosmos;

/// <summary>From where on a delegation earns.</summary>
/// <param name="PreviousPeriod">The period that ended when it started.</param>
/// <param name="Stake">What its shares were worth in tokens then, truncated.</param>
/// <param name="Height">The height at which it started.</param>
/// <remarks>Source: cosmos-sdk <c>x/distribution</c>, <c>DelegatorStartingInfo</c>.</remarks>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct DelegationStart(ulong PreviousPeriod, CosmosDecimal Stake, ulong Height);
