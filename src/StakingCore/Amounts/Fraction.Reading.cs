using StakingCore.Numerics;

namespace StakingCore.Amounts;

public readonly partial struct Fraction
{
    // A percentage is below 2^64 × 100, which has 22 digits; and 2^63 is the largest power of two in 64 bits.
    private const int MaxWholeDigits = 22;
    private const int MaxScale = 63;

    private static DecimalReading TryRead(ReadOnlySpan<char> text, out Fraction fraction)
    {
        int stroke = text.IndexOf('/');
        return stroke < 0 ? TryReadDecimal(text, out fraction) : TryReadTerms(text[..stroke], text[(stroke + 1)..], out fraction);
    }

    private static DecimalReading TryReadTerms(ReadOnlySpan<char> above, ReadOnlySpan<char> below, out Fraction fraction)
    {
        fraction = default;
        DecimalReading first = ScaledDecimal.TryRead(above, 0, out UInt128 numerator);
        DecimalReading second = ScaledDecimal.TryRead(below, 0, out UInt128 denominator);
        if (first == DecimalReading.Malformed
            || second == DecimalReading.Malformed
            || (second == DecimalReading.Read && denominator == 0))
        {
            return DecimalReading.Malformed;
        }

        if (first == DecimalReading.TooLarge
            || second == DecimalReading.TooLarge
            || numerator > ulong.MaxValue
            || denominator > ulong.MaxValue)
        {
            return DecimalReading.TooLarge;
        }

        fraction = new Fraction((ulong)numerator, (ulong)denominator);
        return DecimalReading.Read;
    }

    private static DecimalReading TryReadDecimal(ReadOnlySpan<char> text, out Fraction fraction)
    {
        fraction = default;
        bool percent = text.EndsWith('%');
        ReadOnlySpan<char> number = percent ? text[..^1] : text;
        if (!ScaledDecimal.TrySplit(number, out ReadOnlySpan<char> whole, out ReadOnlySpan<char> decimals))
        {
            return DecimalReading.Malformed;
        }

        // Without the zeros at its end, a decimal in lowest terms keeps every two or every five of its power of ten below.
        whole = whole.TrimStart('0');
        decimals = decimals.TrimEnd('0');
        int scale = decimals.Length + (percent ? 2 : 0);
        if (whole.Length > MaxWholeDigits || scale > MaxScale)
        {
            return DecimalReading.TooLarge;
        }

        UInt512 numerator = AppendDigits(AppendDigits(default, whole), decimals);
        UInt512 denominator = UInt512.One;
        for (int i = 0; i < scale; i++)
        {
            denominator *= 10UL;
        }

        DivideOut(2, scale, ref numerator, ref denominator);
        DivideOut(5, scale, ref numerator, ref denominator);
        if (numerator > ulong.MaxValue || denominator > ulong.MaxValue)
        {
            return DecimalReading.TooLarge;
        }

        fraction = new Fraction((ulong)numerator, (ulong)denominator);
        return DecimalReading.Read;
    }

    private static UInt512 AppendDigits(UInt512 value, ReadOnlySpan<char> digits)
    {
        foreach (char digit in digits)
        {
            value = (value * 10UL) + (ulong)(digit - '0');
        }

        return value;
    }

    private static void DivideOut(ulong factor, int power, ref UInt512 numerator, ref UInt512 denominator)
    {
        for (int i = 0; i < power && numerator % factor == 0UL; i++)
        {
            numerator /= factor;
            denominator /= factor;
        }
    }
}
