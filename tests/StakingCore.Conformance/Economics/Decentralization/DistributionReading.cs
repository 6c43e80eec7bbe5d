using System.Globalization;
using System.Text.Json;
using StakingCore.Amounts;
using StakingCore.Decentralization;

namespace StakingCore.Conformance.Economics.Decentralization;

/// <summary>Reads what the cases on the distribution of stake have in common.</summary>
internal static class DistributionReading
{
    internal static int? IndexOrNull(this JsonElement element) =>
        element.ValueKind == JsonValueKind.Null ? null : element.GetInt32();

    internal static UInt128[] Stakes(this JsonElement input) => [.. input.Items("stakes").Select(stake => stake.Units())];

    internal static Fraction Tau(this JsonElement input) => input.GetProperty("tau").Parameter();

    internal static TauThreshold Threshold(this JsonElement input) =>
        input.GetProperty("strict").GetBoolean() ? TauThreshold.Strict : TauThreshold.Inclusive;

    /// <summary>Compares a binary64 figure with an irrational one within its stated tolerance; undefined only with undefined.</summary>
    internal static void WithinOrNull(this Expectations expectations, string place, JsonElement expected, double? actual)
    {
        bool defined = expected.ValueKind != JsonValueKind.Null;
        expectations.Equal($"{place}.defined", defined, actual is not null);
        if (defined && actual is double value)
        {
            expectations.Within(
                place,
                decimal.Parse(expected.Text("decimal"), CultureInfo.InvariantCulture),
                (decimal)value,
                decimal.Parse(expected.Text("absTol"), NumberStyles.Float, CultureInfo.InvariantCulture));
        }
    }
}
