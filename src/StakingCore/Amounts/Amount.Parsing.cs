using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace StakingCore.Amounts;

public readonly partial struct Amount<TUnit> : ISpanParsable<Amount<TUnit>>
{
    /// <summary>
    /// Reads an amount: <c>1500000</c> or <c>1500000 lovelace</c> in base units, <c>1.5 ADA</c> in display units. The
    /// symbol's case does not matter. A bare decimal is refused, since it does not say what it counts; so are signs,
    /// separators and more decimals than the unit has.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is no such amount.</exception>
    /// <exception cref="OverflowException">The amount is above <see cref="MaxValue"/>.</exception>
    public static Amount<TUnit> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan());
    }

    /// <inheritdoc cref="Parse(string)" />
    public static Amount<TUnit> Parse(ReadOnlySpan<char> text) => TryRead(text, out Amount<TUnit> amount) switch
    {
        DecimalReading.Read => amount,
        DecimalReading.TooLarge => throw new OverflowException($"{QuotedText.Of(text)} is above 2^128 - 1 {TUnit.Symbol}."),
        _ => throw new FormatException(string.Create(
            CultureInfo.InvariantCulture,
            $"{QuotedText.Of(text)} is no amount: expected digits, digits and '{TUnit.Symbol}', or a decimal of at most {TUnit.Decimals} places and '{TUnit.DisplaySymbol}'.")),
    };

    /// <summary>Reads an amount as <see cref="Parse(string)"/> does, without throwing.</summary>
    /// <param name="text">The text; null gives false.</param>
    /// <param name="amount">The amount, or zero.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out Amount<TUnit> amount) => TryParse(text.AsSpan(), out amount);

    /// <summary>Reads an amount as <see cref="Parse(string)"/> does, without throwing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="amount">The amount, or zero.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out Amount<TUnit> amount) =>
        TryRead(text, out amount) == DecimalReading.Read;

    // Amounts read the same in every culture, so the provider is ignored; the public methods do not ask for one.
    static Amount<TUnit> IParsable<Amount<TUnit>>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Amount<TUnit>>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Amount<TUnit> result) =>
        TryParse(s, out result);

    static Amount<TUnit> ISpanParsable<Amount<TUnit>>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<Amount<TUnit>>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Amount<TUnit> result) =>
        TryParse(s, out result);

    private static DecimalReading TryRead(ReadOnlySpan<char> text, out Amount<TUnit> amount)
    {
        amount = default;
        int space = text.IndexOf(' ');
        ReadOnlySpan<char> number = space < 0 ? text : text[..space];
        int decimals = 0;
        if (space >= 0)
        {
            ReadOnlySpan<char> symbol = text[(space + 1)..];
            if (symbol.Equals(TUnit.DisplaySymbol, StringComparison.OrdinalIgnoreCase))
            {
                decimals = TUnit.Decimals;
            }
            else if (!symbol.Equals(TUnit.Symbol, StringComparison.OrdinalIgnoreCase))
            {
                return DecimalReading.Malformed;
            }
        }

        DecimalReading reading = ScaledDecimal.TryRead(number, decimals, out UInt128 value);
        amount = new Amount<TUnit>(value);
        return reading;
    }
}
