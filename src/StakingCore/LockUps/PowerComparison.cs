using System.Numerics;
using StakingCore.Amounts;

namespace StakingCore.LockUps;

/// <summary>
/// Compares a power of a number below 1 with another number: decided by bounds of fixed width where they are apart, and
/// exactly where they are not.
/// </summary>
internal static class PowerComparison
{
    // Beyond the width of the limit itself, so that nothing but a near-tie is left undecided.
    private const int GuardBits = 256;

    /// <summary>Whether value^exponent is at most the limit, for a value strictly between 0 and 1 and a positive limit.</summary>
    internal static bool IsAtMost(ExactRational value, ulong exponent, ExactRational limit)
    {
        int bits = GuardBits + (int)limit.Denominator.GetBitLength();
        BigInteger scaled = limit.Numerator << bits;
        (BigInteger lower, BigInteger upper) = Bounds(value, exponent, bits);
        if (upper * limit.Denominator <= scaled)
        {
            return true;
        }

        if (lower * limit.Denominator > scaled)
        {
            return false;
        }

        int exact = (int)exponent;
        return BigInteger.Pow(value.Numerator, exact) * limit.Denominator <= BigInteger.Pow(value.Denominator, exact) * limit.Numerator;
    }

    private static (BigInteger Lower, BigInteger Upper) Bounds(ExactRational value, ulong exponent, int bits)
    {
        BigInteger one = BigInteger.One << bits;
        BigInteger factorLower = (value.Numerator << bits) / value.Denominator;
        BigInteger factorUpper = BigInteger.Min(one, factorLower + 1);
        (BigInteger lower, BigInteger upper) = (one, one);
        for (ulong rest = exponent; rest > 0; rest >>= 1)
        {
            if ((rest & 1) != 0)
            {
                lower = (lower * factorLower) >> bits;
                upper = ((upper * factorUpper) >> bits) + 1;
            }

            factorLower = (factorLower * factorLower) >> bits;
            factorUpper = ((factorUpper * factorUpper) >> bits) + 1;
        }

        return (lower, upper);
    }
}
