namespace StakingCore.Numerics;

/// <summary>
/// As many 64-bit words as one vector holds, so that one loop serves every width. All arithmetic wraps; masks have all bits
/// of a lane set or none.
/// </summary>
/// <typeparam name="TSelf">The implementation.</typeparam>
internal interface IWordLanes<TSelf>
    where TSelf : struct, IWordLanes<TSelf>
{
    /// <summary>The number of lanes, at most 8.</summary>
    static abstract int Count { get; }

    /// <summary>The same word in every lane.</summary>
    static abstract TSelf Create(ulong value);

    /// <summary>The bits in byte i of lane i, to pick a row's own byte out of <see cref="LoadBytes"/>.</summary>
    static abstract TSelf CreateBytes(byte bits);

    /// <summary>Reads a word for each lane.</summary>
    static abstract TSelf Load(ref readonly ulong values);

    /// <summary>Reads a byte for each lane, all of them into every lane, the first into the lowest byte.</summary>
    static abstract TSelf LoadBytes(ref readonly byte values);

    /// <summary>The mask of the lanes in which the two are equal.</summary>
    static abstract TSelf Equal(TSelf left, TSelf right);

    /// <summary>The mask of the lanes in which <paramref name="left"/> is below <paramref name="right"/>.</summary>
    static abstract TSelf Less(TSelf left, TSelf right);

    /// <summary>The larger of each lane.</summary>
    static abstract TSelf Max(TSelf left, TSelf right);

    /// <summary>The first where the mask is set, else the second.</summary>
    static abstract TSelf Select(TSelf mask, TSelf whereSet, TSelf whereNot);

    /// <summary>The bits of <paramref name="value"/> that the mask does not have.</summary>
    static abstract TSelf Without(TSelf value, TSelf mask);

    static abstract TSelf operator +(TSelf left, TSelf right);

    static abstract TSelf operator -(TSelf left, TSelf right);

    static abstract TSelf operator *(TSelf left, TSelf right);

    static abstract TSelf operator &(TSelf left, TSelf right);

    static abstract TSelf operator |(TSelf left, TSelf right);

    static abstract TSelf operator ^(TSelf left, TSelf right);

    static abstract TSelf operator >>(TSelf value, int bits);

    /// <summary>Writes a word for each lane.</summary>
    void Store(ref ulong values);

    /// <summary>Whether every lane is zero.</summary>
    bool IsZero();

    /// <summary>The lanes' sum, which wraps as well.</summary>
    ulong Sum();
}
