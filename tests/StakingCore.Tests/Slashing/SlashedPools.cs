using FsCheck;
using FsCheck.Fluent;
using StakingCore.Testing;

namespace StakingCore.Tests.Slashing;

/// <summary>Pools of up to 10,000 delegators whose stake sums to anything up to 2^128 − 1.</summary>
internal static class SlashedPools
{
    private const int MostPositions = 10_000;

    // Around the widths at which the arithmetic changes.
    private static readonly int[] _bits = [4, 8, 40, 63, 64, 65, 66, 96, 127, 128];

    public static Arbitrary<SlashedPool> Pools() => Arb.From(
        from seed in Gen.Choose(0, int.MaxValue)
        from positions in LogUniform.UInt64(MostPositions)
        from bits in Gen.Elements(_bits)
        select SlashedPool.Make(seed, (int)positions, bits),
        pool => Enumerable.Range(0, int.Min(pool.Positions, 50)).Select(positions => SlashedPool.Make(pool.Seed, positions, pool.Bits)));
}
