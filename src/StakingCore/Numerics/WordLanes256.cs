using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace StakingCore.Numerics;

/// <summary>Four words.</summary>
internal readonly struct WordLanes256 : IWordLanes<WordLanes256>
{
    private readonly Vector256<ulong> _lanes;

    private WordLanes256(Vector256<ulong> lanes) => _lanes = lanes;

    public static int Count => Vector256<ulong>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes256 Create(ulong value) => new(Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes256 CreateBytes(byte bits) => new(Vector256.Create(bits, (ulong)bits << 8, (ulong)bits << 16, (ulong)bits << 24));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes256 Load(ref readonly ulong values) => new(Vector256.LoadUnsafe(in values));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes256 LoadBytes(ref readonly byte values)
    {
        uint bytes = Unsafe.ReadUnaligned<uint>(in values);
        return new(Vector256.Create((ulong)(BitConverter.IsLittleEndian ? bytes : BinaryPrimitives.ReverseEndianness(bytes))));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes256 Equal(WordLanes256 left, WordLanes256 right) => new(Vector256.Equals(left._lanes, right._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes256 Less(WordLanes256 left, WordLanes256 right) => new(Vector256.LessThan(left._lanes, right._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes256 Max(WordLanes256 left, WordLanes256 right) => new(Vector256.Max(left._lanes, right._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes256 Select(WordLanes256 mask, WordLanes256 whereSet, WordLanes256 whereNot) =>
        new(Vector256.ConditionalSelect(mask._lanes, whereSet._lanes, whereNot._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes256 Without(WordLanes256 value, WordLanes256 mask) => new(Vector256.AndNot(value._lanes, mask._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes256 operator +(WordLanes256 left, WordLanes256 right) => new(left._lanes + right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes256 operator -(WordLanes256 left, WordLanes256 right) => new(left._lanes - right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes256 operator *(WordLanes256 left, WordLanes256 right) => new(left._lanes * right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes256 operator &(WordLanes256 left, WordLanes256 right) => new(left._lanes & right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes256 operator |(WordLanes256 left, WordLanes256 right) => new(left._lanes | right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes256 operator ^(WordLanes256 left, WordLanes256 right) => new(left._lanes ^ right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes256 operator >>(WordLanes256 value, int bits) => new(value._lanes >>> bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref ulong values) => _lanes.StoreUnsafe(ref values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsZero() => Vector256.EqualsAll(_lanes, Vector256<ulong>.Zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Sum() => Vector256.Sum(_lanes);
}
