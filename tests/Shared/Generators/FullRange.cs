using System.Numerics;
using FsCheck;

namespace StakingCore.Tests.Generators;

/// <summary>Amounts of every magnitude in place of FsCheck's small numbers: <c>[Property(Arbitrary = [typeof(FullRange)])]</c>.</summary>
internal static class FullRange
{
    public static Arbitrary<ulong> UInt64() => LogUniform.UInt64Arbitrary();

    public static Arbitrary<UInt128> UInt128() => LogUniform.UInt128Arbitrary();

    public static Arbitrary<BigInteger> BigInteger() => LogUniform.BigIntegerArbitrary();
}
