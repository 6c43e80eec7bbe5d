using StakingCore.Amounts;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Megapools;
using StakingCore.RocketPool.Minipools;
using StakingCore.RocketPool.Nodes;

namespace StakingCore.Contracts.Allocations;

/// <summary>Minipools as columns and one by one, a megapool's rewards, and a node's fees.</summary>
internal static class RocketPoolHotPaths
{
    private static readonly UInt128[] _bonds = [Milli(8_000), Milli(16_000), Milli(4_000)];
    private static readonly UInt128[] _users = [Milli(24_000), Milli(16_000), Milli(28_000)];
    private static readonly ulong[] _fees = [50_000_000_000_000_000, 142_857_142_857_142_857, 200_000_000_000_000_000];
    private static readonly UInt128[] _balances = [Milli(123), Milli(32_017), Milli(20_000)];
    private static readonly UInt128[] _nodes = new UInt128[3];
    private static readonly UInt128[] _rest = new UInt128[3];
    private static readonly BondSizeFees[] _sizes = [new(new(Milli(8_000)), 2, Fixed18.Parse("0.28")), new(new(Milli(16_000)), 3, Fixed18.Parse("0.42"))];
    private static readonly RevenueSplit _split = RevenueSplit.Of(RevenueShares.Saturn1).Value;
    private static readonly Fixed18 _capitalRatio = Fixed18.Parse("0.125");

    // Results go where the compiler cannot see that nobody reads them.
    private static Fixed18 _sink;
    private static UInt128 _wei;

    [HotPath]
    private static void MinipoolColumnsAndOne()
    {
        var columns = new MinipoolColumns(_bonds, _users, _fees, [], _balances);
        _wei ^= MinipoolShares.Split(RocketPoolRelease.Atlas, columns, _nodes, _rest).Node.BaseUnits;
        MinipoolTerms terms = new() { NodeDeposit = new(_bonds[0]), UserDeposit = new(_users[0]), NodeFee = new(_fees[0]) };
        _wei ^= MinipoolShares.Compute(RocketPoolRelease.Atlas, terms, new(_balances[1])).Value.Node.BaseUnits;
    }

    [HotPath]
    private static void MegapoolRewardsOfOne()
    {
        MegapoolRewards rewards = MegapoolRewards.Compute(new(Milli(321)), _split, _capitalRatio);
        _wei ^= MegapoolDistribution.Compute(rewards, new(Milli(1)), default, Caller.Owner).NodeAmount.BaseUnits;
    }

    [HotPath]
    private static void NodeFees()
    {
        _sink = AverageNodeFee.Compute(RocketPoolRelease.Atlas, _sizes);
        _sink = Fixed18.RatioFloor(new Amount<Wei>(Milli(1)), new Amount<Wei>(Milli(3)));
        _wei ^= _sink.MultiplyFloor(new Amount<Wei>(Milli(7))).BaseUnits;
        _wei ^= FeeDistribution.Compute(RocketPoolRelease.Atlas, new(Milli(900)), _sink, new(Milli(24_000)), 1).Value.Node.BaseUnits;
    }

    private static UInt128 Milli(ulong ether) => (UInt128)ether * 1_000_000_000_000_000;
}
