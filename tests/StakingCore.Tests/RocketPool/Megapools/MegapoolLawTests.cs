using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Megapools;
using StakingCore.RocketPool.Minipools;
using StakingCore.Testing;
using static StakingCore.Tests.RocketPool.Minipools.MinipoolCases;

namespace StakingCore.Tests.RocketPool.Megapools;

/// <summary>What distributions, exits and dissolutions owe: nothing is lost, nobody is below zero, debt is paid by what is there.</summary>
[Properties(Arbitrary = [typeof(StakingArbitraries)], MaxTest = 1000, QuietOnSuccess = true)]
public sealed class MegapoolLawTests
{
    [Property]
    public Property Distribute_AnyRewards_NothingIsLost(MegapoolCapital capital, RevenueSplit split, Amount<Wei> amount, Caller caller)
    {
        var rewards = MegapoolRewards.Compute(amount, split, capital.CapitalRatio);
        MegapoolDistribution result = MegapoolDistribution.Compute(rewards, capital.Debt, capital.Refund, caller);
        return RocketPoolInvariants.MegapoolRewardsSum(amount, rewards)
            .And(RocketPoolInvariants.MegapoolDistributionConserves(rewards, capital.Debt, capital.Refund, result));
    }

    [Property]
    public Property Exit_AnyBalance_NothingIsLostAndDebtIsWhatUsersMiss(MegapoolCapital before, MegapoolBond bond, MinipoolHoldings held, Caller caller)
    {
        ulong active = Active(before);
        Amount<Gwei> withdrawn = new(held.Balance.BaseUnits / 1_000_000_000);
        RocketPoolOutcome<MegapoolExit> exit = MegapoolExit.Compute(before, active, withdrawn, bond, caller);
        return exit.IsAccepted
            ? RocketPoolInvariants.MegapoolExitConserves(before, withdrawn, exit.Value)
            : (before.UserCapital < bond.PartsOfOne(before, active).User).ToProperty();
    }

    /// <summary>The node's part of a leaving validator falls when the rest must keep more.</summary>
    [Property]
    public void PartsOfOne_HigherRequirement_ReturnsNoMore(MegapoolCapital capital)
    {
        CapitalParts low = new MegapoolBond(new(Milli(1_000))).PartsOfOne(capital, Active(capital));
        CapitalParts high = new MegapoolBond(new(Milli(4_000))).PartsOfOne(capital, Active(capital));
        Assert.True(high.Node <= low.Node);
        Assert.True(low.Node <= capital.NodeBond);
    }

    [Property]
    public void Dissolve_Any_GivesBackWhatIsThere(MegapoolCapital before)
    {
        RocketPoolOutcome<MegapoolDissolve> outcome = MegapoolDissolve.Compute(before, Active(before), new(Milli(50)), MegapoolBond.Saturn1);
        if (outcome.IsAccepted)
        {
            MegapoolDissolve result = outcome.Value;
            Assert.Equal(Milli(31_000), (result.Recycled + (result.After.Refund - before.Refund)).BaseUnits);
            Amount<Wei> users = before.UserCapital - result.After.UserCapital;
            Assert.Equal(users, result.Recycled + (result.After.Debt - before.Debt - new Amount<Wei>(Milli(50))));
        }
    }

    [Fact]
    public void Average_ChangesWithinTheSpan_IsWeightedAndRoundedDown()
    {
        RevenueSeries series = RevenueSeries.Empty.Record(10, Fixed18.Parse("0.05")).Record(1_000, Fixed18.Parse("0.06"));

        Assert.Equal("0.05671", series.AverageSince(20, 3_007).Value.ToString());
        Assert.Equal("0.06", series.AverageSince(1_000, 3_007).Value.ToString());
        Assert.Equal(RocketPoolRule.SnapshotMissing, series.AverageSince(9, 3_007).Refusal!.Rule);
        Assert.Equal(RocketPoolRule.SnapshotMissing, RevenueSeries.Empty.RecordChange(5, Fixed18.Zero).AverageSince(9, 10).Refusal!.Rule);
        Assert.Throws<ArgumentOutOfRangeException>(() => series.Record(999, Fixed18.One));
    }

    [Fact]
    public void Adder_WithinItsLimit_MovesFromVotersToNodes()
    {
        RevenueShares moved = RevenueShares.Saturn1.WithAdder(Fixed18.Parse("0.01")).Value;

        Assert.Equal(("0.06", "0.08"), (moved.Node.ToString(), moved.Voter.ToString()));
        Assert.Equal(RocketPoolRule.AdderTooLarge, RevenueShares.Saturn1.WithAdder(Fixed18.Parse("0.010000000000000001")).Refusal!.Rule);
    }

    private static ulong Active(MegapoolCapital capital) => ulong.Max(1, (ulong)((capital.NodeBond + capital.UserCapital).BaseUnits / Milli(32_000)));
}
