using StakingCore.RocketPool;
using StakingCore.RocketPool.Lifecycle;
using StakingCore.RocketPool.Minipools;
using static StakingCore.Tests.RocketPool.Minipools.MinipoolCases;

namespace StakingCore.Tests.RocketPool.Minipools;

public sealed class MinipoolStrikeTests
{
    [Fact]
    public void Add_StrikeAfterStrike_ChargesFromTheThirdOn()
    {
        Fixed18 each = new(Ether / 10);
        MinipoolStrikes strikes = default;
        for (ulong count = 1; count <= 30; count++)
        {
            strikes = strikes.Add(each);
            Assert.Equal((count, count < 3 ? 0 : (UInt128)(count - 2) * (Ether / 10)), (strikes.Count, strikes.PenaltyRate.Parts));
        }

        // Another rate counts for all strikes at once.
        Assert.Equal(new Fixed18(29 * 5), strikes.Add(new(5)).PenaltyRate);
    }

    [Fact]
    public void Add_FreeStrike_LeavesTheOldPenalty()
    {
        Fixed18 old = new(7);

        Assert.Equal(new MinipoolStrikes(1, old), new MinipoolStrikes(0, old).Add(Fixed18.One));
        Assert.Equal(new MinipoolStrikes(2, old), new MinipoolStrikes(1, old).Add(Fixed18.One));
        Assert.Equal(new MinipoolStrikes(3, Fixed18.One), new MinipoolStrikes(2, old).Add(Fixed18.One));
    }

    [Fact]
    public void Add_WhatDoesNotFit_Overflows()
    {
        Assert.Throws<OverflowException>(() => new MinipoolStrikes(ulong.MaxValue, default).Add(default));
        Assert.Throws<OverflowException>(() => new MinipoolStrikes(3, default).Add(new(UInt128.MaxValue)));
    }

    [Fact]
    public void EffectivePenaltyRate_StoredAndLargest_IsTheSmaller()
    {
        MinipoolTerms terms = new() { PenaltyRate = new(5), MaximumPenaltyRate = new(4) };

        Assert.Equal(new Fixed18(4), terms.EffectivePenaltyRate);
        Assert.Equal(new Fixed18(3), (terms with { PenaltyRate = new(3) }).EffectivePenaltyRate);
        Assert.Equal(default, (terms with { MaximumPenaltyRate = default }).EffectivePenaltyRate);
    }

    /// <summary>Against the definition: a strike is refused where as many as the maximum fell in the seven days before.</summary>
    [Fact]
    public void Window_AnyTimes_RefusesByTheStrikesOfSevenDays()
    {
        var random = new Random(58);
        for (ulong most = 0; most < 5; most++)
        {
            var times = new List<ulong>();
            var window = new MinipoolStrikeWindow(most);
            ulong now = 0;
            for (int i = 0; i < 200; i++)
            {
                now += (ulong)random.Next(4) * (MinipoolStrikeWindow.WindowSeconds / 4);
                var within = (ulong)times.Count(time => now - time < MinipoolStrikeWindow.WindowSeconds);
                window = window.Add(now, out RocketPoolRefusal? refusal);
                if (within < most)
                {
                    Assert.Null(refusal);
                    times.Add(now);
                }
                else
                {
                    Assert.Equal(new RocketPoolRefusal(RocketPoolRule.TooManyStrikes) { Found = within + 1, AtMost = most }, refusal);
                }

                Assert.Equal((most, times.LastOrDefault()), (window.MaximumStrikes, window.LastStrikeUnixSeconds));
            }
        }
    }

    [Fact]
    public void Window_StrikeBeforeTheLast_IsACallersMistake()
    {
        MinipoolStrikeWindow window = new MinipoolStrikeWindow(9).Add(100, out _);

        Assert.Equal(100UL, window.Add(100, out _).LastStrikeUnixSeconds);
        Assert.Equal("unixSeconds", Assert.Throws<ArgumentOutOfRangeException>(() => window.Add(99, out _)).ParamName);
    }

    /// <summary>Networks compare their windows as objects, so a setting that stays must leave the window.</summary>
    [Fact]
    public void Window_MaximumSetToWhatItIs_LeavesTheNetworkEqual()
    {
        RocketPoolNetwork network = RocketPoolNetwork.Start(RocketPoolRelease.Saturn1, new NetworkSettings(), Fixed18.One);
        var same = new ChangeSetting(NetworkSetting.MaximumStrikes, network.Settings.MaximumStrikes);

        Assert.Equal(network, network.Apply(network.UnixSeconds, same).OrThrow());
        Assert.NotEqual(network, network.Apply(network.UnixSeconds, same with { Value = same.Value + 1 }).OrThrow());
    }

    [Theory]
    [InlineData(RocketPoolRelease.Launch, "16")]
    [InlineData(RocketPoolRelease.Redstone, "16")]
    [InlineData(RocketPoolRelease.Atlas, "16 8")]
    [InlineData(RocketPoolRelease.Houston, "16 8")]
    [InlineData(RocketPoolRelease.HoustonUpdate, "16 8")]
    [InlineData(RocketPoolRelease.Saturn1, "")]
    public void Bonds_OfARelease_AreItsSizes(RocketPoolRelease release, string ether) =>
        Assert.Equal(ether, string.Join(' ', MinipoolBonds.Of(release).Select(bond => new Fixed18(bond.BaseUnits))));
}
