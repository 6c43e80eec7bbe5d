using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Megapools;
using static StakingCore.Tests.RocketPool.Minipools.MinipoolCases;

namespace StakingCore.Tests.RocketPool.Megapools;

/// <summary>What distributions, exits and dissolutions owe: nothing is lost, nobody is below zero, debt is paid by what is there.</summary>
[Properties(MaxTest = 1000, QuietOnSuccess = true)]
public sealed class MegapoolLawTests
{
    [Property]
    public void Distribute_AnyRewards_NothingIsLost(int seed)
    {
        var random = new Random(seed);
        Amount<Wei> rewards = Some(random);
        Amount<Wei> debt = Some(random);
        Amount<Wei> refund = Some(random);
        MegapoolRewards split = MegapoolRewards.Compute(rewards, Split(random), new(Ether / 100 * (ulong)random.Next(101)));
        MegapoolDistribution result = MegapoolDistribution.Compute(split, debt, refund, random.Next(2) == 0 ? Caller.Owner : Caller.Other);

        Assert.Equal(rewards, split.Node + split.Voter + split.Pdao + split.Reth);
        Assert.Equal(rewards + refund, result.RethReceived + result.VoterAmount + result.PdaoAmount + result.OwnerPaid + result.RefundAfter);
        Assert.Equal(result.RethReceived - split.Reth, debt - result.DebtAfter);
        Assert.True(result.OwnerPaid.IsZero || result.DebtAfter.IsZero);
    }

    [Property]
    public void Exit_AnyBalance_NothingIsLostAndDebtIsWhatUsersMiss(int seed)
    {
        var random = new Random(seed);
        ulong active = (ulong)random.Next(1, 20);
        MegapoolCapital before = Capital(random, active);
        Amount<Gwei> withdrawn = new(random.Next(3) == 0 ? 32_000_000_000UL : (ulong)random.NextInt64(33_000_000_000));
        var bond = new MegapoolBond(new(Milli((ulong)random.Next(1_000, 4_001))));
        RocketPoolOutcome<MegapoolExit> outcome = MegapoolExit.Compute(before, active, withdrawn, bond, random.Next(2) == 0 ? Caller.Owner : Caller.Other);
        if (!outcome.IsAccepted)
        {
            Assert.True(before.UserCapital < bond.PartsOfOne(before, active).User);
            return;
        }

        MegapoolExit exit = outcome.Value;
        Assert.Equal(withdrawn.ToWei() + before.Refund, exit.RethReceived + exit.OwnerPaid + exit.After.Refund);
        Assert.Equal(32 * (UInt128)Ether, (exit.Parts.Node + exit.Parts.User).BaseUnits);
        Assert.Equal(before.NodeBond + before.UserCapital, exit.After.NodeBond + exit.After.UserCapital + exit.Parts.Node + exit.Parts.User);

        // Users have their part, or debt for what is missing: what they received and are owed more than before covers it.
        Assert.True(exit.RethReceived + exit.After.Debt >= exit.Parts.User + before.Debt);
    }

    /// <summary>The node's part of a leaving validator falls when the rest must keep more.</summary>
    [Property]
    public void PartsOfOne_HigherRequirement_ReturnsNoMore(int seed)
    {
        var random = new Random(seed);
        ulong active = (ulong)random.Next(1, 20);
        MegapoolCapital capital = Capital(random, active);
        CapitalParts low = new MegapoolBond(new(Milli(1_000))).PartsOfOne(capital, active);
        CapitalParts high = new MegapoolBond(new(Milli(4_000))).PartsOfOne(capital, active);
        Assert.True(high.Node <= low.Node);
        Assert.True(low.Node <= capital.NodeBond);
    }

    [Property]
    public void Dissolve_Any_GivesBackWhatIsThere(int seed)
    {
        var random = new Random(seed);
        ulong active = (ulong)random.Next(1, 20);
        MegapoolCapital before = Capital(random, active);
        RocketPoolOutcome<MegapoolDissolve> outcome = MegapoolDissolve.Compute(before, active, new(Milli(50)), MegapoolBond.Saturn1);
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

    private static Amount<Wei> Some(Random random) => random.Next(4) switch
    {
        0 => default,
        1 => new((ulong)random.Next(10)),
        _ => new((UInt128)(ulong)random.NextInt64() * (ulong)random.Next(1, 20)),
    };

    private static RevenueSplit Split(Random random) => RevenueSplit.Of(new RevenueShares(
        new(Ether / 100 * (ulong)random.Next(30)), new(Ether / 100 * (ulong)random.Next(30)), new(Ether / 300 * (ulong)random.Next(30)))).Value;

    private static MegapoolCapital Capital(Random random, ulong active)
    {
        UInt128 bond = (UInt128)(ulong)random.NextInt64((long)(active * 8_000)) * (Ether / 1000);
        UInt128 stake = Milli(32_000) * active;
        return new MegapoolCapital
        {
            NodeBond = new(UInt128.Min(bond, stake)),
            UserCapital = new(stake - UInt128.Min(bond, stake)),
            QueuedBond = random.Next(4) == 0 ? new(Milli(4_000)) : default,
            Debt = Some(random),
            Refund = Some(random),
        };
    }
}
