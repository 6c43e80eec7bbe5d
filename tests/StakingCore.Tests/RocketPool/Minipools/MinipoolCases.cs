using StakingCore.Amounts;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Minipools;

namespace StakingCore.Tests.RocketPool.Minipools;

/// <summary>Minipools at the chain's magnitudes, with the lines, ties and limits among them, made from a seed.</summary>
internal static class MinipoolCases
{
    internal const ulong Ether = 1_000_000_000_000_000_000;

    private static readonly ulong[] _fees = [0, 1, Ether / 20, Ether / 100 * 14, Ether / 5, Ether - 1, Ether];
    private static readonly ulong[] _penalties = [0, 0, 1, Ether / 10, Ether, 2 * Ether];

    internal static UInt128 Milli(ulong thousandths) => (UInt128)thousandths * (Ether / 1000);

    internal static MinipoolTerms Terms(Random random, UInt128 bond) => new()
    {
        DepositType = MinipoolDepositType.Variable,
        NodeDeposit = new(bond),
        UserDeposit = new(Milli(32_000) - bond),
        NodeFee = new(Pick(random, _fees)),
        PenaltyRate = new(Pick(random, _penalties)),
        MaximumPenaltyRate = new(Pick(random, _penalties)),
    };

    /// <summary>A bond in whole gwei, those of the releases and the ends among them.</summary>
    internal static UInt128 Bond(Random random) => random.Next(6) switch
    {
        0 => Milli(16_000),
        1 => Milli(8_000),
        2 => Milli(4_000),
        3 => 0,
        4 => Milli(32_000),
        _ => (UInt128)(ulong)random.NextInt64(32_000_000_000) * 1_000_000_000,
    };

    /// <summary>A balance around a line of the split, or anywhere.</summary>
    internal static UInt128 Balance(Random random, UInt128 bond)
    {
        UInt128[] lines = [0, Milli(8_000), Milli(32_000), Milli(32_000) - bond, Milli(40_000)];
        UInt128 line = lines[random.Next(lines.Length)];
        return random.Next(4) switch
        {
            0 => line,
            1 => line + (ulong)random.Next(3),
            2 => line == 0 ? 0 : line - (ulong)random.Next(1, 3),
            _ => (UInt128)(random.NextDouble() * 40e9) * 1_000_000_000 + (ulong)random.Next(1_000_000_000),
        };
    }

    private static ulong Pick(Random random, ulong[] values) => values[random.Next(values.Length)];
}
