using System.Numerics;
using FsCheck;

namespace StakingCore.Testing;

/// <summary>
/// Whole numbers of every magnitude in place of FsCheck's small ones: <c>[Property(Arbitrary = [typeof(FullRange)])]</c>, or
/// <c>ArbMap.Default.MergeArb(FullRange.UInt64())</c>.
/// </summary>
public static class FullRange
{
    /// <summary>Words of 64 bits, 0 to 2^64 − 1.</summary>
    public static Arbitrary<ulong> UInt64() => LogUniform.UInt64Arbitrary();

    /// <summary>Words of 128 bits, 0 to 2^128 − 1.</summary>
    public static Arbitrary<UInt128> UInt128() => LogUniform.UInt128Arbitrary();

    /// <summary>Words of 256 bits, 0 to 2^256 − 1.</summary>
    public static Arbitrary<BigInteger> BigInteger() => LogUniform.BigIntegerArbitrary();
}
