using System.Runtime.CompilerServices;
using StakingCore.Numerics;

namespace StakingCore.Cosmos;

/// <summary>dividend × 10^18 ÷ divisor in units of 10^-18, rounded. Both widths give the same; tests switch each one on.</summary>
internal static class DecimalQuotient
{
    // The dividend of five limbs times 10^18.
    private const int ScaledLimbs = Signed320.LimbCount + 1;

    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    /// <exception cref="OverflowException">The quotient is outside the range of a decimal.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Signed320 Round(in Signed320 dividend, in Signed320 divisor, DecimalRounding rounding)
    {
        bool negative = dividend.IsNegative != divisor.IsNegative;
        return dividend.IsNarrow && divisor.IsNarrow
            ? Narrow(dividend.Low, divisor.Low, negative, rounding)
            : Wide(dividend, divisor, negative, rounding);
    }

    /// <summary>Both below 2^128, so that the quotient is below 2^188: always in range.</summary>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Signed320 Narrow(UInt128 dividend, UInt128 divisor, bool negative, DecimalRounding rounding)
    {
        unchecked
        {
            // Three limbs hold the scaled dividend: 128 and 60 bits.
            ulong n1 = WordProduct.Multiply((ulong)dividend, DecimalScale.UnitsOfOne, out ulong n0);
            ulong n2 = WordProduct.Multiply((ulong)(dividend >> 64), DecimalScale.UnitsOfOne, out ulong low);
            n1 += low;
            n2 += n1 < low ? 1UL : 0UL;

            var d0 = (ulong)divisor;
            var d1 = (ulong)(divisor >> 64);
            ulong q2 = 0;
            ulong q1;
            ulong q0;
            ulong r1 = 0;
            ulong r0;
            if (d1 == 0)
            {
                r0 = ShortDivision.DivRem(n2, n1, n0, d0, out q2, out q1, out q0);
            }
            else
            {
                ShortDivision.DivRem(n2, n1, n0, d1, d0, out q1, out q0, out r1, out r0);
            }

            if (rounding != DecimalRounding.Truncate && (r1 | r0) != 0)
            {
                switch (AdjustNarrow(new UInt128(r1, r0), divisor, (q0 & 1) != 0, (q0 | q1 | q2) == 0, negative, rounding))
                {
                    case > 0:
                        q1 += ++q0 == 0 ? 1UL : 0UL;
                        q2 += (q0 | q1) == 0 ? 1UL : 0UL;
                        break;
                    case < 0:
                        q2 -= (q0 | q1) == 0 ? 1UL : 0UL;
                        q1 -= q0-- == 0 ? 1UL : 0UL;
                        break;
                }
            }

            return new Signed320(q0, q1, q2, 0, 0, negative);
        }
    }

    /// <summary>Dividend and divisor of any width.</summary>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    /// <exception cref="OverflowException">The quotient is outside the range of a decimal.</exception>
    internal static Signed320 Wide(in Signed320 dividend, in Signed320 divisor, bool negative, DecimalRounding rounding)
    {
        Span<ulong> rest = stackalloc ulong[ScaledLimbs];
        Span<ulong> by = stackalloc ulong[Signed320.LimbCount];
        Span<ulong> quotient = stackalloc ulong[ScaledLimbs];
        Span<ulong> unscaled = stackalloc ulong[Signed320.LimbCount];
        dividend.CopyTo(unscaled);
        divisor.CopyTo(by);
        Limbs.Multiply(unscaled, [DecimalScale.UnitsOfOne], rest);
        Limbs.DivRem(rest, by, quotient);
        if (rounding != DecimalRounding.Truncate && Limbs.SignificantLength(rest) != 0)
        {
            bool odd = (quotient[0] & 1) != 0;
            bool zero = Limbs.SignificantLength(quotient) == 0;
            switch (AdjustWide(rest[..Signed320.LimbCount], by, odd, zero, negative, rounding))
            {
                case > 0:
                    // A dividend below 2^319 leaves 5 bits of the six limbs free: no carry is lost.
                    Limbs.AddInPlace(quotient, [1UL]);
                    break;
                case < 0:
                    Limbs.SubtractInPlace(quotient, [1UL]);
                    break;
            }
        }

        return Signed320.TryFromWide(quotient, negative, out Signed320 result) && DecimalScale.IsInRange(result)
            ? result
            : throw DecimalScale.OutOfRange();
    }

    /// <summary>
    /// What the rounding adds to the truncated quotient's magnitude, its remainder not being zero. With a remainder r of
    /// divisor b the digits from the 19th to the 36th decimal are d = floor(r · 10^18 ÷ b), and the SDK looks at those alone.
    /// With h = 10^18 ÷ 2, d ≥ h if and only if 2r ≥ b, and then d = h if and only if h · (2r − b) is below b.
    /// </summary>
    private static int AdjustNarrow(UInt128 rest, UInt128 divisor, bool odd, bool zero, bool negative, DecimalRounding rounding)
    {
        switch (rounding)
        {
            case DecimalRounding.HalfEven:
                UInt128 toNext = divisor - rest;
                if (rest < toNext)
                {
                    return 0;
                }

                return odd || !IsProductBelow(rest - toNext, DecimalScale.Half, divisor) ? 1 : 0;
            case DecimalRounding.UpFromThirtySixDecimals:
                return !negative && !IsProductBelow(rest, DecimalScale.UnitsOfOne, divisor) ? 1 : 0;
            default:
                return !negative ? 1 : zero ? 0 : -1;
        }
    }

    private static int AdjustWide(
        Span<ulong> rest, ReadOnlySpan<ulong> divisor, bool odd, bool zero, bool negative, DecimalRounding rounding)
    {
        switch (rounding)
        {
            case DecimalRounding.HalfEven:
                // The remainder is below the divisor, which is below 2^319, so twice it fits five limbs.
                Limbs.AddInPlace(rest, rest);
                if (Limbs.SubtractInPlace(rest, divisor) != 0)
                {
                    return 0;
                }

                return odd || !IsProductBelow(rest, DecimalScale.Half, divisor) ? 1 : 0;
            case DecimalRounding.UpFromThirtySixDecimals:
                return !negative && !IsProductBelow(rest, DecimalScale.UnitsOfOne, divisor) ? 1 : 0;
            default:
                return !negative ? 1 : zero ? 0 : -1;
        }
    }

    private static bool IsProductBelow(UInt128 value, ulong factor, UInt128 bound)
    {
        unchecked
        {
            ulong carry = WordProduct.Multiply((ulong)value, factor, out ulong low);
            UInt128 high = ((UInt128)(ulong)(value >> 64) * factor) + carry;
            return high <= ulong.MaxValue && new UInt128((ulong)high, low) < bound;
        }
    }

    private static bool IsProductBelow(ReadOnlySpan<ulong> value, ulong factor, ReadOnlySpan<ulong> bound)
    {
        Span<ulong> product = stackalloc ulong[ScaledLimbs];
        Limbs.Multiply(value, [factor], product);
        return product[^1] == 0 && Limbs.Compare(product[..^1], bound) < 0;
    }
}
