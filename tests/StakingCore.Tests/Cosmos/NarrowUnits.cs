using FsCheck;
using StakingCore.Testing;

namespace StakingCore.Tests.Cosmos;

/// <summary>Magnitudes below 2^128, where the short paths apply.</summary>
internal static class NarrowUnits
{
    public static Arbitrary<UInt128> UInt128() => LogUniform.UInt128Arbitrary();
}
