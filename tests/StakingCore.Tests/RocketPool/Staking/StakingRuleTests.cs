using StakingCore.Amounts;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Minipools;
using StakingCore.RocketPool.Staking;

namespace StakingCore.Tests.RocketPool.Staking;

public sealed class StakingRuleTests
{
    [Fact]
    public void Unstaking_EachRequest_RestartsTheWait()
    {
        RplUnstaking first = default(RplUnstaking).Unstake(100, new(40), new(100), default).Value;
        RplUnstaking both = first.Unstake(200, new(30), new(60), default).Value;

        Assert.Equal((new Amount<Rpl>(70), 200UL), (both.Amount, both.SinceUnixSeconds));
        Assert.Equal(RocketPoolRule.TooEarly, both.Withdraw(200 + RplUnstaking.PeriodSeconds - 1).Refusal!.Rule);
        Assert.Equal(new Amount<Rpl>(70), both.Withdraw(200 + RplUnstaking.PeriodSeconds).Value);
    }

    [Fact]
    public void Unstaking_LegacyStake_LeavesTheMinimum()
    {
        Assert.Equal(RocketPoolRule.StakeTooLow, default(RplUnstaking).Unstake(0, new(41), new(100), new(60)).Refusal!.Rule);
        Assert.True(default(RplUnstaking).Unstake(0, new(40), new(100), new(60)).IsAccepted);
        Assert.Equal(RocketPoolRule.AmountIsZero, default(RplUnstaking).Unstake(0, default, new(100), default).Refusal!.Rule);
        Assert.Equal(RocketPoolRule.AmountIsZero, default(RplUnstaking).Withdraw(0).Refusal!.Rule);
    }

    [Fact]
    public void StrikeWindow_Full_HasRoomAfterSevenDays()
    {
        MinipoolStrikeWindow window = new MinipoolStrikeWindow(2).Add(100, out RocketPoolRefusal? none).Add(200, out _);

        Assert.Null(none);
        Assert.Same(window, window.Add(100 + MinipoolStrikeWindow.WindowSeconds - 1, out RocketPoolRefusal? full));
        Assert.Equal((RocketPoolRule.TooManyStrikes, (UInt128?)3, (UInt128?)2), (full!.Rule, full.Found, full.AtMost));
        Assert.NotSame(window, window.Add(100 + MinipoolStrikeWindow.WindowSeconds, out RocketPoolRefusal? again));
        Assert.Null(again);
    }

    [Fact]
    public void Rule_OfAnotherRelease_IsACallersMistake()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => BorrowLimit.Compute(RocketPoolRelease.Saturn1, default, default, default));
        Assert.Throws<ArgumentOutOfRangeException>(() => NodeCollateral.Ratio(RocketPoolRelease.Launch, default, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => MinipoolBonds.Of((RocketPoolRelease)99));
        Assert.Equal(RocketPoolRule.MinimumIsZero, BorrowLimit.Compute(RocketPoolRelease.Atlas, default, Fixed18.One, default).Refusal!.Rule);
        Assert.Null(BorrowLimit.Compute(RocketPoolRelease.HoustonUpdate, default, Fixed18.One, default).Value.Ether);
    }

    [Fact]
    public void Tags_OfReleases_FindThem()
    {
        Assert.All(Enum.GetValues<RocketPoolRelease>(), release => Assert.Equal(release, RocketPoolReleases.Find(release.Tag())));
        Assert.Null(RocketPoolReleases.Find("v2.0"));
    }
}
