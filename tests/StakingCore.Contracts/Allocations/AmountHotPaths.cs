using StakingCore.Amounts;

namespace StakingCore.Contracts.Allocations;

/// <summary>Amounts, fractions and ratios: every operation, and text in and out of spans.</summary>
internal static class AmountHotPaths
{
    private static readonly Amount<Lovelace>[] _amounts =
        [new(1), new(1_500_000), new(45_000_000_000_000_000), new((UInt128.One << 100) + 7), new(UInt128.MaxValue / 3)];

    private static readonly Fraction[] _fractions = [new(1, 3), new(3, 10), new(ulong.MaxValue - 1, ulong.MaxValue)];

    private static readonly string[] _formats = ["", "G", "L", "D", "U"];

    private static readonly string[] _amountTexts =
        ["1500000.25 ADA", "45000000000000000 lovelace", "1,5 ADA", "999999999999999999999999999999999999999"];

    private static readonly string[] _fractionTexts = ["3/10", "4.5%", "0.0000000000009094947017729282379150390625", "1e3"];

    // Results go where the compiler cannot see that nobody reads them.
    private static Amount<Lovelace> _sink;
    private static Ratio _ratioSink;
    private static Fraction _fractionSink;
    private static long _count;

    [HotPath]
    private static void AmountArithmetic()
    {
        foreach (Amount<Lovelace> a in _amounts)
        {
            foreach (Amount<Lovelace> b in _amounts)
            {
                _sink = Amount<Lovelace>.Max(a, b) - Amount<Lovelace>.Min(a, b) + a.SaturatingSubtract(b);
                _ratioSink = a.RatioTo(b);
                _count += a.CompareTo(b) + (a.Equals(b) ? 1 : 0) + (a.GetHashCode() & 1);
                _count += (a == b ? 1 : 0) + (a != b ? 1 : 0) + (a < b ? 1 : 0) + (a <= b ? 1 : 0) + (a > b ? 1 : 0) + (a >= b ? 1 : 0);
            }

            foreach (Fraction fraction in _fractions)
            {
                _sink = a.MultiplyFloor(fraction);
                _sink = a.MultiplyCeiling(fraction);
                _sink = a.MultiplyHalfEven(fraction);
            }

            _sink = new Amount<Lovelace>(a.BaseUnits + Amount<Lovelace>.One.BaseUnits);
            _sink = a.IsZero ? Amount<Lovelace>.Zero : Amount<Lovelace>.FromDisplayUnits(1_000) + Amount<Lovelace>.MinValue;
            _sink = Amount<Lovelace>.MaxValue - a;
        }
    }

    [HotPath]
    private static void AmountText()
    {
        Span<char> chars = stackalloc char[64];
        Span<byte> bytes = stackalloc byte[64];
        foreach (Amount<Lovelace> amount in _amounts)
        {
            foreach (string format in _formats)
            {
                amount.TryFormat(chars, out int written, format, null);
                amount.TryFormat(bytes, out int writtenBytes, format, null);
                amount.TryFormat(chars[..1], out int none, format, null);
                _count += written + writtenBytes + none;
            }
        }

        foreach (string text in _amountTexts)
        {
            _count += Amount<Lovelace>.TryParse(text.AsSpan(), out _sink) ? 1 : 0;
        }

        _sink = Amount<Lovelace>.Parse(_amountTexts[0].AsSpan());
    }

    [HotPath]
    private static void FractionArithmetic()
    {
        foreach (Fraction a in _fractions)
        {
            foreach (Fraction b in new ReadOnlySpan<Fraction>(_fractions)[..2])
            {
                Fraction low = a < b ? a : b;
                _fractionSink = (new Fraction(1, 7) * new Fraction(7, 9)) + low.Complement.Complement - low;
                _count += a.CompareTo(b) + (a.Equals(b) ? 1 : 0) + (a.GetHashCode() & 1);
                _count += (a == b ? 1 : 0) + (a != b ? 1 : 0) + (a <= b ? 1 : 0) + (a > b ? 1 : 0) + (a >= b ? 1 : 0);
            }

            _ratioSink = a.ToRatio();
            _count += (long)((a.Numerator ^ a.Denominator) & 1);
            _fractionSink = a.IsZero ? Fraction.Zero : Fraction.One;
        }
    }

    [HotPath]
    private static void FractionText()
    {
        Span<char> chars = stackalloc char[64];
        foreach (Fraction fraction in _fractions)
        {
            fraction.TryFormat(chars, out int written, default, null);
            _fractionSink = Fraction.Parse(chars[..written]);
        }

        foreach (string text in _fractionTexts)
        {
            _count += Fraction.TryParse(text.AsSpan(), out _fractionSink) ? 1 : 0;
        }
    }

    [HotPath]
    private static void RatioArithmeticAndText()
    {
        Span<char> chars = stackalloc char[96];
        foreach (Fraction fraction in _fractions)
        {
            Ratio a = fraction.ToRatio();
            var b = new Ratio(a.Numerator + 1, a.Denominator);
            _ratioSink = a + b;
            _count += (long)(b.ToScaledHalfEven(9) ^ b.Floor()) + a.CompareTo(b) + (a.Equals(b) ? 1 : 0) + (a.GetHashCode() & 1);
            _count += (a == b ? 1 : 0) + (a != b ? 1 : 0) + (a < b ? 1 : 0) + (a <= b ? 1 : 0) + (a > b ? 1 : 0) + (a >= b ? 1 : 0);
            a.TryFormat(chars, out int written, default, null);
            _count += Ratio.TryParse(chars[..written], out _ratioSink) ? 1 : 0;
            _ratioSink = Ratio.Parse(chars[..written]);
            _ratioSink = _count == 0 ? Ratio.Zero : Ratio.One;
        }
    }

    [HotPath]
    private static void EtherConversions()
    {
        Amount<Gwei> gwei = new(32_000_000_001);
        _count += (long)(ulong)gwei.ToWei().ToGweiExact().BaseUnits;
        _count += (long)(ulong)gwei.ToWei().ToGweiFloor().Remainder.BaseUnits;
    }
}
