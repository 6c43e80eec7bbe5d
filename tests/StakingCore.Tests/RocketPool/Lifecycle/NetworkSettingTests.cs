using StakingCore.Amounts;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Lifecycle;

namespace StakingCore.Tests.RocketPool.Lifecycle;

public sealed class NetworkSettingTests
{
    // Every value that is neither the setting's default nor refused.
    private const ulong Value = 7;

    public static TheoryData<NetworkSetting> Settings => new(Enum.GetValues<NetworkSetting>());

    [Theory]
    [MemberData(nameof(Settings))]
    public void ChangeSetting_AnySetting_ChangesTheSettings(NetworkSetting setting)
    {
        RocketPoolNetwork network = RocketPoolNetwork.Start(RocketPoolRelease.Saturn1, new NetworkSettings(), Fixed18.One);

        RocketPoolNetwork changed = network.Apply(1, new ChangeSetting(setting, Value)).OrThrow();

        Assert.NotEqual(network.Settings, changed.Settings);
    }

    [Theory]
    [InlineData("minipool.user.distribute.window.start", NetworkSetting.UserDistributeWindowStartSeconds)]
    [InlineData("minipool.scrub.period", NetworkSetting.ScrubPeriodSeconds)]
    [InlineData("minipool.promotion.scrub.period", NetworkSetting.PromotionScrubPeriodSeconds)]
    [InlineData("minipool.scrub.penalty.enabled", NetworkSetting.ScrubPenalty)]
    [InlineData("minipool.bond.reduction.window.start", NetworkSetting.BondReductionWindowStartSeconds)]
    [InlineData("minipool.maximum.penalty.count", NetworkSetting.MaximumStrikes)]
    [InlineData("auction.lot.value.minimum", NetworkSetting.LotMinimum)]
    [InlineData("auction.price.reserve", NetworkSetting.LotReservePrice)]
    [InlineData("reduced.bond", NetworkSetting.ReducedBond)]
    public void Path_OfASetting_FindsIt(string path, NetworkSetting setting) => Assert.Equal(setting, NetworkSettingPaths.Find(path));

    [Fact]
    public void Strikes_LowerMaximum_CountsTheOldStrikes()
    {
        var legacy = new AddLegacyMinipool { Id = "A", Bond = new(1), UserDeposit = new(1), NodeFee = default };
        RocketPoolNetwork network = RocketPoolNetwork.Start(RocketPoolRelease.Saturn1, new NetworkSettings(), Fixed18.One)
            .Apply(1, legacy).OrThrow()
            .Apply(2, new StrikeMinipool("A")).OrThrow()
            .Apply(3, new ChangeSetting(NetworkSetting.MaximumStrikes, 1)).OrThrow();

        Assert.Equal(RocketPoolRule.TooManyStrikes, network.Apply(4, new StrikeMinipool("A")).Refusal!.Rule);
        Assert.True(network.Apply(5, new ChangeSetting(NetworkSetting.MaximumStrikes, 2)).OrThrow().Apply(6, new StrikeMinipool("A")).IsAccepted);
    }
}
