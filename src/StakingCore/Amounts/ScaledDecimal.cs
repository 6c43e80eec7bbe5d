namespace StakingCore.Amounts;

/// <summary>What reading a decimal came to.</summary>
internal enum DecimalReading
{
    Malformed,
    TooLarge,
    Read,
}

/// <summary>Reads plain decimals (digits, at most one point) as integers scaled by a power of ten, exactly.</summary>
internal static class ScaledDecimal
{
    /// <summary>Reads <c>digits[.digits]</c> with at most <paramref name="decimals"/> digits after the point.</summary>
    internal static DecimalReading TryRead(ReadOnlySpan<char> text, int decimals, out UInt128 value)
    {
        value = 0;
        if (!TrySplit(text, out ReadOnlySpan<char> whole, out ReadOnlySpan<char> fraction) || fraction.Length > decimals)
        {
            return DecimalReading.Malformed;
        }

        UInt128 sum = 0;
        int digits = whole.Length + decimals;
        for (int i = 0; i < digits; i++)
        {
            int digit = i < whole.Length ? whole[i] - '0'
                : i - whole.Length < fraction.Length ? fraction[i - whole.Length] - '0'
                : 0;
            if (sum > (UInt128.MaxValue - (UInt128)digit) / 10)
            {
                return DecimalReading.TooLarge;
            }

            sum = (sum * 10) + (UInt128)digit;
        }

        value = sum;
        return DecimalReading.Read;
    }

    /// <summary>Splits <c>digits[.digits]</c> at the point; false where the text is anything else.</summary>
    internal static bool TrySplit(ReadOnlySpan<char> text, out ReadOnlySpan<char> whole, out ReadOnlySpan<char> fraction)
    {
        int point = text.IndexOf('.');
        whole = point < 0 ? text : text[..point];
        fraction = point < 0 ? default : text[(point + 1)..];
        return !whole.IsEmpty && (point < 0 || !fraction.IsEmpty) && IsDigits(whole) && IsDigits(fraction);
    }

    // A plain loop: the vectorized search of the framework allocates until the runtime has compiled it for good.
    private static bool IsDigits(ReadOnlySpan<char> text)
    {
        foreach (char character in text)
        {
            if (!char.IsAsciiDigit(character))
            {
                return false;
            }
        }

        return true;
    }
}
