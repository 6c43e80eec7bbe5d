using System.Numerics;

namespace StakingCore.Tests.Numerics;

/// <summary>The values where carries, shifts and bounds go wrong, and every combination of them.</summary>
internal static class HostileValues
{
    /// <summary>Of 64 bits.</summary>
    internal static readonly ulong[] Words =
    [
        0, 1, 2, 3, 5, 10,
        (1UL << 32) - 1, 1UL << 32, (1UL << 32) + 1,
        1_000_000_000_000_000_000, 45_000_000_000_000_000,
        (1UL << 63) - 1, 1UL << 63, (1UL << 63) + 1,
        ulong.MaxValue - 1, ulong.MaxValue,
    ];

    /// <summary>Of 128 bits, those of 64 among them.</summary>
    internal static readonly UInt128[] DoubleWords =
    [
        .. Words.Select(word => (UInt128)word),
        UInt128.One << 64, (UInt128.One << 64) + 1, (UInt128.One << 96) - 1,
        (UInt128)ulong.MaxValue * ulong.MaxValue, UInt128.MaxValue << 64,
        (UInt128.One << 127) - 1, UInt128.One << 127, (UInt128.One << 127) + 1,
        UInt128.MaxValue - 1, UInt128.MaxValue,
    ];

    /// <summary>Of 512 bits: every limb boundary and its neighbours, sparse and full.</summary>
    internal static readonly BigInteger[] Wide =
    [
        .. new[] { 0, 1, 32, 63, 64, 65, 127, 128, 129, 191, 192, 255, 256, 257, 320, 384, 448, 511, 512 }
            .Select(bits => BigInteger.One << bits)
            .SelectMany(power => new[] { power - 1, power, power + 1 })
            .Append((((BigInteger.One << 64) - 1) << 448) + 1)
            .Append((((BigInteger.One << 256) - 1) << 128) + ulong.MaxValue)
            .Where(value => value < BigInteger.One << 512)
            .Distinct(),
    ];

    internal static IEnumerable<(T First, T Second)> Pairs<T>(T[] values) =>
        from first in values
        from second in values
        select (first, second);

    internal static IEnumerable<(T First, T Second, T Third)> Triples<T>(T[] values) =>
        from first in values
        from second in values
        from third in values
        select (first, second, third);
}
