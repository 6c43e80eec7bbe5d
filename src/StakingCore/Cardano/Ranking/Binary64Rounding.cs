using System.Numerics;
using StakingCore.Amounts;

namespace StakingCore.Cardano.Ranking;

/// <summary>
/// The binary64 value nearest to an exact rational, rounded once, ties to even: what the ledger's <c>fromRational</c> gives.
/// Dividing two rounded terms instead would round three times and differ in the last place.
/// </summary>
internal static class Binary64Rounding
{
    // Binary64 has 53 significant bits, and no unit in the last place is smaller than 2^-1074.
    private const int SignificandBits = 53;
    private const int SmallestUnitExponent = -1074;
    private const ulong BitsOfInfinity = 0x7FF0_0000_0000_0000;

    internal static double Nearest(Fraction value) => Nearest(value.Numerator, value.Denominator);

    internal static double Nearest(Ratio value) => Nearest(value.Numerator, value.Denominator);

    /// <summary>The nearest binary64 value to numerator ÷ denominator, subnormal where it has to be.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The numerator is negative, or the denominator is not positive.</exception>
    /// <exception cref="OverflowException">The value rounds to 2^1024 or more.</exception>
    internal static double Nearest(BigInteger numerator, BigInteger denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(numerator);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        if (numerator.IsZero)
        {
            return 0;
        }

        // The exponent of the result's last place: 52 below the exponent of its first bit, but never below the smallest unit.
        long first = FirstBitExponent(numerator, denominator);
        if (first > 1023)
        {
            throw TooLarge();
        }

        int unit = int.Max((int)long.Max(first, SmallestUnitExponent) - (SignificandBits - 1), SmallestUnitExponent);
        BigInteger scaled = unit < 0 ? numerator << -unit : numerator;
        BigInteger divisor = unit > 0 ? denominator << unit : denominator;
        BigInteger quotient = BigInteger.DivRem(scaled, divisor, out BigInteger remainder);

        int againstHalf = (remainder << 1).CompareTo(divisor);
        if (againstHalf > 0 || (againstHalf == 0 && !quotient.IsEven))
        {
            quotient++;
        }

        // Without the implicit bit (2^52) the significand is a subnormal's and its exponent field 0. With it, adding carries it
        // into the exponent field, and a significand rounded up to 2^53 carries once more, to the next power of two.
        ulong exponentField = (ulong)(unit - SmallestUnitExponent);
        ulong bits = (exponentField << (SignificandBits - 1)) + (ulong)quotient;
        return bits < BitsOfInfinity ? BitConverter.UInt64BitsToDouble(bits) : throw TooLarge();
    }

    /// <summary>The largest e with 2^e at or below numerator ÷ denominator.</summary>
    private static long FirstBitExponent(BigInteger numerator, BigInteger denominator)
    {
        // The quotient of two lengths is off by at most one, which one comparison settles.
        long exponent = numerator.GetBitLength() - denominator.GetBitLength();
        int shift = checked((int)long.Abs(exponent));
        bool reached = exponent >= 0 ? numerator >= denominator << shift : numerator << shift >= denominator;
        return reached ? exponent : exponent - 1;
    }

    private static OverflowException TooLarge() => new("The value is above the largest binary64 number.");
}
