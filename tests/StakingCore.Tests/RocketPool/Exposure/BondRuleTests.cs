using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.Comparison;
using StakingCore.Leverage;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Exposure;
using StakingCore.RocketPool.Lido;
using StakingCore.RocketPool.Megapools;
using StakingCore.RocketPool.Minipools;
using StakingCore.Slashing;
using static StakingCore.Tests.RocketPool.Minipools.MinipoolCases;

namespace StakingCore.Tests.RocketPool.Exposure;

[Properties(MaxTest = 500, QuietOnSuccess = true)]
public sealed class BondRuleTests
{
    public static TheoryData<string, ulong, string, string, string> Figures => new()
    {
        { "half", 1, "16", "2", "1/2" },
        { "LEB8", 1, "8", "4", "1/4" },
        { "megapool", 1, "4", "8", "1/8" },
        { "megapool", 100, "400", "8", "1/8" },
        { "megapool at 1.5 ETH", 3, "9.5", "192/19", "19/192" },
        { "megapool at 1.5 ETH", 10, "20", "16", "1/16" },
        { "megapool at 1.5 ETH", 100, "155", "640/31", "31/640" },
        { "megapool at 1 ETH", 10, "16", "20", "1/20" },
    };

    [Theory]
    [MemberData(nameof(Figures))]
    public void Rule_OfValidators_HasItsLeverageAndUnseenLoss(string name, ulong validators, string bond, string leverage, string unseen)
    {
        BondRule rule = BondRule.All.Single(candidate => candidate.Name == name);

        Assert.Equal(Fixed18.Parse(bond).Parts, rule.Bond(validators).BaseUnits);
        Assert.Equal(ExactRational.Parse(leverage), rule.Leverage(validators));
        Assert.Equal(ExactRational.Parse(unseen), rule.LossUsersNeverSee(validators));
        Assert.Equal(rule.Leverage(validators), rule.BorrowedPerBond(validators) + ExactRational.One);
    }

    [Fact]
    public void LeverageWithRpl_EachRelease_CountsTheMinimum()
    {
        Assert.Equal(new ExactRational(20, 11), BondRule.Of(RocketPoolRelease.Redstone).LeverageWithRpl(1));
        Assert.Equal(new ExactRational(40, 13), BondRule.Of(RocketPoolRelease.Houston).LeverageWithRpl(1));
        Assert.Equal(4, BondRule.Of(RocketPoolRelease.HoustonUpdate).LeverageWithRpl(1));
        Assert.Equal(8, BondRule.Of(RocketPoolRelease.Saturn1).LeverageWithRpl(7));
        Assert.Throws<ArgumentOutOfRangeException>(() => BondRule.Saturn1.Leverage(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => BondRule.Saturn1.LossUsersNeverSee(0));
    }

    [Fact]
    public void Of_EachRelease_IsTheRuleOfItsSmallestBond()
    {
        BondRule[] rules = [.. Enum.GetValues<RocketPoolRelease>().Select(BondRule.Of)];

        Assert.Equal(["half", "half", "LEB8", "LEB8", "LEB8 without RPL", "megapool"], rules.Select(rule => rule.Name));
        Assert.All(rules, rule => Assert.Same(rule, BondRule.Of(rule.Release!.Value)));
        Assert.Equal(["0.1", "0.1", "0.1", "0.1", "0", "0"], rules.Select(rule => rule.RplMinimum.ToString()));
        Assert.Equal(["megapool at 1.5 ETH", "megapool at 1 ETH"], BondRule.All.Except(rules).Select(rule => rule.Name));
        Assert.All(BondRule.All.Except(rules), rule => Assert.Equal((null, default), (rule.Release, rule.RplMinimum)));
        Assert.Throws<ArgumentOutOfRangeException>(() => BondRule.Of((RocketPoolRelease)99));
    }

    [Fact]
    public void Curves_OfTheRules_AreThePresetsOfTheCore()
    {
        foreach (ulong validators in (ulong[])[1, 2, 3, 10, 1000])
        {
            Assert.Equal(BondCurve.RocketPoolLeb16.BondFor(validators), BondRule.Half.Curve.BondFor(validators));
            Assert.Equal(BondCurve.RocketPoolLeb8.BondFor(validators), BondRule.Leb8.Curve.BondFor(validators));
            Assert.Equal(BondCurve.RocketPoolSaturn1.BondFor(validators), BondRule.Saturn1.Curve.BondFor(validators));
            Assert.Equal(BondCurve.RocketPoolSaturn2.BondFor(validators), BondRule.ReducedBond.Curve.BondFor(validators));
            Assert.Equal(BondCurve.LidoCsm.BondFor(validators), CsmBondCurve.Default.BondFor(validators).BaseUnits);
            Assert.Equal(BondCurve.LidoCsmIdentified.BondFor(validators), CsmBondCurve.Identified.BondFor(validators).BaseUnits);
        }
    }

    [Fact]
    public void Preset_OfTheComparison_TakesItsLimitFromTheRule() => Assert.Equal(
        BondRule.Saturn1.BorrowedPerBond(1), ((ProportionalLimit)ProtocolPresets.Find("rocketpool")!.Limit).DelegatedPerOwn);

    /// <summary>From 8 ETH on a minipool's distribution and a later slash are the waterfall over bond, RPL and users.</summary>
    [Property]
    public void Minipool_AnyLossThatLeavesCapital_FallsAsTheTranchesSay(int seed)
    {
        var random = new Random(seed);
        MinipoolTerms terms = Terms(random, Bond(random)) with { MaximumPenaltyRate = default };
        Amount<Wei> balance = new(UInt128.Min(Milli(32_000), Milli(8_000) + Balance(random, terms.NodeDeposit.BaseUnits)));
        Amount<Rpl> stake = new(Milli((ulong)random.Next(2_000_000)));
        MinipoolDistribution result = MinipoolDistribution.Compute(
            RocketPoolRelease.HoustonUpdate, terms, new MinipoolHoldings { Balance = balance }, Caller.Owner, stake, Fixed18.Parse("0.01")).Value;
        WaterfallLosses losses = Waterfall.Allocate(
            Milli(32_000) - balance.BaseUnits, LossTranches.OfMinipool(terms, stake, Fixed18.Parse("0.01")), LossRounding.PrefixFloor);

        // At 0.01 ETH an RPL, what is taken is worth a whole number of wei.
        UInt128 covered = result.Slash.Taken.BaseUnits / 100;
        Assert.Equal(result.Shares.BondLoss.BaseUnits, losses.Losses[0][0]);
        Assert.Equal(covered, losses.Losses[1][0]);
        Assert.Equal(result.Shares.UserLoss.BaseUnits - covered, losses.Losses[2][0]);
        Assert.Equal(UInt128.Zero, losses.Shortfall);
    }

    /// <summary>A megapool's exit charges the validator's bond first; what is beyond becomes debt, which the rest of the tranches are.</summary>
    [Property]
    public void Megapool_AnyLoss_FallsAsTheTranchesSay(int seed)
    {
        var random = new Random(seed);
        ulong active = (ulong)random.Next(1, 10);
        UInt128 bond = UInt128.Min(Milli(32_000) * active, Milli((ulong)random.Next(1, 8_000)) * active);
        var before = new MegapoolCapital { NodeBond = new(bond), UserCapital = new((Milli(32_000) * active) - bond) };
        Amount<Gwei> withdrawn = new((ulong)random.NextInt64(32_000_000_001));
        RocketPoolOutcome<MegapoolExit> outcome = MegapoolExit.Compute(before, active, withdrawn, MegapoolBond.Saturn1, Caller.Other);
        if (!outcome.IsAccepted)
        {
            return;
        }

        UInt128 loss = Milli(32_000) - withdrawn.ToWei().BaseUnits;
        WaterfallLosses losses = Waterfall.Allocate(
            loss, LossTranches.OfMegapool(before, active, MegapoolBond.Saturn1), LossRounding.PrefixFloor);
        Assert.Equal(UInt128.Min(loss, outcome.Value.Parts.Node.BaseUnits), losses.Losses[0][0]);
        Assert.Equal(outcome.Value.UserShortfall.BaseUnits, losses.Losses[1][0] + losses.Losses[2][0]);
    }
}
