using System.Numerics;
using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Staking;
using StakingCore.Testing;
using static StakingCore.Tests.RocketPool.Minipools.MinipoolCases;

namespace StakingCore.Tests.RocketPool.Staking;

/// <summary>What time does to RPL: it is minted by the day, and leaves after 28 of them.</summary>
[Properties(Arbitrary = [typeof(StakingArbitraries)], MaxTest = 300, QuietOnSuccess = true)]
public sealed class RplTimeTests
{
    private const ulong Day = 24 * 60 * 60;

    [Property]
    public void Minted_AnyDays_IsTheFormulaDayByDay(AuctionLot lot, byte days, ushort growth)
    {
        Fixed18 rate = new(Ether + ((UInt128)growth * 10_000_000_000));
        BigInteger supply = lot.Total.BaseUnits;
        for (int day = 0; day < days; day++)
        {
            supply = supply * rate.Parts / Ether;
        }

        foreach (ulong seconds in (ulong[])[days * Day, (days * Day) + Day - 1])
        {
            Assert.Equal(supply - lot.Total.BaseUnits, RplInflation.Minted(lot.Total, rate, seconds).Value.BaseUnits);
        }
    }

    [Fact]
    public void Minted_AYearAtFivePercent_IsFivePercent()
    {
        Amount<Rpl> supply = new(Milli(1_000_000_000) * 18);
        UInt128 minted = RplInflation.Minted(supply, RplInflation.FivePercentAYear, 365 * Day).Value.BaseUnits;

        // The published rate is the root of 1.05 to 16 places.
        Assert.Equal(supply.BaseUnits / 20 / Ether, (minted + (Ether / 2)) / Ether);
    }

    [Fact]
    public void Minted_RateOfOneNoneOrLess_MintsNothingOrIsRefused()
    {
        Amount<Rpl> supply = new(1_000);

        Assert.Equal(default, RplInflation.Minted(supply, Fixed18.One, ulong.MaxValue).Value);
        Assert.Equal(default, RplInflation.Minted(supply, default, Day).Value);
        Assert.Equal(default, RplInflation.Minted(supply, new(Ether / 2), Day - 1).Value);
        Assert.Equal(default, RplInflation.Minted(default, new(Ether / 2), Day).Value);
        Assert.Equal(
            RocketPoolRefusal.Of(RocketPoolRule.SupplyWouldFall, 500, atLeast: 1_000), RplInflation.Minted(supply, new(Ether / 2), Day).Refusal);
    }

    /// <summary>The product of one day is the widest figure: it may fill 256 bits and no more.</summary>
    [Fact]
    public void Minted_AroundAWordOf256Bits_OverflowsOrIsRefused()
    {
        Amount<Rpl> supply = Amount<Rpl>.MaxValue;

        Assert.Throws<OverflowException>(() => RplInflation.Minted(supply, new(UInt128.MaxValue), Day));
        Assert.Equal(
            RocketPoolRefusal.Of(RocketPoolRule.ArithmeticRange), RplInflation.Minted(supply, new(UInt128.MaxValue), 2 * Day).Refusal);
    }

    [Fact]
    public void Unstake_AroundWhatMustStay_WaitsOrIsRefusedWithItsFigures()
    {
        var waiting = new RplUnstaking(new(7), 50);

        Assert.Equal(new RplUnstaking(new(47), 60), waiting.Unstake(60, new(40), new(100), new(60)).Value);
        Assert.Equal(RocketPoolRefusal.Of(RocketPoolRule.StakeTooLow, 41, atMost: 40), waiting.Unstake(60, new(41), new(100), new(60)).Refusal);
        Assert.Equal(RocketPoolRefusal.Of(RocketPoolRule.StakeTooLow, 1, atMost: 0), waiting.Unstake(60, new(1), new(60), new(60)).Refusal);
        Assert.Equal(RocketPoolRefusal.Of(RocketPoolRule.StakeTooLow, 1, atMost: 0), waiting.Unstake(60, new(1), new(59), new(60)).Refusal);
        Assert.Equal(RocketPoolRefusal.Of(RocketPoolRule.AmountIsZero, 0, atLeast: 1), waiting.Unstake(60, default, new(100), default).Refusal);
    }

    [Fact]
    public void Withdraw_AroundTheWait_IsAllOrRefusedWithItsFigures()
    {
        var waiting = new RplUnstaking(new(7), 50);

        Assert.Equal(new Amount<Rpl>(7), waiting.Withdraw(50 + (28 * Day)).Value);
        Assert.Equal(new Amount<Rpl>(7), waiting.Withdraw(60, periodSeconds: 10).Value);
        Assert.Equal(new Amount<Rpl>(7), waiting.Withdraw(50, periodSeconds: 0).Value);
        Assert.Equal(RocketPoolRefusal.Of(RocketPoolRule.TooEarly, 59, atLeast: 60), waiting.Withdraw(59, periodSeconds: 10).Refusal);
        Assert.Equal(
            RocketPoolRefusal.Of(RocketPoolRule.TooEarly, 51, atLeast: 50 + (UInt128)ulong.MaxValue), waiting.Withdraw(51, ulong.MaxValue).Refusal);
        Assert.Equal(RocketPoolRefusal.Of(RocketPoolRule.AmountIsZero, 0, atLeast: 1), default(RplUnstaking).Withdraw(0).Refusal);
        Assert.Equal("unixSeconds", Assert.Throws<ArgumentOutOfRangeException>(() => waiting.Withdraw(49)).ParamName);
    }
}
