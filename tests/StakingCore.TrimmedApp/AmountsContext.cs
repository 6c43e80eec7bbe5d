using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Cosmos;

namespace StakingCore.TrimmedApp;

/// <summary>What the app writes and reads as JSON: no reflection is left to do it with.</summary>
[JsonSerializable(typeof(Payouts))]
[JsonSourceGenerationOptions(WriteIndented = true, NewLine = "\n")]
internal sealed partial class AmountsContext : JsonSerializerContext;

/// <summary>One reward of each protocol, and a rate of each kind, each by its own converter.</summary>
internal sealed record Payouts(
    Amount<Lovelace> Cardano,
    Amount<Gwei> Ethereum,
    CosmosInteger Cosmos,
    Amount<Wei> RocketPool,
    Amount<Lovelace> Delegation,
    Fraction Margin,
    ExactRational Share,
    Ratio Ratio,
    CosmosDecimal Commission);
