using System.Numerics;
using System.Runtime.CompilerServices;

namespace StakingCore.Numerics;

/// <summary>
/// A 512-bit unsigned integer on the stack: the wide path for products of protocol amounts and 64-bit rationals.
/// Every operation is exact or throws <see cref="OverflowException"/>; none allocates. <c>default</c> is zero.
/// </summary>
internal readonly struct UInt512 : IEquatable<UInt512>, IComparable<UInt512>
{
    private const int LimbCount = 8;

    private readonly Storage _limbs;

    private UInt512(Storage limbs) => _limbs = limbs;

    internal static UInt512 One => 1UL;

    /// <summary>Whether the value is above 2^256 − 1, the largest that an Ethereum contract can hold.</summary>
    internal bool IsAboveWord256 => Limbs.SignificantLength(_limbs) > 4;

    public static implicit operator UInt512(ulong value)
    {
        Storage limbs = default;
        limbs[0] = value;
        return new UInt512(limbs);
    }

    public static implicit operator UInt512(UInt128 value)
    {
        Storage limbs = default;
        limbs[0] = unchecked((ulong)value);
        limbs[1] = (ulong)(value >> 64);
        return new UInt512(limbs);
    }

    public static explicit operator UInt128(UInt512 value)
    {
        ReadOnlySpan<ulong> limbs = value._limbs;
        if (Limbs.SignificantLength(limbs) > 2)
        {
            throw new OverflowException("The value is above 2^128 - 1.");
        }

        return new UInt128(limbs[1], limbs[0]);
    }

    public static explicit operator ulong(UInt512 value)
    {
        ReadOnlySpan<ulong> limbs = value._limbs;
        if (Limbs.SignificantLength(limbs) > 1)
        {
            throw new OverflowException("The value is above 2^64 - 1.");
        }

        return limbs[0];
    }

    public static explicit operator BigInteger(UInt512 value)
    {
        ReadOnlySpan<ulong> limbs = value._limbs;
        return new BigInteger(System.Runtime.InteropServices.MemoryMarshal.AsBytes(limbs), isUnsigned: true);
    }

    public static UInt512 operator +(UInt512 left, UInt512 right)
    {
        Storage sum = left._limbs;
        return Limbs.AddInPlace(sum, right._limbs) == 0 ? new UInt512(sum) : throw TooLarge();
    }

    public static UInt512 operator -(UInt512 left, UInt512 right)
    {
        Storage difference = left._limbs;
        return Limbs.SubtractInPlace(difference, right._limbs) == 0
            ? new UInt512(difference)
            : throw new OverflowException("The difference is below zero.");
    }

    public static UInt512 operator *(UInt512 left, UInt512 right)
    {
        ReadOnlySpan<ulong> a = ((ReadOnlySpan<ulong>)left._limbs)[..Limbs.SignificantLength(left._limbs)];
        ReadOnlySpan<ulong> b = ((ReadOnlySpan<ulong>)right._limbs)[..Limbs.SignificantLength(right._limbs)];
        Span<ulong> wide = stackalloc ulong[2 * LimbCount];
        Limbs.Multiply(a, b, wide);
        if (Limbs.SignificantLength(wide) > LimbCount)
        {
            throw TooLarge();
        }

        Storage product = default;
        wide[..LimbCount].CopyTo(product);
        return new UInt512(product);
    }

    public static UInt512 operator /(UInt512 left, UInt512 right) => DivRem(left, right).Quotient;

    public static UInt512 operator %(UInt512 left, UInt512 right) => DivRem(left, right).Remainder;

    public static bool operator ==(UInt512 left, UInt512 right) => left.Equals(right);

    public static bool operator !=(UInt512 left, UInt512 right) => !left.Equals(right);

    public static bool operator <(UInt512 left, UInt512 right) => left.CompareTo(right) < 0;

    public static bool operator >(UInt512 left, UInt512 right) => left.CompareTo(right) > 0;

    public static bool operator <=(UInt512 left, UInt512 right) => left.CompareTo(right) <= 0;

    public static bool operator >=(UInt512 left, UInt512 right) => left.CompareTo(right) >= 0;

    internal static (UInt512 Quotient, UInt512 Remainder) DivRem(UInt512 dividend, UInt512 divisor)
    {
        Storage remainder = dividend._limbs;
        Storage quotient = default;
        Limbs.DivRem(remainder, divisor._limbs, quotient);
        return (new UInt512(quotient), new UInt512(remainder));
    }

    internal static UInt512 Min(UInt512 left, UInt512 right) => left <= right ? left : right;

    public bool Equals(UInt512 other) => ((ReadOnlySpan<ulong>)_limbs).SequenceEqual(other._limbs);

    public override bool Equals(object? obj) => obj is UInt512 other && Equals(other);

    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (ulong limb in (ReadOnlySpan<ulong>)_limbs)
        {
            hash.Add(limb);
        }

        return hash.ToHashCode();
    }

    public int CompareTo(UInt512 other) => Limbs.Compare(_limbs, other._limbs);

    public override string ToString() => ((BigInteger)this).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static OverflowException TooLarge() => new("The value is above 2^512 - 1.");

    [InlineArray(LimbCount)]
    private struct Storage
    {
        private ulong _first;
    }
}
