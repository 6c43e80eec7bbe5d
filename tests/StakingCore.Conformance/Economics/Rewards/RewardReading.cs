using System.Globalization;
using System.Numerics;
using System.Text.Json;
using StakingCore.Amounts;
using StakingCore.Rewards;

namespace StakingCore.Conformance.Economics.Rewards;

/// <summary>Reads what the reward-sharing suites have in common.</summary>
internal static class RewardReading
{
    internal static ExactRational Rational(this JsonElement element, string member) => element.GetProperty(member).Rational();

    /// <summary>Cardano's curve of a case's k, a0 and R.</summary>
    internal static CardanoCurve Curve(this JsonElement @in, ExactRational? maxLeverage = null) =>
        new(@in.GetProperty("k").GetInt32(), @in.Rational("a0"), @in.Rational("R"), maxLeverage);

    /// <summary>The pairs of stake and cost.</summary>
    internal static StakePlayer[] Players(this JsonElement @in) =>
        [.. @in.Items("players").Select(pair => new StakePlayer(pair[0].RationalOrScientific(), pair[1].RationalOrScientific()))];

    internal static ExactRational[] Rationals(this JsonElement element, string member) =>
        [.. element.Items(member).Select(item => item.Rational())];

    internal static ExactRational?[] RationalsOrNull(this JsonElement element, string member) =>
        [.. element.Items(member).Select(item => item.RationalOrNull())];

    internal static int[] Indices(this JsonElement element, string member) =>
        [.. element.Items(member).Select(item => item.GetInt32())];

    internal static bool IsNamed(this JsonElement @case, string prefix) => @case.Text("id").StartsWith(prefix, StringComparison.Ordinal);

    /// <summary>A rational, or a decimal as a simulator printed it: <c>3.35e-05</c>.</summary>
    private static ExactRational RationalOrScientific(this JsonElement element)
    {
        string[] parts = element.GetString()!.Split('e');
        var mantissa = ExactRational.Parse(parts[0]);
        return parts.Length == 1
            ? mantissa
            : mantissa / BigInteger.Pow(10, -int.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}
