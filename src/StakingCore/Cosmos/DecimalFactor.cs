using System.Numerics;
using System.Runtime.CompilerServices;
using StakingCore.Numerics;

namespace StakingCore.Cosmos;

/// <summary>
/// A factor that many numbers are multiplied by, with its quotient by 10^18 computed beforehand: half the multiplications of a
/// product that is divided afterwards. Exact.
/// </summary>
internal readonly struct DecimalFactor
{
    private const int Shift = 123;

    // Numbers up to 2^122: their high limb is below this.
    private const ulong HighLimit = 1UL << 58;

    private readonly UInt128 _units;
    private readonly UInt128 _scaled;

    /// <summary>Takes a factor of that many units; above 64 bits it is multiplied and divided as any other.</summary>
    internal DecimalFactor(UInt128 units)
    {
        _units = units;
        _scaled = units <= ulong.MaxValue ? (UInt128)(((BigInteger)units << Shift) / DecimalScale.UnitsOfOne) : 0;
    }

    /// <summary>value × factor ÷ 10^18 truncated, where the product is below 2^187.</summary>
    /// <remarks>
    /// With y units and m = floor(y · 2^123 ÷ 10^18), floor(x · m ÷ 2^123) is the quotient or one less: the fraction of m takes
    /// x ÷ 2^123 at most, which is half, and the floor less than one. The remainder is then below 2 · 10^18, so that its lowest
    /// limb is all of it. As y is below 2^64, m is below 2^128, and the quotient is below 2^127.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryMultiplyTruncate(UInt128 value, out UInt128 result)
    {
        if (_scaled == 0 || (ulong)(value >> 64) >= HighLimit)
        {
            return DecimalScale.TryMultiplyTruncate(value, _units, out result);
        }

        const int High = Shift - 64;
        Signed320.Multiply(value, _scaled, out ulong p3, out ulong p2, out ulong p1, out _);
        unchecked
        {
            ulong q0 = (p1 >> High) | (p2 << (64 - High));
            ulong q1 = (p2 >> High) | (p3 << (64 - High));
            ulong rest = ((ulong)value * (ulong)_units) - (q0 * DecimalScale.UnitsOfOne);
            if (rest >= DecimalScale.UnitsOfOne)
            {
                q1 += ++q0 == 0 ? 1UL : 0UL;
            }

            result = new UInt128(q1, q0);
            return true;
        }
    }
}
