using StakingCore.RocketPool;
using StakingCore.RocketPool.Minipools;

namespace StakingCore.Benchmarks.RocketPool;

/// <summary>Minipools made from a seed: bonds of 8 and 16 ETH in no order, the fees that were in force, mostly skims, some exits.</summary>
internal sealed class MinipoolRows
{
    private const ulong Ether = 1_000_000_000_000_000_000;
    private static readonly ulong[] _fees = [Ether / 20, Ether / 100 * 14, Ether / 100 * 15, Ether / 5];

    private MinipoolRows(int rows)
    {
        NodeDeposits = new UInt128[rows];
        UserDeposits = new UInt128[rows];
        NodeFees = new ulong[rows];
        Balances = new UInt128[rows];
        NodeShares = new UInt128[rows];
        UserShares = new UInt128[rows];
    }

    internal UInt128[] NodeDeposits { get; }

    internal UInt128[] UserDeposits { get; }

    internal ulong[] NodeFees { get; }

    internal UInt128[] Balances { get; }

    internal UInt128[] NodeShares { get; }

    internal UInt128[] UserShares { get; }

    internal MinipoolColumns Columns => new(NodeDeposits, UserDeposits, NodeFees, [], Balances);

    internal static MinipoolRows Make(int count)
    {
        var random = new Random(20_230_418);
        var rows = new MinipoolRows(count);
        for (int row = 0; row < count; row++)
        {
            UInt128 bond = (UInt128)(random.Next(2) == 0 ? 8UL : 16UL) * Ether;
            rows.NodeDeposits[row] = bond;
            rows.UserDeposits[row] = (32 * (UInt128)Ether) - bond;
            rows.NodeFees[row] = _fees[random.Next(_fees.Length)];
            rows.Balances[row] = random.Next(10) == 0
                ? (31 * (UInt128)Ether) + (ulong)random.NextInt64((long)(4 * Ether))
                : (ulong)random.NextInt64((long)Ether / 20);
        }

        return rows;
    }

    internal MinipoolTotals Split() => MinipoolShares.Split(RocketPoolRelease.HoustonUpdate, Columns, NodeShares, UserShares);

    /// <summary>The floor: the balances and the bonds read and written once.</summary>
    internal void Copy()
    {
        Balances.CopyTo(NodeShares, 0);
        NodeDeposits.CopyTo(UserShares, 0);
    }
}
