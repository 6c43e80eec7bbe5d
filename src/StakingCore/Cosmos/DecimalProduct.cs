using System.Runtime.CompilerServices;
using StakingCore.Numerics;

namespace StakingCore.Cosmos;

/// <summary>left × right ÷ 10^18 in units of 10^-18, rounded. Both widths give the same; tests switch each one on.</summary>
internal static class DecimalProduct
{
    /// <exception cref="OverflowException">The product is outside the range of a decimal.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Signed320 Round(in Signed320 left, in Signed320 right, DecimalRounding rounding)
    {
        bool negative = left.IsNegative != right.IsNegative;
        return left.IsNarrow && right.IsNarrow
            ? Narrow(left.Low, right.Low, negative, rounding)
            : Wide(left, right, negative, rounding);
    }

    /// <summary>Both factors below 2^128, so that the product is below 2^197: always in range.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Signed320 Narrow(UInt128 left, UInt128 right, bool negative, DecimalRounding rounding)
    {
        Signed320.Multiply(left, right, out ulong p3, out ulong p2, out ulong p1, out ulong p0);
        ulong rest = DecimalScale.DivRem(p3, p2, p1, p0, out ulong q3, out ulong q2, out ulong q1, out ulong q0);
        if (RoundsAway(rest, q0, negative, rounding))
        {
            unchecked
            {
                // The quotient is below 2^197: the carry ends in the fourth limb.
                q1 += ++q0 == 0 ? 1UL : 0UL;
                q2 += (q0 | q1) == 0 ? 1UL : 0UL;
                q3 += (q0 | q1 | q2) == 0 ? 1UL : 0UL;
            }
        }

        return new Signed320(q0, q1, q2, q3, 0, negative);
    }

    /// <summary>Factors of any width.</summary>
    /// <exception cref="OverflowException">The product is outside the range of a decimal.</exception>
    internal static Signed320 Wide(in Signed320 left, in Signed320 right, bool negative, DecimalRounding rounding)
    {
        Span<ulong> a = stackalloc ulong[Signed320.LimbCount];
        Span<ulong> b = stackalloc ulong[Signed320.LimbCount];
        Span<ulong> product = stackalloc ulong[2 * Signed320.LimbCount];
        left.CopyTo(a);
        right.CopyTo(b);
        Limbs.Multiply(a, b, product);
        ulong rest = Limbs.DivideInPlace(product, DecimalScale.UnitsOfOne);
        if (RoundsAway(rest, product[0], negative, rounding))
        {
            // A product of ten limbs is below 2^638, so its quotient by 10^18 takes one unit more.
            Limbs.AddInPlace(product, [1UL]);
        }

        return Signed320.TryFromWide(product, negative, out Signed320 result) && DecimalScale.IsInRange(result)
            ? result
            : throw DecimalScale.OutOfRange();
    }

    /// <summary>A whole number of units of 10^-18 rounded to whole ones.</summary>
    internal static Signed320 RoundToWhole(in Signed320 units, DecimalRounding rounding)
    {
        Span<ulong> quotient = stackalloc ulong[Signed320.LimbCount];
        units.CopyTo(quotient);
        ulong rest = Limbs.DivideInPlace(quotient, DecimalScale.UnitsOfOne);
        if (RoundsAway(rest, quotient[0], units.IsNegative, rounding))
        {
            Limbs.AddInPlace(quotient, [1UL]);
        }

        return Signed320.FromLimbs(quotient, units.IsNegative);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool RoundsAway(ulong rest, ulong lowest, bool negative, DecimalRounding rounding) => rounding switch
    {
        DecimalRounding.Truncate => false,
        DecimalRounding.HalfEven => rest > DecimalScale.Half || (rest == DecimalScale.Half && (lowest & 1) != 0),
        _ => rest != 0 && !negative,
    };
}
