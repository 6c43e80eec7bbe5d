using System.Numerics;
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

    /// <summary>Divides n2:n1:n0 by a divisor of two limbs, d1 not zero; quotient and remainder have two.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void DivRem(
        ulong n2, ulong n1, ulong n0, ulong d1, ulong d0, out ulong q1, out ulong q0, out ulong r1, out ulong r0)
    {
        int shift = BitOperations.LeadingZeroCount(d1);
        ulong n3 = 0;
        if (shift != 0)
        {
            int back = 64 - shift;
            d1 = (d1 << shift) | (d0 >> back);
            d0 <<= shift;
            n3 = n2 >> back;
            n2 = (n2 << shift) | (n1 >> back);
            n1 = (n1 << shift) | (n0 >> back);
            n0 <<= shift;
        }

        // n3 is below 2^63 and so below the normalized top limb; where the first step would give 0 it is left out.
        q1 = 0;
        if (n3 != 0 || n2 > d1 || (n2 == d1 && n1 >= d0))
        {
            q1 = Step(n3, n2, n1, d1, d0, out n2, out n1);
        }

        q0 = Step(n2, n1, n0, d1, d0, out r1, out r0);
        if (shift != 0)
        {
            r0 = (r0 >> shift) | (r1 << (64 - shift));
            r1 >>= shift;
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
    /// Divides h1:h0:low by two limbs with their top bit set; h1:h0 is below them. The estimate from the top limbs is at most
    /// two too large (Knuth, The Art of Computer Programming 4.3.1, theorem B).
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Step(ulong h1, ulong h0, ulong low, ulong d1, ulong d0, out ulong r1, out ulong r0)
    {
        unchecked
        {
            ulong quotient = ulong.MaxValue;
            ulong rest = h0 + d1;
            bool carried = rest < d1;
            if (h1 < d1)
            {
                quotient = Step(h1, h0, d1, out rest);
                carried = false;
            }

            // What is left of the top limbs, rest:low, has to cover quotient × d0; with a carry it is above 2^128 and does.
            ulong p1 = WordProduct.Multiply(quotient, d0, out ulong p0);
            while (!carried && (p1 > rest || (p1 == rest && p0 > low)))
            {
                quotient--;
                p1 -= p0 < d0 ? 1UL : 0UL;
                p0 -= d0;
                rest += d1;
                carried = rest < d1;
            }

            // The remainder is below the divisor, so that two limbs hold it whatever was carried.
            r0 = low - p0;
            r1 = rest - p1 - (low < p0 ? 1UL : 0UL);
            return quotient;
        }
    }
}
