using System.Numerics;
using StakingCore.Cosmos;

namespace StakingCore.Tests.Cosmos;

/// <summary>
/// The SDK's decimal in BigInteger, on units of 10^-18, as the protocol describes it: slow, obvious, and sharing nothing with
/// the library. A null is what the SDK answers with a panic.
/// </summary>
internal static class DecimalOracle
{
    internal static readonly BigInteger E = BigInteger.Pow(10, 18);
    internal static readonly BigInteger Limit = (BigInteger.One << 256) * E - 1;
    internal static readonly BigInteger IntegerLimit = (BigInteger.One << 256) - 1;

    internal static BigInteger? InRange(BigInteger units) => BigInteger.Abs(units) <= Limit ? units : null;

    internal static BigInteger? IntegerInRange(BigInteger value) => BigInteger.Abs(value) <= IntegerLimit ? value : null;

    internal static BigInteger? Mul(BigInteger a, BigInteger b) => InRange(Chop(a * b));

    internal static BigInteger? MulTruncate(BigInteger a, BigInteger b) => InRange(a * b / E);

    internal static BigInteger? MulRoundUp(BigInteger a, BigInteger b)
    {
        BigInteger product = a * b;
        BigInteger truncated = product / E;
        return InRange(product.Sign > 0 && truncated * E != product ? truncated + 1 : truncated);
    }

    internal static BigInteger? Quo(BigInteger a, BigInteger b) => b.IsZero ? null : InRange(Chop(a * E * E / b));

    internal static BigInteger? QuoTruncate(BigInteger a, BigInteger b) => b.IsZero ? null : InRange(a * E / b);

    internal static BigInteger? QuoRoundUp(BigInteger a, BigInteger b)
    {
        if (b.IsZero)
        {
            return null;
        }

        BigInteger quotient = BigInteger.DivRem(a * E, b, out BigInteger rest);
        bool up = (rest.Sign > 0 && (quotient.Sign < 0) == (b.Sign < 0)) || (rest.Sign < 0 && (quotient.Sign < 0) != (b.Sign < 0));
        return InRange(up ? quotient + 1 : quotient);
    }

    /// <summary>Before math v1.4.0: truncated at 36 decimals, then the ceiling, a negative one truncated.</summary>
    internal static BigInteger? OldQuoRoundUp(BigInteger a, BigInteger b)
    {
        if (b.IsZero)
        {
            return null;
        }

        BigInteger fine = a * E * E / b;
        BigInteger quotient = BigInteger.DivRem(fine, E, out BigInteger rest);
        quotient = rest.Sign > 0 ? quotient + 1 : quotient;
        return BigInteger.Abs(quotient).GetBitLength() <= 315 ? quotient : null;
    }

    internal static BigInteger Ceil(BigInteger a)
    {
        BigInteger whole = BigInteger.DivRem(a, E, out BigInteger rest);
        return (rest.Sign > 0 ? whole + 1 : whole) * E;
    }

    internal static BigInteger? Power(BigInteger a, ulong exponent)
    {
        if (exponent == 0)
        {
            return E;
        }

        BigInteger? odd = E;
        BigInteger? square = a;
        for (ulong rest = exponent; rest > 1 && odd is not null && square is not null; rest /= 2)
        {
            odd = rest % 2 == 1 ? Mul(odd.Value, square.Value) : odd;
            square = Mul(square.Value, square.Value);
        }

        return odd is null || square is null ? null : Mul(square.Value, odd.Value);
    }

    /// <summary>The current rules; null is the SDK's error.</summary>
    internal static BigInteger? ApproxRoot(BigInteger a, ulong degree)
    {
        if (degree == 0)
        {
            return E;
        }

        if (a.Sign < 0)
        {
            return -ApproxRoot(-a, degree);
        }

        if (degree == 1 || a.IsZero || a == E)
        {
            return a;
        }

        BigInteger guess = E;
        for (int step = 0; step < 300; step++)
        {
            if (Power(guess, degree - 1) is not { } power
                || Quo(a, power.IsZero ? 1 : power) is not { } quotient
                || InRange(quotient - guess) is not { } difference)
            {
                return null;
            }

            BigInteger delta = difference / degree;
            if (InRange(guess + delta) is not { } next)
            {
                return null;
            }

            guess = next;
            if (BigInteger.Abs(delta) <= 1)
            {
                break;
            }
        }

        return guess;
    }

    internal static BigInteger Chop(BigInteger scaled)
    {
        BigInteger quotient = BigInteger.DivRem(BigInteger.Abs(scaled), E, out BigInteger rest);
        BigInteger twice = rest * 2;
        if (twice > E || (twice == E && !quotient.IsEven))
        {
            quotient += 1;
        }

        return scaled.Sign < 0 ? -quotient : quotient;
    }

    /// <summary>Compares an operation with the oracle: the same units, or a refusal where the oracle has none.</summary>
    internal static void Expect(string operation, BigInteger? expected, Func<CosmosDecimal> actual)
    {
        if (expected is { } units)
        {
            Assert.Equal((operation, units), (operation, actual().ToUnits()));
            return;
        }

        Exception? thrown = Record.Exception(() => actual());
        Assert.True(thrown is OverflowException or DivideByZeroException, $"{operation}: {thrown?.GetType().Name ?? "no exception"}");
    }

    internal static void Expect(string operation, BigInteger? expected, Func<CosmosInteger> actual)
    {
        if (expected is { } value)
        {
            Assert.Equal((operation, value), (operation, actual().ToBigInteger()));
            return;
        }

        Exception? thrown = Record.Exception(() => actual());
        Assert.True(thrown is OverflowException or DivideByZeroException, $"{operation}: {thrown?.GetType().Name ?? "no exception"}");
    }
}
