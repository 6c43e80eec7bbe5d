namespace StakingCore.Numerics;

/// <summary>
/// value × numerator ÷ denominator with the product kept whole, so that only the named rounding loses anything.
/// </summary>
internal static class MulDiv
{
    /// <summary>floor(value × numerator ÷ denominator).</summary>
    /// <exception cref="OverflowException">The result is above 2^128 − 1.</exception>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    internal static UInt128 Floor(UInt128 value, UInt128 numerator, UInt128 denominator) =>
        DivRem(value, numerator, denominator).Quotient;

    /// <summary>The smallest integer at or above value × numerator ÷ denominator.</summary>
    /// <exception cref="OverflowException">The result is above 2^128 − 1.</exception>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    internal static UInt128 Ceiling(UInt128 value, UInt128 numerator, UInt128 denominator)
    {
        (UInt128 quotient, UInt128 remainder) = DivRem(value, numerator, denominator);
        return remainder == 0 ? quotient : quotient + 1;
    }

    /// <summary>The integer nearest to value × numerator ÷ denominator; a tie goes to the even one.</summary>
    /// <exception cref="OverflowException">The result is above 2^128 − 1.</exception>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    internal static UInt128 HalfEven(UInt128 value, UInt128 numerator, UInt128 denominator)
    {
        (UInt128 quotient, UInt128 remainder) = DivRem(value, numerator, denominator);
        UInt128 toNext = denominator - remainder;
        bool up = remainder > toNext || (remainder == toNext && UInt128.IsOddInteger(quotient));
        return up ? quotient + 1 : quotient;
    }

    /// <summary>Quotient and remainder of value × numerator ÷ denominator.</summary>
    /// <exception cref="OverflowException">The quotient is above 2^128 − 1.</exception>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    internal static (UInt128 Quotient, UInt128 Remainder) DivRem(UInt128 value, UInt128 numerator, UInt128 denominator)
    {
        // Both factors below 2^64: the product fits 128 bits.
        if (value <= ulong.MaxValue && numerator <= ulong.MaxValue)
        {
            return UInt128.DivRem(value * numerator, denominator);
        }

        Span<ulong> product = stackalloc ulong[4];
        Span<ulong> quotient = stackalloc ulong[4];
        Limbs.Multiply([Low(value), High(value)], [Low(numerator), High(numerator)], product);
        Limbs.DivRem(product, [Low(denominator), High(denominator)], quotient);
        if ((quotient[2] | quotient[3]) != 0)
        {
            throw new OverflowException("The result is above 2^128 - 1.");
        }

        return (new UInt128(quotient[1], quotient[0]), new UInt128(product[1], product[0]));
    }

    /// <summary>Compares a × b with c × d, the products kept whole.</summary>
    internal static int CompareProducts(UInt128 a, UInt128 b, UInt128 c, UInt128 d)
    {
        Span<ulong> left = stackalloc ulong[4];
        Span<ulong> right = stackalloc ulong[4];
        Limbs.Multiply([Low(a), High(a)], [Low(b), High(b)], left);
        Limbs.Multiply([Low(c), High(c)], [Low(d), High(d)], right);
        return Limbs.Compare(left, right);
    }

    private static ulong Low(UInt128 value) => unchecked((ulong)value);

    private static ulong High(UInt128 value) => (ulong)(value >> 64);
}
