using System.Globalization;
using System.Numerics;

namespace StakingCore.Amounts.Json;

/// <summary>
/// Integers of any size in JSON: digits in a string, <c>"-700"</c>, of up to <see cref="MaximumLength"/> characters.
/// </summary>
/// <remarks>
/// The members of this library that are such have it. The platform by itself writes the properties of a
/// <see cref="BigInteger"/> and not its value: put it on members of your own, or into the options' converters.
/// </remarks>
public sealed class BigIntegerJsonConverter : ScalarJsonConverter<BigInteger>
{
    /// <summary>
    /// The longest text that is read. Making a number of n digits takes time that grows faster than n, and a file may come
    /// from anywhere.
    /// </summary>
    public const int MaximumLength = 10_000;

    private protected override string Expected => $"an integer of at most {MaximumLength} characters";

    /// <summary>Reads digits with or without a minus; the text is no longer than what a file may say.</summary>
    internal static bool TryParse(string text, out BigInteger value)
    {
        value = default;
        return text.Length <= MaximumLength && BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value)
            && !text.StartsWith('+');
    }

    private protected override bool TryRead(string text, out BigInteger value) => TryParse(text, out value);

    private protected override string ToText(BigInteger value) => value.ToString(CultureInfo.InvariantCulture);
}
