using StakingCore.Amounts;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Lifecycle;
using static StakingCore.Tests.RocketPool.Minipools.MinipoolCases;

namespace StakingCore.Tests.RocketPool.Lifecycle;

/// <summary>Refusals name the rule and its numbers, and leave the state as it was.</summary>
public sealed class NetworkRefusalTests
{
    private static readonly Amount<Wei> _eight = new(Milli(8_000));
    private static readonly Amount<Wei> _four = new(Milli(4_000));

    [Fact]
    public void Apply_BeforeTheLastStep_IsACallersMistake()
    {
        RocketPoolNetwork network = Houston().Apply(10, new StakeRpl(new(1))).OrThrow();

        Assert.Throws<ArgumentOutOfRangeException>(() => network.Apply(9, new StakeRpl(new(1))));
        Assert.Throws<ArgumentOutOfRangeException>(() => RocketPoolNetwork.Start(RocketPoolRelease.Redstone, new NetworkSettings(), default));
    }

    [Fact]
    public void CreateMinipool_BeyondTheRplLimit_NamesTheLimit()
    {
        RocketPoolNetwork network = Houston().Apply(10, new StakeRpl(new(Milli(240_000)))).OrThrow();
        RocketPoolNetwork one = network.Apply(20, new CreateMinipool("A", _eight, _eight)).OrThrow();
        NetworkTransition two = one.Apply(30, new CreateMinipool("B", _eight, _eight));

        Assert.Equal((RocketPoolRule.BorrowLimit, Milli(48_000), Milli(24_000)), (two.Refusal!.Rule, two.Refusal.Found, two.Refusal.AtMost));
        Assert.Equal("BorrowLimit, found 48000000000000000000, at most 24000000000000000000", two.Refusal.ToString());
        Assert.Throws<InvalidOperationException>(two.OrThrow);
        Assert.Equal(RocketPoolRule.MinipoolExists, one.Apply(30, new CreateMinipool("A", _eight, _eight)).Refusal!.Rule);
    }

    [Fact]
    public void Release_WithoutTheRule_RefusesIt()
    {
        RocketPoolNetwork saturn = Saturn();

        Assert.Equal(RocketPoolRule.MinipoolDepositsDisabled, saturn.Apply(1, new CreateMinipool("A", _eight, _eight)).Refusal!.Rule);
        Assert.Equal(RocketPoolRule.BondReductionDisabled, saturn.Apply(1, new BeginBondReduction("A", _eight)).Refusal!.Rule);
        Assert.Equal(RocketPoolRule.BondReductionDisabled, saturn.Apply(1, new ReduceMinipoolBond("A")).Refusal!.Rule);
        Assert.Equal(RocketPoolRule.MegapoolsUnknown, Houston().Apply(1, new AddValidator(_four, _four)).Refusal!.Rule);
    }

    [Fact]
    public void ReduceMinipoolBond_RefundStillOnTheBeaconChain_IsRefused()
    {
        const ulong Day = 86_400;
        RocketPoolNetwork network = Houston()
            .Apply(10, new StakeRpl(new(Milli(2_000_000)))).OrThrow()
            .Apply(20, new CreateVacantMinipool("A", new(Milli(16_000)), new(Milli(32_500)))).OrThrow()
            .Apply(4 * Day, new PromoteMinipool("A")).OrThrow()
            .Apply(5 * Day, new BeginBondReduction("A", _eight)).OrThrow();

        Assert.Equal(RocketPoolRule.BalanceTooLow, network.Apply(8 * Day, new ReduceMinipoolBond("A")).Refusal!.Rule);
        Assert.Equal(RocketPoolRule.BalanceTooLow, network.Apply(8 * Day, new DistributeMinipool("A", Caller.Owner)).Refusal!.Rule);
        RocketPoolNetwork paid = network.Apply(7 * Day, new ReceiveAtMinipool("A", new(Milli(500)))).OrThrow();
        RocketPoolNetwork reduced = paid.Apply(8 * Day, new ReduceMinipoolBond("A")).OrThrow();
        Assert.Equal((Milli(8_000), Milli(24_000)), (reduced.Minipools["A"].NodeDeposit.BaseUnits, reduced.Credit.BaseUnits));
    }

    [Fact]
    public void AddValidator_WrongPayment_IsRefusedByItsRule()
    {
        RocketPoolNetwork network = Saturn();

        Assert.Equal(RocketPoolRule.BondNotMet, network.Apply(1, new AddValidator(_eight, _eight)).Refusal!.Rule);
        Assert.Equal(RocketPoolRule.CreditTooLow, network.Apply(1, new AddValidator(_four, default)).Refusal!.Rule);
        Assert.Equal(RocketPoolRule.ValueAboveBond, network.Apply(1, new AddValidator(_four, _eight)).Refusal!.Rule);
        Assert.Equal(RocketPoolRule.NoExpressTicket, network.Apply(1, new AddValidator(_four, _four, IsExpress: true)).Refusal!.Rule);
    }

    [Fact]
    public void MegapoolSteps_WithoutIt_AreRefused()
    {
        RocketPoolNetwork network = Saturn();
        RocketPoolStep[] steps =
        [
            new StakeValidator(0), new DequeueValidator(0), new DissolveValidator(0), new ChallengeExit(0), new AnswerChallenge(0), new NotifyExit(0, 1, 1),
            new SettleFinalBalance { Validator = 0, Withdrawn = default }, new ReceiveAtMegapool(_four), new DistributeMegapool(Caller.Owner),
            new ClaimMegapool(), new RepayDebt(_four), new PenaliseMegapool(_four), new ReduceMegapoolBond(_four), new WithdrawCredit(_four),
        ];

        Assert.All(steps, step => Assert.Equal(RocketPoolRule.MegapoolUnknown, network.Apply(1, step).Refusal!.Rule));
        RocketPoolNetwork queued = network.Apply(1, new AddValidator(_four, _four)).OrThrow();
        Assert.Equal(RocketPoolRule.OwnerOnly, queued.Apply(2, new ClaimMegapool(Caller.Other)).Refusal!.Rule);
        Assert.Equal(RocketPoolRule.ValidatorUnknown, queued.Apply(2, new StakeValidator(1)).Refusal!.Rule);
        Assert.Equal(RocketPoolRule.ValidatorStatus, queued.Apply(2, new StakeValidator(0)).Refusal!.Rule);
        Assert.Equal(RocketPoolRule.NoFirstValidator, queued.Apply(2, new DistributeMegapool(Caller.Owner)).Refusal!.Rule);
    }

    [Fact]
    public void ChangeSetting_Adder_IsLimitedAndFoundByPath()
    {
        Assert.Equal(NetworkSetting.Adder, NetworkSettingPaths.Find("network.node.commission.share.security.council.adder"));
        Assert.Null(NetworkSettingPaths.Find("network.unknown"));
        Assert.Equal(RocketPoolRule.AdderTooLarge, Saturn().Apply(1, new ChangeSetting(NetworkSetting.Adder, Ether)).Refusal!.Rule);
        foreach (NetworkSetting setting in Enum.GetValues<NetworkSetting>().Except([NetworkSetting.Adder]))
        {
            Assert.NotEqual(Saturn().Settings, Saturn().Apply(1, new ChangeSetting(setting, 7)).OrThrow().Settings);
        }
    }

    private static RocketPoolNetwork Houston() => RocketPoolNetwork.Start(
        RocketPoolRelease.HoustonUpdate, NetworkSettings.Of(RocketPoolRelease.HoustonUpdate), Fixed18.Parse("0.01"));

    private static RocketPoolNetwork Saturn() => RocketPoolNetwork.Start(
        RocketPoolRelease.Saturn1, NetworkSettings.Of(RocketPoolRelease.Saturn1), Fixed18.Parse("0.01"));
}
