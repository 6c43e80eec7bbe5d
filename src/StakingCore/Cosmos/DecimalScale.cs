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

    // floor((2^128 − 1) ÷ (10^18 · 2^4)) − 2^64.
    private static readonly ulong _reciprocal = Limbs.Reciprocal(Normalized);

    /// <summary>Whether a fifth limb belongs to a decimal in range: 2^256 · 10^18 − 1 is 10^18 − 1 before four limbs of ones.</summary>
    internal static bool IsInRange(in Signed320 units) => units.Top < UnitsOfOne;

    internal static OverflowException OutOfRange() => new("The decimal is 2^256 or more in absolute value.");

    /// <summary>Divides p3:p2:p1:p0 by 10^18.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong DivRem(
        ulong p3, ulong p2, ulong p1, ulong p0, out ulong q3, out ulong q2, out ulong q1, out ulong q0)
    {
        const int Back = 64 - Shift;
        ulong reciprocal = _reciprocal;
        q3 = 0;
        q2 = 0;
        ulong rest = p1 >> Back;
        if ((p3 | p2) != 0)
        {
            rest = p2 >> Back;
            if (p3 != 0)
            {
                rest = p3 >> Back;
                q3 = Limbs.DivideTwoByOne(rest, (p3 << Shift) | (p2 >> Back), Normalized, reciprocal, out rest);
            }

            q2 = Limbs.DivideTwoByOne(rest, (p2 << Shift) | (p1 >> Back), Normalized, reciprocal, out rest);
        }

        q1 = Limbs.DivideTwoByOne(rest, (p1 << Shift) | (p0 >> Back), Normalized, reciprocal, out rest);
        q0 = Limbs.DivideTwoByOne(rest, p0 << Shift, Normalized, reciprocal, out rest);
        return rest >> Shift;
    }
}
