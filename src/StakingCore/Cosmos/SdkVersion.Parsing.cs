using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using StakingCore.Amounts;

namespace StakingCore.Cosmos;

public readonly partial record struct SdkVersion
{
    private const string LiquidSuffix = "lsm";

    /// <summary>
    /// Reads a version as it is tagged: <c>v0.53.0</c>, <c>0.47.10</c>, <c>v0.50.11-lsm</c>, <c>v0.45.16-ics-lsm</c>. The
    /// <c>v</c> may be missing; a suffix that ends in <c>lsm</c> means the liquid staking fork, any other is refused.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is no such version.</exception>
    public static SdkVersion Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out SdkVersion version)
            ? version
            : throw new FormatException($"{QuotedText.Of(text)} is no version of the Cosmos SDK: expected 'v0.53.0' or 'v0.50.11-lsm'.");
    }

    /// <summary>Reads a version as <see cref="Parse(string)"/> does, without throwing.</summary>
    /// <param name="text">The text; null gives false.</param>
    /// <param name="version">The version, or v0.0.0.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out SdkVersion version)
    {
        version = default;
        ReadOnlySpan<char> rest = text.AsSpan();
        if (rest is ['v', ..])
        {
            rest = rest[1..];
        }

        int dash = rest.IndexOf('-');
        bool liquid = dash >= 0;
        if (liquid && !rest[(dash + 1)..].EndsWith(LiquidSuffix, StringComparison.Ordinal))
        {
            return false;
        }

        ReadOnlySpan<char> numbers = liquid ? rest[..dash] : rest;
        Span<Range> parts = stackalloc Range[4];
        if (numbers.Split(parts, '.') != 3
            || !TryReadNumber(numbers[parts[0]], out uint major)
            || !TryReadNumber(numbers[parts[1]], out uint minor)
            || !TryReadNumber(numbers[parts[2]], out uint patch))
        {
            return false;
        }

        version = new SdkVersion(major, minor, patch, liquid);
        return true;
    }

    // The framework tolerates nulls at the end.
    private static bool TryReadNumber(ReadOnlySpan<char> text, out uint number) =>
        uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && !text.Contains('\0');
}
