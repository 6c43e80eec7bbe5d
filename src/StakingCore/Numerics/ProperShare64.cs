using System.Runtime.CompilerServices;

namespace StakingCore.Numerics;

/// <summary>
/// floor(value × numerator ÷ denominator) of 64-bit values for one proper fraction, by two multiplications and no division.
/// Always the exact integer; nothing is estimated.
/// </summary>
/// <remarks>
/// The bound. Let M = floor(n·2^128 ÷ d) + 1, so that n·2^128/d &lt; M ≤ n·2^128/d + 1, and v &lt; 2^64 a value. Then
/// v·M/2^128 lies above v·n/d by more than 0 and at most v/2^128 &lt; 2^-64 &lt; 1/d. What v·n/d has after the point is a multiple
/// of 1/d below 1, hence at most 1 − 1/d: less than 1/d cannot take it to the next integer. So floor(v·M ÷ 2^128) is
/// floor(v·n ÷ d) for every value. With n &lt; d &lt; 2^64, M is at most 2^128 − 2^64 + 1 and fits.
/// </remarks>
internal readonly struct ProperShare64 : IUnitShare
{
    private readonly ulong _high;
    private readonly ulong _low;

    /// <summary>Makes the share; the numerator must be below the denominator.</summary>
    internal ProperShare64(ulong numerator, ulong denominator)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(numerator, denominator);
        UInt512 scale = (UInt512)UInt128.MaxValue + 1UL;
        var multiplier = (UInt128)(((UInt512)numerator * scale / denominator) + 1UL);
        _high = (ulong)(multiplier >> 64);
        _low = unchecked((ulong)multiplier);
    }

    /// <summary>The exact floor.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Floor(ulong value)
    {
        // Limbs 0 to 2 of value × M, of which limb 2 is the result; the carry between them is taken by hand.
        unchecked
        {
            ulong high = Math.BigMul(value, _high, out ulong middle);
            ulong carried = Math.BigMul(value, _low, out _);
            middle += carried;
            return middle < carried ? high + 1 : high;
        }
    }
}
