using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using StakingCore.Numerics;

namespace StakingCore.Amounts;

public readonly partial struct Amount<TUnit> : ISpanParsable<Amount<TUnit>>
{
    /// <summary>
    /// Reads an amount: <c>1500000</c> or <c>1500000 lovelace</c> in base units, <c>1.5 ADA</c> in display units. The
    /// symbol's case does not matter. A bare decimal is refused, since it does not say what it counts; so are signs,
    /// separators and more decimals than the unit has.
    /// </summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Ignored: amounts read the same in every culture.</param>
    /// <exception cref="FormatException">The text is no such amount.</exception>
    /// <exception cref="OverflowException">The amount is above <see cref="MaxValue"/>.</exception>
    public static Amount<TUnit> Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)" />
    public static Amount<TUnit> Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) => TryRead(s, out Amount<TUnit> amount) switch
    {
        DecimalReading.Read => amount,
        DecimalReading.TooLarge => throw new OverflowException($"'{s}' is above 2^128 - 1 {TUnit.Symbol}."),
        _ => throw new FormatException(
            $"'{s}' is no amount: expected digits, digits and '{TUnit.Symbol}', or a decimal and '{TUnit.DisplaySymbol}'."),
    };

    /// <summary>Reads an amount as <see cref="Parse(string, IFormatProvider?)"/> does, without throwing.</summary>
    /// <param name="text">The text; null gives false.</param>
    /// <param name="amount">The amount, or zero.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out Amount<TUnit> amount) =>
        TryRead(text, out amount) == DecimalReading.Read;

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Amount<TUnit> result) =>
        TryRead(s, out result) == DecimalReading.Read;

    /// <inheritdoc />
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Amount<TUnit> result) =>
        TryRead(s, out result) == DecimalReading.Read;

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
