using System.Globalization;

namespace StakingCore.DependencyInjection;

/// <summary>How single values are read: digits and <c>.</c>, the same in every culture.</summary>
internal static class SettingText
{
    internal static TNumber Number<TNumber>(string text)
        where TNumber : System.Numerics.INumber<TNumber> => TNumber.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    internal static TimeSpan Time(string text) => TimeSpan.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>An empty text or <c>none</c> is no value at all.</summary>
    internal static TValue? Optional<TValue>(string text, Func<string, TValue> read)
        where TValue : struct => text.Length == 0 || text.Equals("none", StringComparison.OrdinalIgnoreCase) ? null : read(text);
}
