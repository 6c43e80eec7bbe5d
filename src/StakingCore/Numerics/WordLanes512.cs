using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace StakingCore.Numerics;

/// <summary>Eight words.</summary>
internal readonly struct WordLanes512 : IWordLanes<WordLanes512>
{
    private readonly Vector512<ulong> _lanes;

    private WordLanes512(Vector512<ulong> lanes) => _lanes = lanes;

    public static int Count => Vector512<ulong>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes512 Create(ulong value) => new(Vector512.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes512 CreateBytes(byte bits) => new(Vector512.Create(bits, (ulong)bits << 8, (ulong)bits << 16, (ulong)bits << 24, (ulong)bits << 32, (ulong)bits << 40, (ulong)bits << 48, (ulong)bits << 56));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes512 Load(ref readonly ulong values) => new(Vector512.LoadUnsafe(in values));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes512 LoadBytes(ref readonly byte values)
    {
        ulong bytes = Unsafe.ReadUnaligned<ulong>(in values);
        return new(Vector512.Create(BitConverter.IsLittleEndian ? bytes : BinaryPrimitives.ReverseEndianness(bytes)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes512 Equal(WordLanes512 left, WordLanes512 right) => new(Vector512.Equals(left._lanes, right._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes512 Less(WordLanes512 left, WordLanes512 right) => new(Vector512.LessThan(left._lanes, right._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes512 Max(WordLanes512 left, WordLanes512 right) => new(Vector512.Max(left._lanes, right._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes512 Select(WordLanes512 mask, WordLanes512 whereSet, WordLanes512 whereNot) =>
        new(Vector512.ConditionalSelect(mask._lanes, whereSet._lanes, whereNot._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes512 Without(WordLanes512 value, WordLanes512 mask) => new(Vector512.AndNot(value._lanes, mask._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes512 operator +(WordLanes512 left, WordLanes512 right) => new(left._lanes + right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes512 operator -(WordLanes512 left, WordLanes512 right) => new(left._lanes - right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes512 operator *(WordLanes512 left, WordLanes512 right) => new(left._lanes * right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes512 operator &(WordLanes512 left, WordLanes512 right) => new(left._lanes & right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes512 operator |(WordLanes512 left, WordLanes512 right) => new(left._lanes | right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes512 operator ^(WordLanes512 left, WordLanes512 right) => new(left._lanes ^ right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes512 operator >>(WordLanes512 value, int bits) => new(value._lanes >>> bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref ulong values) => _lanes.StoreUnsafe(ref values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsZero() => Vector512.EqualsAll(_lanes, Vector512<ulong>.Zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Sum() => Vector512.Sum(_lanes);
}
