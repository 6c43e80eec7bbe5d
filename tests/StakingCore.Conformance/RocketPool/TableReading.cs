using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace StakingCore.Conformance.RocketPool;

/// <summary>Reads the notations of the function tables.</summary>
internal static class TableReading
{
    private static readonly BigInteger _limit = BigInteger.One << 128;

    internal static BigInteger Integer(JsonElement element) =>
        BigInteger.Parse(element.GetString()!, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    // How the contracts state that there is no limit: no figure, however large.
    internal static BigInteger NoLimit { get; } = (BigInteger.One << 256) - 1;

    /// <summary>An element as one text: nested arrays in the notation of the file, without blanks.</summary>
    internal static string Flat(JsonElement element) => element.ValueKind == JsonValueKind.Array
        ? $"[{string.Join(',', element.EnumerateArray().Select(Flat))}]"
        : element.GetString()!;

    /// <summary>The first integer anywhere in the element whose magnitude an amount cannot hold, or null.</summary>
    internal static BigInteger? FirstOutside(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().Select(FirstOutside).FirstOrDefault(found => found is not null),
        JsonValueKind.String when BigInteger.TryParse(
            element.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out BigInteger value)
            && BigInteger.Abs(value) >= _limit => value,
        _ => null,
    };
}
