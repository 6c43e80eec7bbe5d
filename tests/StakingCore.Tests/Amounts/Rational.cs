using System.Numerics;
using StakingCore.Amounts;
using StakingCore.Tests.Numerics;

namespace StakingCore.Tests.Amounts;

/// <summary>An exact rational of unbounded terms, in lowest terms: what fractions and ratios are held to.</summary>
internal readonly record struct Rational
{
    internal Rational(BigInteger numerator, BigInteger denominator)
    {
        BigInteger divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        Numerator = numerator / divisor;
        Denominator = denominator / divisor;
    }

    internal BigInteger Numerator { get; }

    internal BigInteger Denominator { get; }

    public static Rational operator +(Rational left, Rational right) => new(
        (left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    public static Rational operator -(Rational left, Rational right) => new(
        (left.Numerator * right.Denominator) - (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    public static Rational operator *(Rational left, Rational right) =>
        new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    internal static Rational Of(Fraction fraction) => new(fraction.Numerator, fraction.Denominator);

    internal static Rational Of(Ratio ratio) => new(ratio.Numerator, ratio.Denominator);

    /// <summary>Below zero, zero or above zero as this is less than, equal to or more than <paramref name="other"/>.</summary>
    internal int CompareTo(Rational other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <summary>The fraction where both terms fit 64 bits, else <see cref="OverflowException"/> and nothing else.</summary>
    internal void AssertFraction(Func<Fraction> actual, string operation)
    {
        bool fits = Numerator.Sign >= 0 && Numerator <= Expect.MaxWord && Denominator <= Expect.MaxWord;
        AssertTerms(fits, () => (actual().Numerator, actual().Denominator), operation);
    }

    /// <summary>The ratio where both terms fit 128 bits, else <see cref="OverflowException"/> and nothing else.</summary>
    internal void AssertRatio(Func<Ratio> actual, string operation)
    {
        bool fits = Numerator <= Expect.MaxDoubleWord && Denominator <= Expect.MaxDoubleWord;
        AssertTerms(fits, () => (actual().Numerator, actual().Denominator), operation);
    }

    private void AssertTerms(bool fits, Func<(BigInteger Numerator, BigInteger Denominator)> actual, string operation)
    {
        if (fits)
        {
            // The terms themselves, not only the value: lowest terms are part of the promise.
            Assert.Equal((operation, (Numerator, Denominator)), (operation, actual()));
            return;
        }

        Exception? thrown = Record.Exception(() => actual());
        Assert.Equal((operation, typeof(OverflowException)), (operation, thrown?.GetType()));
    }
}
