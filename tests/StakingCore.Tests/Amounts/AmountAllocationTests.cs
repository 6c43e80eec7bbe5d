using StakingCore.Amounts;
using StakingCore.Tests.Numerics;

namespace StakingCore.Tests.Amounts;

/// <summary>What runs once a pool or once a row leaves nothing to the garbage collector.</summary>
public sealed class AmountAllocationTests
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

    [Fact]
    public void Arithmetic_EveryOperation_AllocatesNothing() => Assert.Equal(0, AllocatedBytes.In(static () =>
    {
        foreach (Amount<Lovelace> a in _amounts)
        {
            foreach (Amount<Lovelace> b in _amounts)
            {
                _sink = Amount<Lovelace>.Max(a, b) - Amount<Lovelace>.Min(a, b) + a.SaturatingSubtract(b);
                _ratioSink = a.RatioTo(b);
                _count += (a == b ? 1 : 0) + (a < b ? 1 : 0) + a.CompareTo(b) + (a.Equals(b) ? 1 : 0) + (a.GetHashCode() & 1);
            }

            foreach (Fraction fraction in _fractions)
            {
                _sink = a.MultiplyFloor(fraction);
                _sink = a.MultiplyCeiling(fraction);
                _sink = a.MultiplyHalfEven(fraction);
            }
        }
    }));

    [Fact]
    public void TryFormat_EveryFormat_AllocatesNothing() => Assert.Equal(0, AllocatedBytes.In(static () =>
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
    }));

    [Fact]
    public void TryParse_GoodAndBad_AllocatesNothing() => Assert.Equal(0, AllocatedBytes.In(static () =>
    {
        foreach (string text in _amountTexts)
        {
            _count += Amount<Lovelace>.TryParse(text, out _sink) ? 1 : 0;
        }

        foreach (string text in _fractionTexts)
        {
            _count += Fraction.TryParse(text, out _fractionSink) ? 1 : 0;
        }
    }));

    [Fact]
    public void FractionAndRatio_EveryOperation_AllocatesNothing() => Assert.Equal(0, AllocatedBytes.In(static () =>
    {
        Span<char> chars = stackalloc char[80];
        foreach (Fraction a in _fractions)
        {
            foreach (Fraction b in new ReadOnlySpan<Fraction>(_fractions)[..2])
            {
                Fraction low = a < b ? a : b;
                Fraction high = a < b ? b : a;
                _fractionSink = (new Fraction(1, 7) * new Fraction(7, 9)) + low.Complement.Complement - low;
                _ratioSink = a.ToRatio() + b.ToRatio();
                _count += (long)(_ratioSink.ToScaledHalfEven(9) ^ _ratioSink.Floor()) + high.CompareTo(low) + a.ToRatio().CompareTo(b.ToRatio());
            }

            a.TryFormat(chars, out int written, default, null);
            a.ToRatio().TryFormat(chars, out int writtenToo, default, null);
            _count += written + writtenToo;
        }
    }));

    [Fact]
    public void EtherConversions_BothWays_AllocateNothing() => Assert.Equal(0, AllocatedBytes.In(static () =>
    {
        Amount<Gwei> gwei = new(32_000_000_001);
        _count += (long)(ulong)gwei.ToWei().ToGweiExact().BaseUnits;
        _count += (long)(ulong)gwei.ToWei().ToGweiFloor().Remainder.BaseUnits;
    }));
}
