using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace StakingCore.Numerics;

/// <summary>
/// A signed integer of fixed width: 319 bits of magnitude and a sign, in 40 bytes. <c>default</c> is zero; there is no
/// negative zero. What its range is good for, the types that hold it decide.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly partial struct Signed320 : IEquatable<Signed320>, IComparable<Signed320>
{
    internal const int LimbCount = 5;

    private const ulong SignBit = 1UL << 63;

    private readonly ulong _limb0;
    private readonly ulong _limb1;
    private readonly ulong _limb2;
    private readonly ulong _limb3;

    /// <summary>The fifth limb, with the sign as its highest bit.</summary>
    private readonly ulong _top;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Signed320(UInt128 magnitude, bool negative)
        : this(
            Vector128.Create(unchecked((ulong)magnitude), (ulong)(magnitude >> 64)).ToVector256(),
            negative && magnitude != 0 ? SignBit : 0)
    {
    }

    /// <summary>Makes a value from the limbs of its magnitude; the top one is below 2^63.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Signed320(ulong limb0, ulong limb1, ulong limb2, ulong limb3, ulong top, bool negative)
        : this(
            Vector256.Create(limb0, limb1, limb2, limb3),
            negative && (limb0 | limb1 | limb2 | limb3 | top) != 0 ? top | SignBit : top)
    {
    }

    // The value is copied in 32 bytes and 8. Written in the same pieces it can be read back at once; written limb by limb, every
    // copy would wait for the stores to reach the cache, which costs more than the arithmetic.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Signed320(Vector256<ulong> limbs, ulong top)
    {
        Unsafe.SkipInit(out this);
        Unsafe.As<ulong, Vector256<ulong>>(ref _limb0) = limbs;
        _top = top;
    }

    internal bool IsNegative => (_top & SignBit) != 0;

    internal bool IsZero => (_limb0 | _limb1 | _limb2 | _limb3 | _top) == 0;

    internal int Sign => IsNegative ? -1 : IsZero ? 0 : 1;

    internal bool IsOdd => (_limb0 & 1) != 0;

    /// <summary>Whether the magnitude is below 2^128.</summary>
    internal bool IsNarrow => (_limb2 | _limb3 | (_top & ~SignBit)) == 0;

    /// <summary>The lowest 128 bits of the magnitude: all of it where it is narrow.</summary>
    internal UInt128 Low => new(_limb1, _limb0);

    /// <summary>The fifth limb of the magnitude.</summary>
    internal ulong Top => _top & ~SignBit;

    public static Signed320 operator -(in Signed320 value) => value.WithSign(!value.IsNegative);

    public static bool operator ==(in Signed320 left, in Signed320 right) => left.Equals(right);

    public static bool operator !=(in Signed320 left, in Signed320 right) => !left.Equals(right);

    /// <summary>Makes a value from the limbs of its magnitude, lowest first; there are at most five, the top one below 2^63.</summary>
    internal static Signed320 FromLimbs(ReadOnlySpan<ulong> magnitude, bool negative) =>
        new(magnitude[0], At(magnitude, 1), At(magnitude, 2), At(magnitude, 3), At(magnitude, 4), negative);

    /// <summary>Makes the value of an integer, if it fits.</summary>
    internal static bool TryFrom(BigInteger value, out Signed320 result)
    {
        Span<ulong> limbs = stackalloc ulong[LimbCount];
        limbs.Clear();
        result = default;
        BigInteger magnitude = BigInteger.Abs(value);
        if (magnitude.GetBitLength() > (64 * LimbCount) - 1
            || !magnitude.TryWriteBytes(MemoryMarshal.AsBytes(limbs), out _, isUnsigned: true))
        {
            return false;
        }

        result = FromLimbs(limbs, value.Sign < 0);
        return true;
    }

    internal BigInteger ToBigInteger()
    {
        Span<ulong> limbs = stackalloc ulong[LimbCount];
        CopyTo(limbs);
        var magnitude = new BigInteger(MemoryMarshal.AsBytes(limbs), isUnsigned: true);
        return IsNegative ? -magnitude : magnitude;
    }

    /// <summary>The same magnitude with that sign.</summary>
    internal Signed320 WithSign(bool negative) => new(
        Unsafe.As<ulong, Vector256<ulong>>(ref Unsafe.AsRef(in _limb0)), negative && !IsZero ? Top | SignBit : Top);

    /// <summary>Writes the five limbs of the magnitude, lowest first.</summary>
    internal void CopyTo(Span<ulong> magnitude)
    {
        magnitude[4] = Top;
        magnitude[3] = _limb3;
        magnitude[2] = _limb2;
        magnitude[1] = _limb1;
        magnitude[0] = _limb0;
    }

    public bool Equals(Signed320 other) =>
        _limb0 == other._limb0
        && _limb1 == other._limb1
        && _limb2 == other._limb2
        && _limb3 == other._limb3
        && _top == other._top;

    public override bool Equals(object? obj) => obj is Signed320 other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(_limb0, _limb1, _limb2, _limb3, _top);

    public int CompareTo(Signed320 other)
    {
        if (IsNegative != other.IsNegative)
        {
            return IsNegative ? -1 : 1;
        }

        int magnitudes = CompareMagnitudes(this, other);
        return IsNegative ? -magnitudes : magnitudes;
    }

    internal static int CompareMagnitudes(in Signed320 left, in Signed320 right)
    {
        if (left.Top != right.Top)
        {
            return left.Top < right.Top ? -1 : 1;
        }

        if (left._limb3 != right._limb3)
        {
            return left._limb3 < right._limb3 ? -1 : 1;
        }

        return left._limb2 != right._limb2
            ? left._limb2 < right._limb2 ? -1 : 1
            : left.Low.CompareTo(right.Low);
    }

    private static ulong At(ReadOnlySpan<ulong> limbs, int index) => index < limbs.Length ? limbs[index] : 0;
}
