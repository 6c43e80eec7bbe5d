using StakingCore.LockUps;
using StakingCore.Positions;

namespace StakingCore.Tests.LockUps;

public sealed class LockUpScheduleTests
{
    private const ulong Day = 86400;

    [Theory]
    [InlineData(20, SlashObstacle.None)]
    [InlineData(21, SlashObstacle.AlreadyWithdrawn)]
    public void SlashableAt_CosmosExitInTheSecondOfTheFault_IsReachableFor21Days(ulong days, SlashObstacle expected)
    {
        StakePosition leaving = Leaving(LockUpSchedule.Cosmos, StakeRole.Delegator, StakeTime.Second(1000));

        Assert.Equal(expected, LockUpSchedule.Cosmos.SlashableAt(leaving, StakeTime.Second(1000), StakeTime.Second(1000 + (days * Day))).Obstacle);
        Assert.Equal(SlashObstacle.FaultAfterExposure, LockUpSchedule.Cosmos.SlashableAt(leaving, StakeTime.Second(1001), StakeTime.Second(1002)).Obstacle);
    }

    [Fact]
    public void Exit_Ethereum_IsTheSpecificationsDates()
    {
        ExitTimeline exit = LockUpSchedule.Ethereum.Exit(Since(LockUpSchedule.Ethereum, StakeRole.Operator, 10), StakeTime.Epoch(1000), 7);

        Assert.Equal(StakeTime.Epoch(1012), exit.ExposedUntil);
        Assert.Equal(StakeTime.Epoch(1268), exit.WithdrawableAt);
        Assert.Equal(StakeTime.Epoch(1268), exit.SlashableUntil);
        Assert.Equal(StakeTime.Epoch(1100 + 8192), LockUpSchedule.Ethereum.WithdrawableAfterSlash(exit, StakeTime.Epoch(1100)));
    }

    [Fact]
    public void Exit_EthereumInTheFirst256Epochs_CountsFromThenOn()
    {
        ExitTimeline exit = LockUpSchedule.Ethereum.Exit(Since(LockUpSchedule.Ethereum, StakeRole.Operator, 10), StakeTime.Epoch(20));

        Assert.Equal(StakeTime.Epoch(266), exit.EffectiveAt);
    }

    [Fact]
    public void SlashableAt_CardanoAndAvalanche_NeverReach()
    {
        Assert.Equal(
            SlashObstacle.NotSlashableByRule,
            LockUpSchedule.Cardano.SlashableAt(Since(LockUpSchedule.Cardano, StakeRole.LiquidDelegator, 1), StakeTime.Epoch(5), StakeTime.Epoch(5)).Obstacle);
        Assert.Equal(
            SlashObstacle.NotSlashableByRule,
            LockUpSchedule.Avalanche.SlashableAt(Since(LockUpSchedule.Avalanche, StakeRole.Operator, 1), StakeTime.Second(5), StakeTime.Second(5)).Obstacle);
    }

    [Fact]
    public void Exit_Cardano_IsFreeWhileItStillGivesWeight()
    {
        ExitTimeline exit = LockUpSchedule.Cardano.Exit(Since(LockUpSchedule.Cardano, StakeRole.LiquidDelegator, 1), StakeTime.Epoch(9));

        Assert.Equal(StakeTime.Epoch(9), exit.WithdrawableAt);
        Assert.Equal(StakeTime.Epoch(11), exit.ExposedUntil);
        Assert.Null(exit.SlashableUntil);
    }

    [Fact]
    public void SlashableAt_RocketPoolHolderWhoLeft_IsOutOfReach()
    {
        StakePosition left = Leaving(LockUpSchedule.RocketPool, StakeRole.Delegator, StakeTime.Epoch(100));

        Assert.Equal(SlashObstacle.AlreadyWithdrawn, LockUpSchedule.RocketPool.SlashableAt(left, StakeTime.Epoch(100), StakeTime.Epoch(101)).Obstacle);
    }

    [Fact]
    public void SlashableAt_PolkadotDeferredSlash_StillReachesAnExitInTheEraOfTheOffence()
    {
        StakePosition leaving = Leaving(LockUpSchedule.Polkadot, StakeRole.Operator, StakeTime.Era(50));

        Assert.True(LockUpSchedule.Polkadot.SlashableAt(leaving, StakeTime.Era(50), StakeTime.Era(50)).IsReachable);
        Assert.Equal(StakeTime.Era(78), LockUpSchedule.Polkadot.LiabilityFor(leaving, StakeTime.Era(50)).Until);
    }

    [Fact]
    public void SlashableAt_TezosUnstakedRights_AreReachableThroughTheDenunciationPeriod()
    {
        StakePosition leaving = Leaving(LockUpSchedule.Tezos, StakeRole.Delegator, StakeTime.Cycle(50));

        Assert.True(LockUpSchedule.Tezos.SlashableAt(leaving, StakeTime.Cycle(52), StakeTime.Cycle(53)).IsReachable);
        Assert.Equal(SlashObstacle.EvidenceTooLate, LockUpSchedule.Tezos.SlashableAt(leaving, StakeTime.Cycle(52), StakeTime.Cycle(54)).Obstacle);
        Assert.Equal(SlashObstacle.FaultAfterExposure, LockUpSchedule.Tezos.SlashableAt(leaving, StakeTime.Cycle(53), StakeTime.Cycle(53)).Obstacle);
    }

    [Theory]
    [InlineData(15, 10)]
    [InlineData(16, 16)]
    public void LiabilityFor_SlashDeferredUntilTheStakeCame_CountsFromTheFaultOrTheStart(ulong start, ulong from)
    {
        LockUpSchedule deferred = LockUpSchedule.Ethereum with { SlashDeferral = 5 };

        LiabilityWindow window = deferred.LiabilityFor(Since(deferred, StakeRole.Operator, start), StakeTime.Epoch(10));

        Assert.Equal(ExposureInterval.From(StakeTime.Epoch(from)), window.Evidence);
    }

    [Fact]
    public void SlashableAt_EigenLayerQueuedWithdrawal_IsReachableThroughBlock100800()
    {
        StakePosition queued = Leaving(LockUpSchedule.EigenLayer, StakeRole.Delegator, StakeTime.Block(1000));

        Assert.True(LockUpSchedule.EigenLayer.SlashableAt(queued, StakeTime.Block(5000), StakeTime.Block(101_800)).IsReachable);
        Assert.False(LockUpSchedule.EigenLayer.SlashableAt(queued, StakeTime.Block(5000), StakeTime.Block(101_801)).IsReachable);
    }

    [Fact]
    public void Arguments_ThatMakeNoSense_AreRefusedByName()
    {
        LockUpSchedule cosmos = LockUpSchedule.Cosmos;
        StakePosition position = Since(cosmos, StakeRole.Delegator, 10);

        Assert.Throws<ArgumentOutOfRangeException>("evidence", () => cosmos.SlashableAt(position, StakeTime.Second(20), StakeTime.Second(19)));
        Assert.Throws<ArgumentException>("fault", () => cosmos.SlashableAt(position, StakeTime.Epoch(20), StakeTime.Epoch(20)));
        Assert.Throws<ArgumentException>("fault", () => LockUpSchedule.Ethereum.LiabilityFor(Since(LockUpSchedule.Ethereum, StakeRole.Operator, 10), StakeTime.Era(20)));
        Assert.Throws<ArgumentException>("requestedAt", () => cosmos.Exit(position, StakeTime.Epoch(20)));
        Assert.Throws<ArgumentException>("requestedAt", () => cosmos.Enter(1, StakeTime.Epoch(20), StakeRole.Delegator));
        Assert.Throws<ArgumentException>("at", () => cosmos.Move(position, StakeTime.Epoch(20)));
        StakePosition foreign = Since(LockUpSchedule.Polkadot, StakeRole.Delegator, 10);
        Assert.Throws<ArgumentException>("position", () => cosmos.Exit(foreign, StakeTime.Second(20)));
        Assert.Throws<ArgumentException>("position", () => cosmos.WithdrawableAt(foreign));
        Assert.Throws<ArgumentException>("position", () => cosmos.SlashableAt(foreign, StakeTime.Second(20), StakeTime.Second(20)));
        Assert.Throws<ArgumentException>("position", () => cosmos.LiabilityFor(foreign, StakeTime.Second(20)));
        Assert.Throws<ArgumentException>("position", () => cosmos.Exit(Leaving(cosmos, StakeRole.Delegator, StakeTime.Second(20)), StakeTime.Second(20)));
        Assert.Throws<ArgumentException>("position", () => cosmos.Move(Leaving(cosmos, StakeRole.Delegator, StakeTime.Second(20)), StakeTime.Second(20)));
        Assert.Throws<ArgumentException>("role", () => LockUpSchedule.Ethereum.TermsOf(StakeRole.Delegator));
        Assert.Throws<ArgumentOutOfRangeException>("at", () => cosmos.Move(position, StakeTime.Second(9)));
        Assert.Throws<ArgumentException>("Operator", () => cosmos with { Operator = new RoleTerms { IsSlashable = true } });
    }

    private static StakePosition Since(LockUpSchedule schedule, StakeRole role, ulong start) =>
        new(100, ExposureInterval.From(new StakeTime(schedule.Measure, start)), role);

    private static StakePosition Leaving(LockUpSchedule schedule, StakeRole role, StakeTime requestedAt)
    {
        StakePosition position = Since(schedule, role, 1);
        return position.EndedAt(schedule.Exit(position, requestedAt).ExposedUntil);
    }
}
