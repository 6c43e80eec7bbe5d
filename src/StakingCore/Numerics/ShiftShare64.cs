using System.Runtime.CompilerServices;

namespace StakingCore.Numerics;

/// <summary>The share of a fraction 1/2^s, which is a shift by s; by zero the value itself.</summary>
internal readonly struct ShiftShare64 : IUnitShare
{
    private readonly int _shift;

    /// <summary>Makes the share; the denominator must be a power of two.</summary>
    internal ShiftShare64(ulong denominator)
    {
        if (!ulong.IsPow2(denominator))
        {
            throw new ArgumentOutOfRangeException(nameof(denominator), denominator, "Expected a power of two.");
        }

        _shift = (int)ulong.Log2(denominator);
    }

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Floor(ulong value) => value >> _shift;
}
