using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.RocketPool;

/// <summary>Why the contracts refuse a step, with the numbers of the rule. Nothing has changed then.</summary>
/// <param name="Rule">The rule.</param>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record RocketPoolRefusal(RocketPoolRule Rule)
{
    /// <summary>The figure that broke the rule, in wei, parts of 10^18, seconds or counts as the rule says; null where it has none.</summary>
    public UInt128? Found { get; init; }

    /// <summary>The least figure that the rule allows; null where it sets none.</summary>
    public UInt128? AtLeast { get; init; }

    /// <summary>The largest figure that the rule allows; null where it sets none.</summary>
    public UInt128? AtMost { get; init; }

    /// <summary>The rule and its numbers in one line; the same in every culture.</summary>
    public override string ToString() => new StringBuilder()
        .Append(CultureInfo.InvariantCulture, $"{Rule}")
        .AppendFigures(Found, AtLeast, AtMost)
        .ToString();

    internal static RocketPoolRefusal Of(
        RocketPoolRule rule, UInt128? found = null, UInt128? atLeast = null, UInt128? atMost = null) =>
        new(rule) { Found = found, AtLeast = atLeast, AtMost = atMost };
}
