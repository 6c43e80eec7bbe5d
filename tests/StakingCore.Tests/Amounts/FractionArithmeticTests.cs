using System.Numerics;
using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.Testing;
using StakingCore.Tests.Numerics;

namespace StakingCore.Tests.Amounts;

public sealed class FractionArithmeticTests
{
    // Terms at every limit, with and without common divisors between them.
    private static readonly Fraction[] _fractions =
    [
        .. HostileValues.Pairs<ulong>([0, 1, 2, 3, (1UL << 32) - 1, 1UL << 32, (1UL << 32) + 1, (1UL << 63) - 1, 1UL << 63, ulong.MaxValue - 1, ulong.MaxValue])
            .Where(pair => pair.Second != 0)
            .Select(pair => new Fraction(pair.First, pair.Second))
            .Distinct(),
    ];

    [Fact]
    public void Operators_EveryHostilePair_OverflowExactlyWhenLowestTermsDoNotFit()
    {
        foreach ((Fraction left, Fraction right) in HostileValues.Pairs(_fractions))
        {
            AssertOperators(left, right);
        }
    }

    [Property(MaxTest = 5000, Arbitrary = [typeof(FullRange)])]
    public void Operators_AnyPair_OverflowExactlyWhenLowestTermsDoNotFit(ulong a, ulong b, ulong c, ulong d) =>
        AssertOperators(new Fraction(a, ulong.Max(b, 1)), new Fraction(c, ulong.Max(d, 1)));

    [Property(MaxTest = 5000, Arbitrary = [typeof(FullRange)])]
    public void Operators_SharedDivisor_OverflowExactlyWhenLowestTermsDoNotFit(ulong a, ulong c, ulong shared, ulong one, ulong other)
    {
        // Denominators with much in common, and together up to 64 bits each: sums reduce, some of them just enough.
        ulong common = (shared >> 24) | 1;
        ulong left = ((one >> 40) | 1) * common;
        ulong right = ((other >> 40) | 1) * common;
        AssertOperators(new Fraction(a, left), new Fraction(c, right));
    }

    [Property(MaxTest = 5000, Arbitrary = [typeof(FullRange)])]
    public void Add_ThenSubtract_ComesBack(ulong a, ulong b, ulong c, ulong d)
    {
        // Terms below 2^31, so that nothing overflows.
        Fraction left = new(a >> 33, ulong.Max(b >> 33, 1));
        Fraction right = new(c >> 33, ulong.Max(d >> 33, 1));

        Assert.Equal(left + right, right + left);
        Assert.Equal(left * right, right * left);
        Assert.Equal(left, left + right - right);
    }

    [Fact]
    public void Add_SumThatReducesToFit_IsExact()
    {
        Assert.Equal(new Fraction(ulong.MaxValue, 1), new Fraction(ulong.MaxValue, 2) + new Fraction(ulong.MaxValue, 2));
        Assert.Equal(new Fraction(1, 1UL << 62), new Fraction(1, 1UL << 63) + new Fraction(1, 1UL << 63));
        Assert.Equal(Fraction.One, new Fraction(1, ulong.MaxValue) + new Fraction(ulong.MaxValue - 1, ulong.MaxValue));

        // 1/2p + 1/2q = ((p + q)/2)/pq for odd p and q: 2pq is above 2^64 and pq is not.
        const ulong P = uint.MaxValue;
        const ulong Q = uint.MaxValue - 2;
        Assert.Equal(new Fraction((P + Q) / 2, P * Q), new Fraction(1, 2 * P) + new Fraction(1, 2 * Q));
    }

    [Fact]
    public void Add_LowestTermsThatDoNotFit_Overflows()
    {
        Assert.Throws<OverflowException>(() => new Fraction(ulong.MaxValue, 1) + Fraction.One);
        Assert.Throws<OverflowException>(() => new Fraction(ulong.MaxValue, ulong.MaxValue - 1) + new Fraction(ulong.MaxValue - 1, ulong.MaxValue));
        Assert.Throws<OverflowException>(() => new Fraction(1, ulong.MaxValue) + new Fraction(1, ulong.MaxValue - 1));
    }

    [Fact]
    public void Subtract_BelowZero_NamesBothFractions()
    {
        OverflowException thrown = Assert.Throws<OverflowException>(() => new Fraction(1, 3) - new Fraction(1, 2));

        Assert.Equal("1/3 minus 1/2 is below zero.", thrown.Message);
    }

    [Fact]
    public void Complement_EveryHostileFraction_IsOneMinusItOrOverflows()
    {
        foreach (Fraction fraction in _fractions)
        {
            AssertComplement(fraction);
        }
    }

    [Property(MaxTest = 3000, Arbitrary = [typeof(FullRange)])]
    public void Complement_AnyFraction_IsOneMinusItOrOverflows(ulong numerator, ulong denominator) =>
        AssertComplement(new Fraction(numerator, ulong.Max(denominator, 1)));

    [Property(MaxTest = 2000, Arbitrary = [typeof(FullRange)])]
    public void Complement_Twice_ComesBack(ulong one, ulong other)
    {
        Fraction fraction = new(ulong.Min(one, other), ulong.Max(ulong.Max(one, other), 1));

        Assert.Equal(fraction, fraction.Complement.Complement);
    }

    private static void AssertComplement(Fraction fraction) =>
        (new Rational(1, 1) - Rational.Of(fraction)).AssertFraction(() => fraction.Complement, $"1 - {fraction}");

    private static void AssertOperators(Fraction left, Fraction right)
    {
        Rational a = Rational.Of(left);
        Rational b = Rational.Of(right);
        (a + b).AssertFraction(() => left + right, $"{left} + {right}");
        (a - b).AssertFraction(() => left - right, $"{left} - {right}");
        (a * b).AssertFraction(() => left * right, $"{left} x {right}");
    }
}
