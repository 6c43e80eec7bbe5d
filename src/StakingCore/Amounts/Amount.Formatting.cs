using System.Globalization;
using System.Text;

namespace StakingCore.Amounts;

public readonly partial struct Amount<TUnit> : ISpanFormattable, IUtf8SpanFormattable
{
    /// <summary>The base units as digits, for example <c>1500000</c>; the same in every culture.</summary>
    public override string ToString() => ToString(null);

    /// <summary>Formats the amount; the same in every culture.</summary>
    /// <param name="format">
    /// <c>G</c> or nothing: base units as digits, <c>1500000</c>. <c>L</c>: with the base symbol, <c>1500000 lovelace</c>.
    /// <c>D</c>: in display units, trailing zeros dropped, <c>1.5</c>. <c>U</c>: with the display symbol, <c>1.5 ADA</c>.
    /// Every form but <c>D</c> parses back to the same amount.
    /// </param>
    /// <exception cref="FormatException">The format is none of these.</exception>
    public string ToString(string? format)
    {
        Span<char> buffer = stackalloc char[MaxFormattedLength];
        return TryFormat(buffer, out int written, format, null)
            ? new string(buffer[..written])
            : FormatLong(format);
    }

    /// <inheritdoc />
    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString(format);

    /// <inheritdoc />
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        AmountFormat kind = AmountFormats.Parse(format);
        charsWritten = 0;
        if (!TryFormatNumber(destination, out int written, kind))
        {
            return false;
        }

        string symbol = SymbolOf(kind);
        if (symbol.Length > 0)
        {
            if (destination.Length - written < symbol.Length + 1)
            {
                return false;
            }

            destination[written++] = ' ';
            symbol.CopyTo(destination[written..]);
            written += symbol.Length;
        }

        charsWritten = written;
        return true;
    }

    /// <inheritdoc />
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        Span<char> buffer = stackalloc char[MaxFormattedLength];
        if (TryFormat(buffer, out int written, format, provider))
        {
            return Encoding.UTF8.TryGetBytes(buffer[..written], utf8Destination, out bytesWritten);
        }

        return Encoding.UTF8.TryGetBytes(FormatLong(format), utf8Destination, out bytesWritten);
    }

    // 39 digits, a point, a space, and room for a symbol; a unit with a longer symbol takes FormatLong.
    private const int MaxFormattedLength = 64;

    private static string SymbolOf(AmountFormat kind) => kind switch
    {
        AmountFormat.BaseWithSymbol => TUnit.Symbol,
        AmountFormat.DisplayWithSymbol => TUnit.DisplaySymbol,
        _ => string.Empty,
    };

    private bool TryFormatNumber(Span<char> destination, out int written, AmountFormat kind)
    {
        if (kind is AmountFormat.Base or AmountFormat.BaseWithSymbol || TUnit.Decimals == 0)
        {
            return _baseUnits.TryFormat(destination, out written, default, CultureInfo.InvariantCulture);
        }

        (UInt128 whole, UInt128 rest) = UInt128.DivRem(_baseUnits, PowersOfTen.Get(TUnit.Decimals));
        if (!whole.TryFormat(destination, out written, default, CultureInfo.InvariantCulture) || rest == 0)
        {
            return rest == 0 && written > 0;
        }

        int decimals = TUnit.Decimals;
        while (rest % 10 == 0)
        {
            rest /= 10;
            decimals--;
        }

        if (destination.Length - written < decimals + 1)
        {
            return false;
        }

        destination[written++] = '.';
        for (int i = decimals - 1; i >= 0; i--)
        {
            (rest, UInt128 digit) = UInt128.DivRem(rest, 10);
            destination[written + i] = (char)('0' + (int)digit);
        }

        written += decimals;
        return true;
    }

    private string FormatLong(ReadOnlySpan<char> format)
    {
        AmountFormat kind = AmountFormats.Parse(format);
        Span<char> buffer = stackalloc char[MaxFormattedLength];
        TryFormatNumber(buffer, out int written, kind);
        return string.Concat(buffer[..written], " ", SymbolOf(kind));
    }
}
