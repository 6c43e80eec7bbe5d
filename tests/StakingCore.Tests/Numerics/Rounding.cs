using System.Numerics;

namespace StakingCore.Tests.Numerics;

/// <summary>The three roundings of a quotient of non-negative integers, by their definitions.</summary>
internal static class Rounding
{
    internal static BigInteger Floor(BigInteger dividend, BigInteger divisor) => dividend / divisor;

    internal static BigInteger Ceiling(BigInteger dividend, BigInteger divisor) => (dividend + divisor - 1) / divisor;

    internal static BigInteger HalfEven(BigInteger dividend, BigInteger divisor)
    {
        BigInteger below = BigInteger.DivRem(dividend, divisor, out BigInteger rest);
        return (2 * rest).CompareTo(divisor) switch
        {
            < 0 => below,
            > 0 => below + 1,
            _ => below.IsEven ? below : below + 1,
        };
    }
}
