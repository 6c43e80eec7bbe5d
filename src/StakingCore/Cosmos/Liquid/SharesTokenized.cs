using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Cosmos;

/// <summary>Shares were tokenized.</summary>
/// <param name="Record">The new record's number.</param>
/// <param name="Minted">The share tokens; the record's account can end with fewer shares, so that the last redemption fails.</param>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record SharesTokenized(ulong Record, Coin Minted) : ChainOutcome;
