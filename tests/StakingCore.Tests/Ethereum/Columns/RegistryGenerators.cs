using FsCheck;
using FsCheck.Fluent;
using StakingCore.Ethereum;
using StakingCore.Testing;

namespace StakingCore.Tests.Ethereum.Columns;

/// <summary>
/// Generators of registries: what the chain makes most of the time, and in every column the limits, their neighbours and words
/// of any size.
/// </summary>
public static class RegistryGenerators
{
    private const ulong Ether = 1_000_000_000;
    private const int MaxRows = 40;

    public static Arbitrary<GeneratedRegistry> Registries() => Arb.From(Registry(hostile: false), Shrink);

    internal static Arbitrary<GeneratedRegistry> Hostile() => Arb.From(Registry(hostile: true), Shrink);

    // Most hostile words make a whole registry invalid, so that few rows may have them for the others to be seen.
    private static Gen<GeneratedRegistry> Registry(bool hostile) =>
        from fork in Gen.Elements(EthereumFork.Altair, EthereumFork.Bellatrix, EthereumFork.Deneb, EthereumFork.Electra, EthereumFork.Fulu)
        from epoch in Gen.Frequency(
            (1, Gen.Elements(0UL, 1UL, 2UL)),
            (8, Gen.Choose(3, 500_000).Select(value => (ulong)value)),
            (hostile ? 1 : 0, Gen.Elements(ulong.MaxValue, ulong.MaxValue - 1)))
        let previous = ulong.Max(epoch, 1) - 1
        from delay in Gen.Frequency((4, Gen.Choose(0, 8)), (1, Gen.Choose(0, 100_000)))
        from totals in Gen.Frequency((3, Gen.Constant<ParticipationTotals?>(null)), (hostile ? 2 : 0, Totals().Select(value => (ParticipationTotals?)value)))
        from count in Gen.Choose(0, MaxRows)
        from hostility in hostile ? Gen.Elements(1, 1, 4, 20) : Gen.Constant(0)
        from rows in Gen.Frequency((40, Row(epoch, hostile: false)), (hostility, Row(epoch, hostile: true))).ArrayOf(count)
        select new GeneratedRegistry(fork, epoch, previous - ulong.Min(previous, (ulong)delay), totals, rows);

    private static Gen<ParticipationTotals> Totals() =>
        from active in LogUniform.UInt64()
        from source in LogUniform.UInt64()
        from target in LogUniform.UInt64()
        from head in LogUniform.UInt64()
        select new ParticipationTotals { ActiveGwei = active, SourceGwei = source, TargetGwei = target, HeadGwei = head };

    private static Gen<GeneratedValidator> Row(ulong epoch, bool hostile) =>
        from effectiveBalance in Gen.Frequency(
            (4, Gen.Constant(32 * Ether)),
            (4, Gen.Choose(0, 2048).Select(increments => (ulong)increments * Ether)),
            (hostile ? 3 : 0, Gen.Elements(0UL, 1UL, Ether - 1, Ether + 1, (32 * Ether) + 1, (2048 * Ether) - 1, 2048 * Ether, (2048 * Ether) + 1, 2049 * Ether, 4095 * Ether, 4096 * Ether, 1UL << 63)),
            (hostile ? 1 : 0, LogUniform.UInt64()))
        from near in Gen.Choose(-2_000_000_000, 2_000_000_000)
        from balance in Gen.Frequency(
            (4, Gen.Constant((ulong)Int128.Clamp((Int128)effectiveBalance + near, 0, ulong.MaxValue))),
            (2, Gen.Choose(0, 20_000_000).Select(value => (ulong)value)),
            (hostile ? 1 : 0, Gen.Elements(0UL, 1UL, (1UL << 62) - 1, 1UL << 62, ulong.MaxValue - 1, ulong.MaxValue)),
            (hostile ? 1 : 0, LogUniform.UInt64()))
        from score in Gen.Frequency(
            (4, Gen.Choose(0, 40).Select(value => (ulong)value)),
            (2, Gen.Choose(0, 50_000).Select(value => (ulong)value)),
            (hostile ? 2 : 0, Gen.Elements((1UL << 23) - 1, 1UL << 23, (1UL << 23) + 1, 131_071UL, 131_072UL, 9_007_183UL, 9_007_199UL, 9_007_200UL, ulong.MaxValue - 4, ulong.MaxValue - 3, ulong.MaxValue)),
            (hostile ? 1 : 0, LogUniform.UInt64()))
        from slashed in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        from activation in Gen.Frequency((5, Gen.Constant(0UL)), (2, Around(epoch)), (1, Gen.Constant(ulong.MaxValue)))
        from exit in Gen.Frequency((5, Gen.Constant(ulong.MaxValue)), (2, Around(epoch)))
        from withdrawable in Gen.Frequency((3, Gen.Constant(ulong.MaxValue)), (3, Around(epoch)))
        from flags in Gen.Frequency((4, Gen.Elements(7, 0, 3, 1)), (1, Gen.Choose(0, 255)))
        from current in Gen.Choose(0, hostile ? 255 : 7)
        select new GeneratedValidator(
            effectiveBalance, balance, score, slashed, activation, exit, withdrawable, (Participation)flags, (Participation)current);

    private static Gen<ulong> Around(ulong epoch) => Gen.Choose(-3, 3)
        .Select(distance => (ulong)Int128.Clamp((Int128)epoch + distance, 0, ulong.MaxValue));

    private static IEnumerable<GeneratedRegistry> Shrink(GeneratedRegistry registry)
    {
        for (int i = 0; i < registry.Rows.Count; i++)
        {
            yield return registry with { Rows = [.. registry.Rows.Where((_, index) => index != i)] };
        }
    }
}
