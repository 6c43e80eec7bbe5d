using System.Numerics;
using StakingCore.Amounts;

namespace StakingCore.Tests.Cardano;

/// <summary>An exact rational of unlimited size, as slow and plain as can be: what the oracles compute with.</summary>
internal readonly record struct BigRational
{
    internal BigRational(BigInteger numerator, BigInteger denominator)
    {
        ArgumentOutOfRangeException.ThrowIfZero(denominator);
        BigInteger divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        Numerator = numerator / divisor;
        Denominator = denominator / divisor;
    }

    internal BigInteger Numerator { get; }

    internal BigInteger Denominator { get; }

    public static implicit operator BigRational(BigInteger value) => new(value, BigInteger.One);

    public static implicit operator BigRational(ulong value) => new(value, BigInteger.One);

    public static implicit operator BigRational(Fraction value) => new(value.Numerator, value.Denominator);

    public static implicit operator BigRational(Ratio value) => new(value.Numerator, value.Denominator);

    public static BigRational operator +(BigRational a, BigRational b) =>
        new((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    public static BigRational operator -(BigRational a, BigRational b) =>
        new((a.Numerator * b.Denominator) - (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    public static BigRational operator *(BigRational a, BigRational b) =>
        new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    public static BigRational operator /(BigRational a, BigRational b) =>
        new(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    public static bool operator <(BigRational a, BigRational b) => a.Numerator * b.Denominator < b.Numerator * a.Denominator;

    public static bool operator >(BigRational a, BigRational b) => b < a;

    internal static BigRational Min(BigRational a, BigRational b) => a < b ? a : b;

    /// <summary>Towards minus infinity, as the ledger's only rounding is.</summary>
    internal BigInteger Floor()
    {
        var quotient = BigInteger.DivRem(Numerator, Denominator, out BigInteger remainder);
        return remainder.Sign < 0 ? quotient - 1 : quotient;
    }
}
