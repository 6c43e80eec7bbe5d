using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Tests.Amounts.Json;

/// <summary>What a consumer's own file may hold: each type once, an amount as a key, and one that may be missing.</summary>
internal sealed record PayoutRecord
{
    public Amount<Lovelace> Reward { get; init; }

    public Amount<Gwei>? Penalty { get; init; }

    public Fraction Margin { get; init; }

    public Ratio Saturation { get; init; }

    public ExactRational Leverage { get; init; }

    public Dictionary<Amount<Wei>, int> Counts { get; init; } = [];
}

/// <summary>A consumer's source-generated context: no reflection when it serialises.</summary>
[JsonSourceGenerationOptions(WriteIndented = false, Converters = [typeof(AmountJsonConverter<Undivided>)])]
[JsonSerializable(typeof(PayoutRecord))]
[JsonSerializable(typeof(Amount<Undivided>))]
internal sealed partial class PayoutContext : JsonSerializerContext;
