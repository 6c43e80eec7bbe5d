using System.Numerics;
using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Minipools;
using StakingCore.RocketPool.RewardTree;
using StakingCore.RocketPool.Staking;
using StakingCore.Testing;
using static StakingCore.Tests.RocketPool.Minipools.MinipoolCases;

namespace StakingCore.Tests.RocketPool.Staking;

/// <summary>What RPL allows and loses against its formulas in unbounded integers.</summary>
[Properties(Arbitrary = [typeof(StakingArbitraries)], MaxTest = 300, QuietOnSuccess = true)]
public sealed class RplFormulaTests
{
    private static readonly BigInteger _scale = Ether;

    [Property]
    public void Limits_AnyNode_AreTheFormula(SmoothingPoolInterval interval, SmoothingPoolNode node, MinipoolTerms terms, byte more)
    {
        Fixed18 minimum = terms.NodeFee;
        Fixed18 maximum = terms.PenaltyRate;
        ulong minipools = (ulong)node.Minipools.Length + (more % 3UL);
        BigInteger price = interval.RplPrice.Parts;
        BigInteger stake = node.LegacyRpl.BaseUnits;
        BigInteger borrowed = node.Borrowed.BaseUnits;
        BigInteger all = (BigInteger)Milli(32_000) * minipools;
        BigInteger bonded = all - borrowed;
        BigInteger? limit = minimum.IsZero ? null : stake * price / minimum.Parts;
        if ((bonded.IsZero && !borrowed.IsZero) || limit > UInt128.MaxValue)
        {
            return;
        }

        RocketPoolOutcome<RplLimits> outcome = RplLimits.Compute(
            RocketPoolRelease.HoustonUpdate, node.LegacyRpl, interval.RplPrice, node.Borrowed, minipools, minimum, maximum);

        BigInteger least = borrowed * minimum.Parts / price;
        BigInteger most = bonded * maximum.Parts / price;
        BigInteger effective = stake < least ? 0 : BigInteger.Min(stake, most);
        RplLimits limits = outcome.Value;
        Assert.Equal((least, most), (limits.Minimum.BaseUnits, limits.Maximum.BaseUnits));
        Assert.Equal(stake >= most ? most : effective, limits.Effective.BaseUnits);
        Assert.Equal(limit, limits.BorrowLimit is { } ether ? ether.BaseUnits : null);
        Assert.Equal(bonded, limits.Bonded.BaseUnits);
        Assert.Equal(borrowed.IsZero ? 2 * _scale : all * _scale / bonded, limits.CollateralRatio.Parts);
    }

    /// <summary>16 ETH borrowed need 1.6 and are rewarded up to 24 RPL: what earns around both ends.</summary>
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1_599, 0)]
    [InlineData(1_600, 1_600)]
    [InlineData(23_999, 23_999)]
    [InlineData(24_000, 24_000)]
    [InlineData(24_001, 24_000)]
    public void Effective_AroundMinimumAndMaximum_IsNoneAllOrTheMost(uint stake, uint effective)
    {
        RplLimits limits = Limits(RocketPoolRelease.Atlas, new(Milli(stake)), Fixed18.One, new(Milli(16_000)), 1, "0.1").Value;

        Assert.Equal(new Amount<Rpl>(Milli(effective)), limits.Effective);
        Assert.Equal((new Amount<Rpl>(Milli(1_600)), new Amount<Rpl>(Milli(24_000))), (limits.Minimum, limits.Maximum));
        Assert.Equal((new Amount<Wei>(10 * Milli(stake)), Fixed18.Parse("2")), (limits.BorrowLimit!.Value, limits.CollateralRatio));
    }

    /// <summary>With a minimum of 32 RPL and a maximum of 24 the maximum is looked at first.</summary>
    [Theory]
    [InlineData(23_999, 0)]
    [InlineData(24_000, 24_000)]
    [InlineData(32_000, 24_000)]
    public void Effective_MaximumBelowTheMinimum_IsTheMaximumFromThereOn(uint stake, uint effective) => Assert.Equal(
        new Amount<Rpl>(Milli(effective)),
        Limits(RocketPoolRelease.Atlas, new(Milli(stake)), Fixed18.One, new(Milli(16_000)), 1, "2").Value.Effective);

    [Fact]
    public void Limits_WithoutPriceMinimumOrBond_AreRefusedWithTheirFigures()
    {
        Amount<Wei> sixteen = new(Milli(16_000));
        Amount<Wei> all = new(Milli(32_000));
        Amount<Wei> above = new(Milli(32_000) + 1);
        var priceIsZero = RocketPoolRefusal.Of(RocketPoolRule.PriceIsZero, 0, atLeast: 1);
        var minimumIsZero = RocketPoolRefusal.Of(RocketPoolRule.MinimumIsZero, 0, atLeast: 1);
        var nothingBonded = RocketPoolRefusal.Of(RocketPoolRule.NothingBonded, 0, atLeast: 1);
        var aboveStake = RocketPoolRefusal.Of(RocketPoolRule.BorrowedAboveStake, above.BaseUnits, atMost: all.BaseUnits);

        Assert.Equal(priceIsZero, Limits(RocketPoolRelease.Atlas, default, default, sixteen, 1, "0.1").Refusal);
        Assert.Equal(minimumIsZero, Limits(RocketPoolRelease.Atlas, default, Fixed18.One, sixteen, 1, "0").Refusal);
        Assert.Equal(minimumIsZero, Limits(RocketPoolRelease.Houston, default, Fixed18.One, sixteen, 1, "0").Refusal);
        Assert.Equal(nothingBonded, Limits(RocketPoolRelease.Atlas, default, Fixed18.One, all, 1, "0.1").Refusal);
        Assert.Equal(aboveStake, Limits(RocketPoolRelease.Atlas, default, Fixed18.One, above, 1, "0.1").Refusal);
        Assert.Null(Limits(RocketPoolRelease.HoustonUpdate, default, Fixed18.One, sixteen, 1, "0").Value.BorrowLimit);
        Assert.Equal(nothingBonded, Limits(RocketPoolRelease.Atlas, default, default, all, 1, "0.1").Refusal);
        Assert.Equal("release", OutOfRange(() => Limits(RocketPoolRelease.Saturn1, default, default, above, 1, "0")));
        Assert.Equal("release", OutOfRange(() => Limits(RocketPoolRelease.Redstone, default, default, above, 1, "0")));
    }

    [Fact]
    public void Collateral_AroundAllBorrowed_IsTheRatioOrRefused()
    {
        Amount<Wei> all = new(Milli(64_000));
        Amount<Wei> above = all + Amount<Wei>.One;
        var aboveStake = RocketPoolRefusal.Of(RocketPoolRule.BorrowedAboveStake, above.BaseUnits, atMost: all.BaseUnits);
        foreach (RocketPoolRelease release in (RocketPoolRelease[])[RocketPoolRelease.Atlas, RocketPoolRelease.HoustonUpdate, RocketPoolRelease.Saturn1])
        {
            Assert.Equal("2", NodeCollateral.Ratio(release, default, 0).Value.ToString());
            Assert.Equal("4", NodeCollateral.Ratio(release, new(Milli(48_000)), 2).Value.ToString());
            Assert.Equal(aboveStake, NodeCollateral.Ratio(release, above, 2).Refusal);
            Assert.Equal(new(64 * (UInt128)Ether * Ether), NodeCollateral.Ratio(release, new(all.BaseUnits - 1), 2).Value);
        }

        Assert.Equal(RocketPoolRule.NothingBonded, NodeCollateral.Ratio(RocketPoolRelease.HoustonUpdate, all, 2).Refusal!.Rule);
        Assert.Equal("2", NodeCollateral.Ratio(RocketPoolRelease.Saturn1, all, 2).Value.ToString());
        Assert.Equal(default, NodeCollateral.Bonded(all, 2).Value);
        Assert.Equal(aboveStake, NodeCollateral.Bonded(above, 2).Refusal);
        Assert.Equal("release", OutOfRange(() => NodeCollateral.Ratio(RocketPoolRelease.Redstone, default, 1)));
    }

    [Fact]
    public void BorrowLimit_EachRelease_IsStakeByMinimum()
    {
        Amount<Rpl> stake = new(Milli(1_000));
        Fixed18 three = new(3);

        Assert.Equal((UInt128?)(Milli(1_000) * Ether / 3), BorrowLimit.Compute(RocketPoolRelease.Atlas, stake, Fixed18.One, three).Value.Ether?.BaseUnits);
        Assert.Equal(UInt128.MaxValue, BorrowLimit.Compute(RocketPoolRelease.Atlas, new(UInt128.MaxValue), three, three).Value.Ether?.BaseUnits);
        Assert.Equal(
            RocketPoolRefusal.Of(RocketPoolRule.MinimumIsZero, 0, atLeast: 1),
            BorrowLimit.Compute(RocketPoolRelease.Houston, stake, Fixed18.One, default).Refusal);
        Assert.Equal("release", OutOfRange(() => BorrowLimit.Compute(RocketPoolRelease.Redstone, stake, Fixed18.One, three)));
        Assert.Equal("release", OutOfRange(() => BorrowLimit.Compute(RocketPoolRelease.Saturn1, stake, Fixed18.One, three)));
    }

    [Property]
    public void LimitsAtLaunch_AnyNode_AreTheFormula(SmoothingPoolInterval interval, SmoothingPoolNode node, MinipoolTerms terms, byte active, byte staking)
    {
        Fixed18 minimum = new(terms.NodeFee.Parts + 1);
        BigInteger price = interval.RplPrice.Parts;
        BigInteger stake = node.LegacyRpl.BaseUnits;
        BigInteger half = Milli(16_000);

        RplLimitsAtLaunch limits = RplLimitsAtLaunch.Compute(node.LegacyRpl, interval.RplPrice, active, staking, minimum, terms.PenaltyRate).Value;

        Assert.Equal(half * minimum.Parts * active / price, limits.Minimum.BaseUnits);
        Assert.Equal(half * terms.PenaltyRate.Parts * active / price, limits.Maximum.BaseUnits);
        Assert.Equal(BigInteger.Min(stake, half * terms.PenaltyRate.Parts * staking / price), limits.Effective.BaseUnits);
        Assert.Equal(stake * price / (half * minimum.Parts), limits.MinipoolLimit);
        Assert.Equal(RocketPoolRule.PriceIsZero, RplLimitsAtLaunch.Compute(node.LegacyRpl, default, active, staking, default, minimum).Refusal!.Rule);
        Assert.Equal(
            RocketPoolRefusal.Of(RocketPoolRule.MinimumIsZero, 0, atLeast: 1),
            RplLimitsAtLaunch.Compute(node.LegacyRpl, interval.RplPrice, active, staking, default, minimum).Refusal);
    }

    [Property]
    public void Slash_AnyShortfall_IsTheFormula(SmoothingPoolInterval interval, SmoothingPoolNode node, MinipoolHoldings held)
    {
        BigInteger asked = held.Balance.BaseUnits * _scale / interval.RplPrice.Parts;
        BigInteger taken = BigInteger.Min(asked, node.LegacyRpl.BaseUnits);

        RplSlash slash = RplSlash.Compute(held.Balance, interval.RplPrice, node.LegacyRpl).Value;

        Assert.Equal((taken, node.LegacyRpl.BaseUnits - taken), (slash.Taken.BaseUnits, slash.StakeAfter.BaseUnits));
        Assert.Equal(
            RocketPoolRefusal.Of(RocketPoolRule.PriceIsZero, 0, atLeast: 1), RplSlash.Compute(held.Balance, default, node.LegacyRpl).Refusal);
    }

    [Property]
    public void Saturn_AnyNode_IsTheFormula(SmoothingPoolInterval interval, SmoothingPoolNode node, MinipoolTerms terms, byte more)
    {
        ulong minipools = (ulong)node.Minipools.Length + (more % 3UL);
        BigInteger all = (BigInteger)Milli(32_000) * minipools;
        BigInteger borrowed = node.Borrowed.BaseUnits;
        BigInteger ratio = borrowed.IsZero || borrowed == all ? 2 * _scale : all * _scale / (all - borrowed);

        SaturnStaking staking = SaturnStaking.Compute(
            node.Borrowed, minipools, terms.NodeDeposit, terms.UserDeposit, terms.NodeFee, interval.RplPrice).Value;

        Assert.Equal(borrowed * terms.NodeFee.Parts / interval.RplPrice.Parts, staking.MinimumLegacy.BaseUnits);
        Assert.Equal(ratio, staking.MinipoolCollateralRatio.Parts);
        Assert.Equal(all - borrowed, staking.MinipoolBonded.BaseUnits);
        Assert.Equal(all - borrowed + terms.NodeDeposit.BaseUnits, staking.Bonded.BaseUnits);
        Assert.Equal(borrowed + terms.UserDeposit.BaseUnits, staking.Borrowed.BaseUnits);
    }

    [Fact]
    public void Saturn_WithoutPriceOrBond_IsRefused()
    {
        Amount<Wei> above = new(Milli(32_000) + 1);

        Assert.Equal(RocketPoolRule.PriceIsZero, SaturnStaking.Compute(new(1), 1, default, default, default, default).Refusal!.Rule);
        Assert.Equal(
            RocketPoolRefusal.Of(RocketPoolRule.BorrowedAboveStake, above.BaseUnits, atMost: Milli(32_000)),
            SaturnStaking.Compute(above, 1, default, default, default, default).Refusal);
    }

    /// <summary>The root is the largest whose square is not above the stake that counts.</summary>
    [Property]
    public void VotingPower_AnyStake_IsTheRoot(SmoothingPoolInterval interval, SmoothingPoolNode node, MinipoolTerms terms)
    {
        BigInteger most = (BigInteger)node.Borrowed.BaseUnits * terms.PenaltyRate.Parts / interval.RplPrice.Parts;
        BigInteger counted = BigInteger.Min(most, node.LegacyRpl.BaseUnits) * _scale;

        BigInteger root = VotingPower.Compute(node.LegacyRpl, node.Borrowed, interval.RplPrice, terms.PenaltyRate).Value.Parts;

        Assert.True(root * root <= counted && (root + 1) * (root + 1) > counted);
    }

    [Fact]
    public void VotingPower_AroundSquares_IsTheRoot()
    {
        Assert.Equal("3", Power(new(Milli(9_000))).ToString());
        Assert.Equal(Fixed18.Parse("3").Parts - 1, Power(new(Milli(9_000) - 1)).Parts);
        Assert.Equal(default, Power(default));
        BigInteger largest = Power(new(UInt128.MaxValue)).Parts;
        BigInteger square = UInt128.MaxValue * _scale;
        Assert.True(largest * largest <= square && (largest + 1) * (largest + 1) > square);
        Assert.Equal(
            RocketPoolRefusal.Of(RocketPoolRule.PriceIsZero, 0, atLeast: 1), VotingPower.Compute(new(1), new(1), default, Fixed18.One).Refusal);
    }

    private static Fixed18 Power(Amount<Rpl> stake) => VotingPower.Compute(stake, Amount<Wei>.MaxValue, new(1), Fixed18.One).Value;

    private static RocketPoolOutcome<RplLimits> Limits(
        RocketPoolRelease release, Amount<Rpl> stake, Fixed18 price, Amount<Wei> borrowed, ulong minipools, string minimum) =>
        RplLimits.Compute(release, stake, price, borrowed, minipools, Fixed18.Parse(minimum), Fixed18.Parse("1.5"));

    private static string? OutOfRange(Func<object> call) => Assert.Throws<ArgumentOutOfRangeException>(call).ParamName;
}
