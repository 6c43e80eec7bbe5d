using System.Runtime.CompilerServices;

namespace StakingCore.Numerics;

/// <summary>
/// floor(value × numerator ÷ denominator) of 128-bit values for one proper fraction, without a division a value. Always the
/// exact integer.
/// </summary>
/// <remarks>
/// The bound is that of <see cref="ProperShare64"/> at twice the width: M = floor(n·2^256 ÷ d) + 1, and v·M/2^256 exceeds
/// v·n/d by at most v/2^256 &lt; 2^-128 &lt; 1/d, which takes no floor to the next integer.
/// </remarks>
internal readonly struct ProperShare128
{
    private readonly ulong _limb0;
    private readonly ulong _limb1;
    private readonly ulong _limb2;
    private readonly ulong _limb3;

    /// <summary>Makes the share; the numerator must be below the denominator.</summary>
    internal ProperShare128(UInt128 numerator, UInt128 denominator)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(numerator, denominator);
        UInt512 scale = (UInt512)UInt128.MaxValue + 1UL;
        UInt512 multiplier = ((UInt512)numerator * scale * scale / denominator) + 1UL;
        (UInt512 high, UInt512 low) = UInt512.DivRem(multiplier, scale);
        var upper = (UInt128)high;
        var lower = (UInt128)low;
        _limb3 = (ulong)(upper >> 64);
        _limb2 = unchecked((ulong)upper);
        _limb1 = (ulong)(lower >> 64);
        _limb0 = unchecked((ulong)lower);
    }

    /// <summary>The exact floor.</summary>
    internal UInt128 Floor(UInt128 value)
    {
        // The 384-bit product, a row a limb of the value; limbs 4 and 5 are the result.
        ulong factor = unchecked((ulong)value);
        ulong carry = Math.BigMul(factor, _limb0, out _);
        carry = MultiplyAdd(factor, _limb1, carry, 0, out ulong limb1);
        carry = MultiplyAdd(factor, _limb2, carry, 0, out ulong limb2);
        ulong limb4 = MultiplyAdd(factor, _limb3, carry, 0, out ulong limb3);

        factor = (ulong)(value >> 64);
        carry = MultiplyAdd(factor, _limb0, limb1, 0, out _);
        carry = MultiplyAdd(factor, _limb1, limb2, carry, out _);
        carry = MultiplyAdd(factor, _limb2, limb3, carry, out _);
        ulong limb5 = MultiplyAdd(factor, _limb3, limb4, carry, out limb4);
        return new UInt128(limb5, limb4);
    }

    // a·b + c + d is at most (2^64 − 1)² + 2·(2^64 − 1) = 2^128 − 1, so two limbs hold it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong MultiplyAdd(ulong a, ulong b, ulong c, ulong d, out ulong low)
    {
        unchecked
        {
            ulong high = Math.BigMul(a, b, out ulong product);
            product += c;
            high += product < c ? 1UL : 0UL;
            product += d;
            high += product < d ? 1UL : 0UL;
            low = product;
            return high;
        }
    }
}
