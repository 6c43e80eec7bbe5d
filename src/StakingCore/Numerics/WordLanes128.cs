using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace StakingCore.Numerics;

/// <summary>Two words.</summary>
internal readonly struct WordLanes128 : IWordLanes<WordLanes128>
{
    private readonly Vector128<ulong> _lanes;

    private WordLanes128(Vector128<ulong> lanes) => _lanes = lanes;

    public static int Count => Vector128<ulong>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes128 Create(ulong value) => new(Vector128.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes128 CreateBytes(byte bits) => new(Vector128.Create(bits, (ulong)bits << 8));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes128 Load(ref readonly ulong values) => new(Vector128.LoadUnsafe(in values));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes128 LoadBytes(ref readonly byte values)
    {
        ushort bytes = Unsafe.ReadUnaligned<ushort>(in values);
        return new(Vector128.Create((ulong)(BitConverter.IsLittleEndian ? bytes : BinaryPrimitives.ReverseEndianness(bytes))));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes128 Equal(WordLanes128 left, WordLanes128 right) => new(Vector128.Equals(left._lanes, right._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes128 Less(WordLanes128 left, WordLanes128 right) => new(Vector128.LessThan(left._lanes, right._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes128 Max(WordLanes128 left, WordLanes128 right) => new(Vector128.Max(left._lanes, right._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes128 Select(WordLanes128 mask, WordLanes128 whereSet, WordLanes128 whereNot) =>
        new(Vector128.ConditionalSelect(mask._lanes, whereSet._lanes, whereNot._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes128 Without(WordLanes128 value, WordLanes128 mask) => new(Vector128.AndNot(value._lanes, mask._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes128 operator +(WordLanes128 left, WordLanes128 right) => new(left._lanes + right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes128 operator -(WordLanes128 left, WordLanes128 right) => new(left._lanes - right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes128 operator *(WordLanes128 left, WordLanes128 right) => new(left._lanes * right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes128 operator &(WordLanes128 left, WordLanes128 right) => new(left._lanes & right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes128 operator |(WordLanes128 left, WordLanes128 right) => new(left._lanes | right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes128 operator ^(WordLanes128 left, WordLanes128 right) => new(left._lanes ^ right._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes128 operator >>(WordLanes128 value, int bits) => new(value._lanes >>> bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref ulong values) => _lanes.StoreUnsafe(ref values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsZero() => Vector128.EqualsAll(_lanes, Vector128<ulong>.Zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Sum() => Vector128.Sum(_lanes);
}
