using System.Runtime.CompilerServices;

namespace StakingCore.Numerics;

/// <content>Sums, products and quotients without a scale.</content>
internal readonly partial struct Signed320
{
    /// <summary>The sum; both magnitudes are below 2^318.</summary>
    internal static Signed320 Add(in Signed320 left, in Signed320 right) => left.IsNarrow && right.IsNarrow
        ? AddNarrow(left.Low, left.IsNegative, right.Low, right.IsNegative)
        : AddWide(left, right);

    internal static Signed320 AddNarrow(UInt128 left, bool leftNegative, UInt128 right, bool rightNegative)
    {
        unchecked
        {
            if (leftNegative != rightNegative)
            {
                return left >= right
                    ? new Signed320(left - right, leftNegative)
                    : new Signed320(right - left, rightNegative);
            }

            UInt128 sum = left + right;
            return new Signed320((ulong)sum, (ulong)(sum >> 64), sum < left ? 1UL : 0UL, 0, 0, leftNegative);
        }
    }

    internal static Signed320 AddWide(in Signed320 left, in Signed320 right)
    {
        Span<ulong> a = stackalloc ulong[LimbCount];
        Span<ulong> b = stackalloc ulong[LimbCount];
        left.CopyTo(a);
        right.CopyTo(b);
        if (left.IsNegative == right.IsNegative)
        {
            // Both below 2^318: the sum is below 2^319, and no carry leaves the top limb.
            Limbs.AddInPlace(a, b);
            return FromLimbs(a, left.IsNegative);
        }

        if (Limbs.Compare(a, b) >= 0)
        {
            Limbs.SubtractInPlace(a, b);
            return FromLimbs(a, left.IsNegative);
        }

        Limbs.SubtractInPlace(b, a);
        return FromLimbs(b, right.IsNegative);
    }

    /// <summary>The product, if it is below 2^319.</summary>
    internal static bool TryMultiply(in Signed320 left, in Signed320 right, out Signed320 product)
    {
        bool negative = left.IsNegative != right.IsNegative;
        if (left.IsNarrow && right.IsNarrow)
        {
            product = MultiplyNarrow(left.Low, right.Low, negative);
            return true;
        }

        return TryMultiplyWide(left, right, negative, out product);
    }

    internal static Signed320 MultiplyNarrow(UInt128 left, UInt128 right, bool negative)
    {
        Multiply(left, right, out ulong p3, out ulong p2, out ulong p1, out ulong p0);
        return new Signed320(p0, p1, p2, p3, 0, negative);
    }

    internal static bool TryMultiplyWide(in Signed320 left, in Signed320 right, bool negative, out Signed320 product)
    {
        Span<ulong> a = stackalloc ulong[LimbCount];
        Span<ulong> b = stackalloc ulong[LimbCount];
        Span<ulong> wide = stackalloc ulong[2 * LimbCount];
        left.CopyTo(a);
        right.CopyTo(b);
        Limbs.Multiply(a, b, wide);
        return TryFromWide(wide, negative, out product);
    }

    /// <summary>The value of more than five limbs, if its magnitude is below 2^319.</summary>
    internal static bool TryFromWide(ReadOnlySpan<ulong> magnitude, bool negative, out Signed320 value)
    {
        bool fits = Limbs.SignificantLength(magnitude) <= LimbCount && magnitude[LimbCount - 1] < SignBit;
        value = fits ? FromLimbs(magnitude[..LimbCount], negative) : default;
        return fits;
    }

    /// <summary>The quotient truncated toward zero, and the remainder, which has the sign of the dividend.</summary>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    internal static (Signed320 Quotient, Signed320 Remainder) DivRem(in Signed320 dividend, in Signed320 divisor)
    {
        bool negative = dividend.IsNegative != divisor.IsNegative;
        if (dividend.IsNarrow && divisor.IsNarrow)
        {
            (UInt128 quotient, UInt128 remainder) = UInt128.DivRem(dividend.Low, divisor.Low);
            return (new Signed320(quotient, negative), new Signed320(remainder, dividend.IsNegative));
        }

        return DivRemWide(dividend, divisor, negative);
    }

    internal static (Signed320 Quotient, Signed320 Remainder) DivRemWide(in Signed320 dividend, in Signed320 divisor, bool negative)
    {
        Span<ulong> remainder = stackalloc ulong[LimbCount];
        Span<ulong> by = stackalloc ulong[LimbCount];
        Span<ulong> quotient = stackalloc ulong[LimbCount];
        dividend.CopyTo(remainder);
        divisor.CopyTo(by);
        Limbs.DivRem(remainder, by, quotient);
        return (FromLimbs(quotient, negative), FromLimbs(remainder, dividend.IsNegative));
    }

    /// <summary>The 256-bit product of two 128-bit integers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Multiply(UInt128 left, UInt128 right, out ulong p3, out ulong p2, out ulong p1, out ulong p0)
    {
        unchecked
        {
            ulong left0 = (ulong)left;
            ulong left1 = (ulong)(left >> 64);
            ulong right0 = (ulong)right;
            ulong right1 = (ulong)(right >> 64);
            p1 = WordProduct.Multiply(left0, right0, out p0);
            p2 = 0;
            p3 = 0;
            if ((left1 | right1) == 0)
            {
                return;
            }

            // The high limb of a product is at most 2^64 − 2, so it takes one carry.
            ulong high1 = WordProduct.Multiply(left1, right0, out ulong low1);
            ulong high2 = WordProduct.Multiply(left0, right1, out ulong low2);
            p3 = WordProduct.Multiply(left1, right1, out p2);
            p1 += low1;
            high1 += p1 < low1 ? 1UL : 0UL;
            p1 += low2;
            high2 += p1 < low2 ? 1UL : 0UL;
            p2 += high1;
            p3 += p2 < high1 ? 1UL : 0UL;
            p2 += high2;
            p3 += p2 < high2 ? 1UL : 0UL;
        }
    }
}
