using System.Runtime.CompilerServices;

namespace StakingCore.Numerics;

/// <summary>
/// Division of three limbs by one or two, where a division by spans would cost more than the work. Every result is exact.
/// </summary>
internal static class ShortDivision
{
    /// <summary>Divides n2:n1:n0 by a divisor of one limb, not zero; the quotient has three.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong DivRem(
        ulong n2, ulong n1, ulong n0, ulong divisor, out ulong q2, out ulong q1, out ulong q0)
    {
        unchecked
        {
            ulong remainder = n2;
            q2 = 0;
            if (n2 >= divisor)
            {
                q2 = n2 / divisor;
                remainder = n2 - (q2 * divisor);
            }

            q1 = 0;
            if ((remainder | n1) != 0)
            {
                q1 = Step(remainder, n1, divisor, out remainder);
            }

            q0 = Step(remainder, n0, divisor, out remainder);
            return remainder;
        }
    }

    /// <summary>Divides n2:n1:n0 by a divisor of two limbs, d1 not zero; the quotient has two.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static UInt128 DivRem(
        ulong n2, ulong n1, ulong n0, ulong d1, ulong d0, out ulong q1, out ulong q0)
    {
        unchecked
        {
            int shift = System.Numerics.BitOperations.LeadingZeroCount(d1);
            ulong u3 = 0;
            if (shift != 0)
            {
                int back = 64 - shift;
                d1 = (d1 << shift) | (d0 >> back);
                d0 <<= shift;
                u3 = n2 >> back;
                n2 = (n2 << shift) | (n1 >> back);
                n1 = (n1 << shift) | (n0 >> back);
                n0 <<= shift;
            }

            var divisor = new UInt128(d1, d0);
            UInt128 rest = new(u3, n2);

            // u3 is below 2^shift ≤ the normalized top limb, so the first two limbs are below the divisor.
            q1 = 0;
            if (u3 != 0 || new UInt128(n2, n1) >= divisor)
            {
                q1 = Step(rest, n1, divisor, out rest);
            }
            else
            {
                rest = new UInt128(n2, n1);
            }

            q0 = Step(rest, n0, divisor, out rest);
            return rest >> shift;
        }
    }

    /// <summary>Divides high:low by one limb; high is below it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Step(ulong high, ulong low, ulong divisor, out ulong remainder)
    {
        unchecked
        {
            var quotient = (ulong)(new UInt128(high, low) / divisor);
            remainder = low - (quotient * divisor);
            return quotient;
        }
    }

    /// <summary>
    /// Divides high:low by two limbs with their top bit set; high is below them. The estimate from the top limbs is at most
    /// two too large (Knuth, The Art of Computer Programming 4.3.1, theorem B).
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Step(UInt128 high, ulong low, UInt128 divisor, out UInt128 remainder)
    {
        unchecked
        {
            var d1 = (ulong)(divisor >> 64);
            var d0 = (ulong)divisor;
            var h1 = (ulong)(high >> 64);
            ulong quotient = h1 >= d1 ? ulong.MaxValue : (ulong)(high / d1);

            // The product with the whole divisor, in three limbs, against high:low.
            ulong p1 = Math.BigMul(quotient, d0, out ulong p0);
            UInt128 top = (UInt128)quotient * d1;
            top += p1;
            while (top > high || (top == high && p0 > low))
            {
                quotient--;
                ulong before = p0;
                p0 -= d0;
                top -= d1 + (UInt128)(before < d0 ? 1UL : 0UL);
            }

            remainder = new UInt128((ulong)(high - top), low) - p0;
            return quotient;
        }
    }
}
