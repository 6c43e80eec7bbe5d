using System.Numerics;
using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Megapools;
using StakingCore.RocketPool.RewardTree;
using StakingCore.Testing;
using static StakingCore.Tests.RocketPool.Minipools.MinipoolCases;

namespace StakingCore.Tests.RocketPool.RewardTree;

/// <summary>The smoothing pool against the ruleset in unbounded integers, and everything that it refuses.</summary>
[Properties(Arbitrary = [typeof(StakingArbitraries)], MaxTest = 200, QuietOnSuccess = true)]
public sealed class SmoothingPoolFormulaTests
{
    private static readonly SmoothingPoolMinipool _minipool = new(new(Milli(8_000)), Fixed18.Parse("0.05"), 100, new(Ether));

    private static readonly SmoothingPoolMegapool _megapool = new()
    {
        NodeBond = new(Milli(8_000)),
        ActiveValidators = 2,
        EligibleRpl = new(3 * Milli(100_000)),
        Attestations = [30, 7],
    };

    private static readonly SmoothingPoolNode _node = new()
    {
        LegacyRpl = new(Milli(100_000)),
        Borrowed = new(Milli(24_000)),
        Minipools = [_minipool],
        Megapool = _megapool,
    };

    private static readonly SmoothingPoolInterval _interval = new()
    {
        Balance = new(Milli(1_000) + 7),
        PendingVoterEther = new(Milli(500) + 1),
        Shares = RevenueShares.Saturn1 with { Pdao = Fixed18.Parse("0.01") },
        RplPrice = Fixed18.Parse("0.01"),
        HasBonus = true,
    };

    [Property]
    public void Distribute_AnyInterval_IsTheRuleset(SmoothingPoolInterval interval, SmoothingPoolNode[] nodes) => AssertRuleset(interval, nodes);

    /// <summary>What decides: no bonus, no votes, no node, no attestation, all struck out, a pool too poor for the bonuses.</summary>
    [Fact]
    public void Distribute_EachTurn_IsTheRuleset()
    {
        SmoothingPoolNode[] two = [_node, _node with { MostStrikes = 2, LegacyRpl = default, Megapool = null }];
        SmoothingPoolNode idle = _node with { Minipools = [_minipool with { Attestations = 0 }], Megapool = _megapool with { Attestations = [0, 0] } };
        AssertRuleset(_interval, two);
        AssertRuleset(_interval with { HasBonus = false }, two);
        AssertRuleset(_interval with { Shares = default }, two);
        AssertRuleset(_interval with { Balance = default, PendingVoterEther = default }, two);
        AssertRuleset(default, two);
        AssertRuleset(_interval, []);
        AssertRuleset(_interval, [idle]);
        AssertRuleset(_interval, [idle, _node with { MostStrikes = 3 }]);
        AssertRuleset(_interval, [_node with { Megapool = _megapool with { EligibleRpl = default } }]);
        AssertRuleset(_interval, [_node with { Megapool = _megapool with { ActiveValidators = 0, Attestations = [0] } }]);
        AssertRuleset(_interval with { RplPrice = default }, [_node with { Borrowed = default }]);
        AssertRuleset(_interval, [_node with { Minipools = [_minipool with { Bond = new(Milli(32_000)), Fee = Fixed18.One }] }]);
    }

    [Fact]
    public void Distribute_BondsAroundSixteenEther_IsTheRuleset()
    {
        foreach (UInt128 bond in (UInt128[])[Milli(16_000) - 1, Milli(16_000), Milli(16_000) + 1])
        {
            AssertRuleset(_interval, [_node with { Minipools = [_minipool with { Bond = new(bond) }] }]);
        }
    }

    [Fact]
    public void Distribute_BonusesThatTakeTheWholeRest_ArePaidInFull()
    {
        // Without bond, fee and RPL a tenth of the income is bonus and a tenth of the pool is earned, so nine tenths are left.
        SmoothingPoolMinipool minipool = new(default, default, 1, new(Milli(9_000)));
        SmoothingPoolNode node = _node with { LegacyRpl = default, Minipools = [minipool], Megapool = null };
        SmoothingPoolInterval interval = _interval with { Balance = new(Ether), PendingVoterEther = default };
        SmoothingPoolDistribution result = SmoothingPool.Distribute(interval, [node]);

        Assert.Equal((Fixed18.One, default, new Amount<Wei>(Ether)), (result.BonusScalar, result.RethEther, result.TotalNodeEther));
        AssertRuleset(interval, [node]);
        SmoothingPoolNode more = node with { Minipools = [minipool with { BeaconIncome = minipool.BeaconIncome + new Amount<Wei>(10) }] };
        Assert.True(SmoothingPool.Distribute(interval, [more]).BonusScalar < Fixed18.One);
    }

    [Fact]
    public void Distribute_SenselessInput_NamesWhatIsWrong()
    {
        UInt128 above = Milli(32_000) + 1;

        Assert.Equal("nodes", Assert.Throws<ArgumentNullException>(() => SmoothingPool.Distribute(_interval, null!)).ParamName);
        Refused(_interval with { Shares = new(Fixed18.One, new(1), default) }, _node, "The shares are refused: SharesAboveOne, found 1000000000000000001, at most 1000000000000000000.");
        Refused(_interval, _node with { Minipools = [_minipool with { Bond = new(above) }] }, "A minipool's bond is ");
        Refused(_interval, _node with { Minipools = [_minipool with { Fee = new(Ether + 1) }] }, "A minipool's fee is 1.000000000000000001, ");
        Refused(_interval, _node with { Megapool = _megapool with { NodeBond = new(2 * above) } }, "A megapool's bond is ");
        Refused(_interval, _node with { Megapool = _megapool with { ActiveValidators = 0 } }, "A megapool has attestations and no active validator.");
        Refused(_interval, _node with { Megapool = _megapool with { ActiveValidators = 0, Attestations = [0, 1] } }, "A megapool has attestations and no active validator.");
        AssertRuleset(_interval, [_node with { Megapool = _megapool with { NodeBond = new(2 * Milli(32_000)) } }]);
    }

    private static void AssertRuleset(SmoothingPoolInterval interval, SmoothingPoolNode[] nodes)
    {
        var expected = new SmoothingPoolOracle(interval, nodes);

        SmoothingPoolDistribution result = SmoothingPool.Distribute(interval, nodes);

        Assert.Equal(expected.NodeEther, result.NodeEther.Select(Of));
        Assert.Equal(expected.VoterEther, result.VoterEther.Select(Of));
        Assert.Equal((expected.PdaoEther, expected.RethEther), (Of(result.PdaoEther), Of(result.RethEther)));
        Assert.Equal(expected.BonusScalar, (BigInteger)result.BonusScalar.Parts);
        Assert.Equal(expected.NodeEther.Aggregate(BigInteger.Zero, BigInteger.Add), Of(result.TotalNodeEther));
        Assert.Equal(expected.VoterEther.Aggregate(BigInteger.Zero, BigInteger.Add), Of(result.TotalVoterEther));
    }

    private static void Refused(SmoothingPoolInterval interval, SmoothingPoolNode node, string message) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => SmoothingPool.Distribute(interval, [node])).Message, StringComparison.Ordinal);

    private static BigInteger Of(Amount<Wei> amount) => amount.BaseUnits;
}
