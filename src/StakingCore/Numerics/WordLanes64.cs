using System.Runtime.CompilerServices;

namespace StakingCore.Numerics;

/// <summary>One word: the same steps where vectors are not accelerated, or switched off.</summary>
internal readonly struct WordLanes64 : IWordLanes<WordLanes64>
{
    private readonly ulong _word;

    private WordLanes64(ulong word) => _word = word;

    public static int Count => 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes64 Create(ulong value) => new(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes64 CreateBytes(byte bits) => new(bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes64 Load(ref readonly ulong values) => new(values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes64 LoadBytes(ref readonly byte values) => new(values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes64 Equal(WordLanes64 left, WordLanes64 right) => new(left._word == right._word ? ulong.MaxValue : 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes64 Less(WordLanes64 left, WordLanes64 right) => new(left._word < right._word ? ulong.MaxValue : 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes64 Max(WordLanes64 left, WordLanes64 right) => new(ulong.Max(left._word, right._word));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes64 Select(WordLanes64 mask, WordLanes64 whereSet, WordLanes64 whereNot) =>
        new((mask._word & whereSet._word) | (~mask._word & whereNot._word));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes64 Without(WordLanes64 value, WordLanes64 mask) => new(value._word & ~mask._word);

    // The lanes of a vector wrap, so this one does; who uses them has the bounds.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes64 operator +(WordLanes64 left, WordLanes64 right) => new(unchecked(left._word + right._word));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes64 operator -(WordLanes64 left, WordLanes64 right) => new(unchecked(left._word - right._word));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes64 operator *(WordLanes64 left, WordLanes64 right) => new(unchecked(left._word * right._word));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes64 operator &(WordLanes64 left, WordLanes64 right) => new(left._word & right._word);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes64 operator |(WordLanes64 left, WordLanes64 right) => new(left._word | right._word);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes64 operator ^(WordLanes64 left, WordLanes64 right) => new(left._word ^ right._word);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordLanes64 operator >>(WordLanes64 value, int bits) => new(value._word >> bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref ulong values) => values = _word;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsZero() => _word == 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Sum() => _word;
}
