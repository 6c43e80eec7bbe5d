using System.Runtime.CompilerServices;
using StakingCore.Numerics;

namespace StakingCore.Cosmos;

/// <summary>10^18, the units in one, and the division by it, whose reciprocal is known beforehand.</summary>
internal static class DecimalScale
{
    internal const int Decimals = 18;
    internal const ulong UnitsOfOne = 1_000_000_000_000_000_000;
    internal const ulong Half = UnitsOfOne / 2;

    // 2^59 < 10^18 < 2^60: shifted by four it has its top bit set.
    private const int Shift = 4;
    private const ulong Normalized = UnitsOfOne << Shift;

    // floor(2^187 ÷ 10^18), 128 bits.
    private const int EstimateShift = 59;
    private const ulong EstimateHigh = 0x9392EE8E921D5D07;
    private const ulong EstimateLow = 0x3AFF322E62439FCF;

    // floor((2^128 − 1) ÷ (10^18 · 2^4)) − 2^64.
    private static readonly ulong _reciprocal = Limbs.Reciprocal(Normalized);

    /// <summary>Whether a fifth limb belongs to a decimal in range: 2^256 · 10^18 − 1 is 10^18 − 1 before four limbs of ones.</summary>
    internal static bool IsInRange(in Signed320 units) => units.Top < UnitsOfOne;

    internal static OverflowException OutOfRange() => new("The decimal is 2^256 or more in absolute value.");

    /// <summary>left × right ÷ 10^18 truncated, where the product is below 2^187, so that the result is below 2^128.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryMultiplyTruncate(UInt128 left, UInt128 right, out UInt128 result)
    {
        Signed320.Multiply(left, right, out ulong p3, out ulong p2, out ulong p1, out ulong p0);
        if ((p3 | (p2 >> EstimateShift)) != 0)
        {
            result = 0;
            return false;
        }

        DivRemByEstimate(p2, p1, p0, out ulong q1, out ulong q0);
        result = new UInt128(q1, q0);
        return true;
    }

    /// <summary>Divides p3:p2:p1:p0 by 10^18.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong DivRem(
        ulong p3, ulong p2, ulong p1, ulong p0, out ulong q3, out ulong q2, out ulong q1, out ulong q0)
    {
        if ((p3 | (p2 >> EstimateShift)) == 0)
        {
            q3 = 0;
            q2 = 0;
            return DivRemByEstimate(p2, p1, p0, out q1, out q0);
        }

        const int Back = 64 - Shift;
        ulong reciprocal = _reciprocal;
        ulong rest = p3 >> Back;
        q3 = Limbs.DivideTwoByOne(rest, (p3 << Shift) | (p2 >> Back), Normalized, reciprocal, out rest);
        q2 = Limbs.DivideTwoByOne(rest, (p2 << Shift) | (p1 >> Back), Normalized, reciprocal, out rest);
        q1 = Limbs.DivideTwoByOne(rest, (p1 << Shift) | (p0 >> Back), Normalized, reciprocal, out rest);
        q0 = Limbs.DivideTwoByOne(rest, p0 << Shift, Normalized, reciprocal, out rest);
        return rest >> Shift;
    }

    /// <summary>
    /// Divides p = p2:p1:p0, below 2^187, by 10^18. With P = floor(p ÷ 2^59) and M = floor(2^187 ÷ 10^18), floor(P · M ÷ 2^128)
    /// is the quotient or at most two less: dropping the 59 bits takes less than 0.58 from p ÷ 10^18, the fraction of M less
    /// than one more, and the floor less than another. So the remainder is below 3 · 10^18 and its lowest limb is all of it.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong DivRemByEstimate(ulong p2, ulong p1, ulong p0, out ulong q1, out ulong q0)
    {
        const int Back = 64 - EstimateShift;
        var top = new UInt128((p2 << Back) | (p1 >> EstimateShift), (p1 << Back) | (p0 >> EstimateShift));
        Signed320.Multiply(top, new UInt128(EstimateHigh, EstimateLow), out q1, out q0, out _, out _);
        unchecked
        {
            ulong rest = p0 - (q0 * UnitsOfOne);
            while (rest >= UnitsOfOne)
            {
                rest -= UnitsOfOne;
                q1 += ++q0 == 0 ? 1UL : 0UL;
            }

            return rest;
        }
    }
}
