using System.Text.Json.Serialization;
using StakingCore.Amounts;

namespace StakingCore.TrimmedApp;

/// <summary>What the app writes as JSON: no reflection is left to do it with.</summary>
[JsonSerializable(typeof(Payout))]
internal sealed partial class AmountsContext : JsonSerializerContext;

/// <summary>An amount and a rate, each by its own converter.</summary>
internal sealed record Payout(Amount<Lovelace> Reward, Fraction Margin, ExactRational Share);
