using System.Numerics;
using StakingCore.Amounts;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Deposits;
using static StakingCore.Tests.RocketPool.Minipools.MinipoolCases;

namespace StakingCore.Tests.RocketPool.Deposits;

public sealed class BalanceReportTests
{
    private const ulong Day = 86_400;

    private static readonly Fixed18 _most = Fixed18.Parse("0.02");
    private static readonly NetworkBalances _before = new(new(Milli(1_100_000)), default, new(Milli(1_000_000)));

    /// <summary>Up and down, to the last part of 10^18: ⌊rate · largest change⌋ is still accepted.</summary>
    [Fact]
    public void Accept_Saturn_ChangesTheRateByTheLimitAndNoMore()
    {
        var rate = (UInt128)((BigInteger)_before.TotalEther.BaseUnits * Ether / _before.RethSupply.BaseUnits);
        var most = (UInt128)((BigInteger)rate * _most.Parts / Ether);
        foreach (UInt128 change in (UInt128[])[0, 1, most - 1, most, most + 1, 2 * most])
        {
            foreach (UInt128 after in (UInt128[])[rate + change, rate - change])
            {
                // A supply of one rETH makes the total the rate.
                var report = new NetworkBalances(new(after), default, new(Ether));
                RocketPoolOutcome<NetworkBalances> outcome = Accept(RocketPoolRelease.Saturn1, _before, report);

                Assert.Equal(
                    change <= most ? null : new RocketPoolRefusal(RocketPoolRule.RateChangeTooLarge) { Found = change, AtMost = most }, outcome.Refusal);
                Assert.Equal(report, Accept(RocketPoolRelease.HoustonUpdate, _before, report).Value);
                Assert.Equal(change <= most ? report : default(NetworkBalances?), outcome.IsAccepted ? outcome.Value : null);
            }
        }
    }

    [Theory]
    [InlineData(Day, 82_080UL)]
    [InlineData(101UL, 95UL)]
    [InlineData(1UL, 0UL)]
    [InlineData(0UL, 0UL)]
    [InlineData(ulong.MaxValue, 17524406870024074034UL)]
    public void Accept_Saturn_WaitsFor95PercentOfThePeriod(ulong period, ulong earliest)
    {
        RocketPoolOutcome<NetworkBalances> After(RocketPoolRelease release, ulong? seconds) =>
            BalanceReport.Accept(release, _before, _before, _most, seconds, period);

        Assert.Equal(_before, After(RocketPoolRelease.Saturn1, earliest).Value);
        Assert.Equal(_before, After(RocketPoolRelease.Saturn1, null).Value);
        if (earliest > 0)
        {
            Assert.Equal(
                new RocketPoolRefusal(RocketPoolRule.ReportTooEarly) { Found = earliest - 1, AtLeast = earliest },
                After(RocketPoolRelease.Saturn1, earliest - 1).Refusal);
            Assert.Equal(_before, After(RocketPoolRelease.HoustonUpdate, 0).Value);
        }
    }

    [Fact]
    public void Accept_StakingAboveTotal_IsRefusedInEveryRelease()
    {
        NetworkBalances all = _before with { StakingEther = _before.TotalEther };
        UInt128 total = _before.TotalEther.BaseUnits;
        foreach (RocketPoolRelease release in Enum.GetValues<RocketPoolRelease>())
        {
            Assert.Equal(all, Accept(release, _before, all).Value);
            Assert.Equal(
                new RocketPoolRefusal(RocketPoolRule.StakingAboveTotal) { Found = total + 1, AtMost = total },
                Accept(release, _before, all with { StakingEther = new(total + 1) }).Refusal);
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => Accept(RocketPoolRelease.Saturn1 + 1, _before, all));
    }

    [Fact]
    public void Accept_FirstReport_IsFreeOfTheLimit()
    {
        NetworkBalances far = _before with { TotalEther = new(7) };

        Assert.Equal(far, Accept(RocketPoolRelease.Saturn1, default, far).Value);
        Assert.Equal(_before, Accept(RocketPoolRelease.Saturn1, default(NetworkBalances) with { RethSupply = new(5) }, _before).Value);
        Assert.Equal(RocketPoolRule.RateChangeTooLarge, Accept(RocketPoolRelease.Saturn1, far, _before).Refusal?.Rule);
    }

    [Fact]
    public void Accept_WithoutASupply_HasNoRate()
    {
        var refusal = new RocketPoolRefusal(RocketPoolRule.RethSupplyIsZero) { Found = 0, AtLeast = 1 };

        Assert.Equal(refusal, Accept(RocketPoolRelease.Saturn1, _before, _before with { RethSupply = default }).Refusal);
        Assert.Equal(refusal, Accept(RocketPoolRelease.Saturn1, _before with { RethSupply = default }, _before).Refusal);
    }

    /// <summary>What the words of the contract or of a refusal do not hold is refused without figures.</summary>
    [Fact]
    public void Accept_FiguresThatDoNotFit_AreRefusedWithoutThem()
    {
        var largest = new NetworkBalances(Amount<Wei>.MaxValue, default, new(1));
        var least = new NetworkBalances(new(1), default, new(1));

        Assert.Equal(
            new RocketPoolRefusal(RocketPoolRule.ArithmeticRange),
            BalanceReport.Accept(RocketPoolRelease.Saturn1, largest, largest, new(UInt128.MaxValue), null, 0).Refusal);
        Assert.Equal(
            new RocketPoolRefusal(RocketPoolRule.RateChangeTooLarge),
            BalanceReport.Accept(RocketPoolRelease.Saturn1, least, largest, _most, null, 0).Refusal);

        // From one part of 10^18 to 2^128: the change is the largest that an amount holds.
        var part = new NetworkBalances(new(1), default, new(Ether));
        var widest = new NetworkBalances(new(UInt128.One << 127), default, new(Ether / 2));
        Assert.Equal(
            new RocketPoolRefusal(RocketPoolRule.RateChangeTooLarge) { Found = UInt128.MaxValue, AtMost = 0 },
            BalanceReport.Accept(RocketPoolRelease.Saturn1, part, widest, _most, null, 0).Refusal);
    }

    private static RocketPoolOutcome<NetworkBalances> Accept(RocketPoolRelease release, in NetworkBalances before, in NetworkBalances report) =>
        BalanceReport.Accept(release, before, report, _most, Day, Day);
}
