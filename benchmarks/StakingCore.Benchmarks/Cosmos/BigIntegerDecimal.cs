using System.Numerics;

namespace StakingCore.Benchmarks.Cosmos;

/// <summary>The SDK's decimal as most .NET code would write it: units of 10^-18 in a BigInteger, range checked.</summary>
internal static class BigIntegerDecimal
{
    internal static readonly BigInteger One = BigInteger.Pow(10, 18);

    private static readonly BigInteger _half = One / 2;
    private static readonly BigInteger _limit = (BigInteger.One << 256) * One;

    internal static BigInteger Mul(BigInteger left, BigInteger right)
    {
        BigInteger product = left * right;
        BigInteger quotient = BigInteger.DivRem(BigInteger.Abs(product), One, out BigInteger rest);
        int side = rest.CompareTo(_half);
        if (side > 0 || (side == 0 && !quotient.IsEven))
        {
            quotient += BigInteger.One;
        }

        return Checked(product.Sign < 0 ? -quotient : quotient);
    }

    internal static BigInteger MulTruncate(BigInteger left, BigInteger right) => Checked(left * right / One);

    internal static BigInteger QuoTruncate(BigInteger left, BigInteger right) => Checked(left * One / right);

    internal static BigInteger Quo(BigInteger left, BigInteger right) => Mul(left * One * One / right, BigInteger.One);

    private static BigInteger Checked(BigInteger units) =>
        BigInteger.Abs(units) < _limit ? units : throw new OverflowException("The decimal is 2^256 or more.");
}
