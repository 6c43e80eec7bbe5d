using StakingCore.LockUps;
using StakingCore.Positions;

namespace StakingCore.Tests.LockUps;

public sealed class LockUpPresetTests
{
    /// <summary>Every preset and role with how old evidence may be while the stake stays: null without end, -1 for never slashed.</summary>
    public static TheoryData<string, StakeRole, long?> OldestEvidence() => new()
    {
        { "Avalanche", StakeRole.Operator, -1 },
        { "Avalanche", StakeRole.Delegator, -1 },
        { "Cardano", StakeRole.Operator, -1 },
        { "Cardano", StakeRole.LiquidDelegator, -1 },
        { "Cosmos Hub", StakeRole.Operator, 7_237_981 },
        { "Cosmos Hub", StakeRole.Delegator, 7_237_981 },
        { "EigenLayer", StakeRole.Operator, null },
        { "EigenLayer", StakeRole.Delegator, null },
        { "Ethereum", StakeRole.Operator, null },
        { "Polkadot", StakeRole.Operator, 28 },
        { "Polkadot", StakeRole.Delegator, -1 },
        { "Polkadot, nominators slashable", StakeRole.Operator, 28 },
        { "Polkadot, nominators slashable", StakeRole.Delegator, 28 },
        { "Rocket Pool", StakeRole.Operator, null },
        { "Rocket Pool", StakeRole.Delegator, null },
        { "Tezos", StakeRole.Operator, 1 },
        { "Tezos", StakeRole.Delegator, 1 },
        { "Tezos", StakeRole.LiquidDelegator, -1 },
    };

    [Theory]
    [MemberData(nameof(OldestEvidence))]
    public void LiabilityFor_OngoingPosition_LastsAsLongAsEvidenceIsAccepted(string name, StakeRole role, long? oldest)
    {
        LockUpSchedule schedule = Preset(name);
        var fault = new StakeTime(schedule.Measure, 1_000_000);
        StakePosition staying = new(100, ExposureInterval.From(new StakeTime(schedule.Measure, 10)), role);

        LiabilityWindow window = schedule.LiabilityFor(staying, fault);

        Assert.Equal(oldest == -1 ? SlashObstacle.NotSlashableByRule : SlashObstacle.None, window.Obstacle);
        Assert.Equal(oldest == null, window.Evidence.IsOngoing);
        if (oldest >= 0)
        {
            StakeTime last = fault.After((ulong)oldest);
            Assert.True(schedule.SlashableAt(staying, fault, last).IsReachable);
            Assert.Equal(SlashObstacle.EvidenceTooLate, schedule.SlashableAt(staying, fault, last.After(1)).Obstacle);
        }
    }

    [Fact]
    public void OldestEvidence_Presets_AreAllThere() => Assert.Equal(
        LockUpSchedule.Presets.Select(preset => preset.Name).Order(StringComparer.Ordinal),
        OldestEvidence().Select(row => (string)row[0]).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Cardano", StakeRole.LiquidDelegator, 10, 12)]
    [InlineData("Tezos", StakeRole.Delegator, 14, 13)]
    [InlineData("Polkadot", StakeRole.Delegator, 12, 11)]
    public void Exit_InThePeriodOfStaking_IsNotHeldUntilActivation(string name, StakeRole role, ulong free, ulong exposedUntil)
    {
        LockUpSchedule schedule = Preset(name);
        var at = new StakeTime(schedule.Measure, 10);
        StakePosition entered = schedule.Enter(100, at, role);

        ExitTimeline exit = schedule.Exit(entered, at);

        Assert.Equal(at, exit.EffectiveAt);
        Assert.Equal(at.After(free - 10), exit.WithdrawableAt);
        Assert.Equal(at.After(exposedUntil - 10), exit.ExposedUntil);
        Assert.Equal(exit.WithdrawableAt, schedule.WithdrawableAt(entered.EndedAt(exit.ExposedUntil, at)));
        Assert.True(entered.EndedAt(exit.ExposedUntil).Exposure.IsEmpty);
    }

    [Fact]
    public void Move_CardanoBeforeActivation_LeavesTheOldPoolWithoutIt()
    {
        StakePosition entered = LockUpSchedule.Cardano.Enter(100, StakeTime.Epoch(10), StakeRole.LiquidDelegator);

        StakeMove same = LockUpSchedule.Cardano.Move(entered, StakeTime.Epoch(10))!.Value;
        StakeMove next = LockUpSchedule.Cardano.Move(entered, StakeTime.Epoch(11))!.Value;

        Assert.True(same.AtOldPlace.Exposure.IsEmpty);
        Assert.Equal(StakeTime.Epoch(12), same.AtNewPlace.Exposure.Start);
        Assert.Equal(ExposureInterval.Between(StakeTime.Epoch(12), StakeTime.Epoch(13)), next.AtOldPlace.Exposure);
        Assert.Equal(StakeTime.Epoch(13), next.AtNewPlace.Exposure.Start);
        Assert.Throws<ArgumentOutOfRangeException>("at", () => LockUpSchedule.Cardano.Move(entered, StakeTime.Epoch(9)));
    }

    [Fact]
    public void SlashableAt_EthereumMessageFromBeforeActivationOrAfterTheExit_IsReachableWhileSlashable()
    {
        LockUpSchedule ethereum = LockUpSchedule.Ethereum;
        StakePosition staying = new(32, ExposureInterval.From(StakeTime.Epoch(100)), StakeRole.Operator);
        StakePosition left = staying.EndedAt(ethereum.Exit(staying, StakeTime.Epoch(1000)).ExposedUntil);

        // Exposed until 1005, withdrawable at 1261.
        Assert.True(ethereum.SlashableAt(left, StakeTime.Epoch(1100), StakeTime.Epoch(1260)).IsReachable);
        Assert.Equal(SlashObstacle.AlreadyWithdrawn, ethereum.SlashableAt(left, StakeTime.Epoch(1100), StakeTime.Epoch(1261)).Obstacle);
        Assert.True(ethereum.SlashableAt(staying, StakeTime.Epoch(50), StakeTime.Epoch(100)).IsReachable);
        Assert.Equal(SlashObstacle.FaultBeforeExposure, ethereum.SlashableAt(staying, StakeTime.Epoch(50), StakeTime.Epoch(99)).Obstacle);
        Assert.Equal(ExposureInterval.Between(StakeTime.Epoch(100), StakeTime.Epoch(1261)), ethereum.LiabilityFor(left, StakeTime.Epoch(50)).Evidence);
    }

    [Theory]
    [InlineData("Cosmos Hub", StakeRole.Delegator, true)]
    [InlineData("EigenLayer", StakeRole.Delegator, true)]
    [InlineData("EigenLayer", StakeRole.Operator, true)]
    [InlineData("Ethereum", StakeRole.Operator, true)]
    [InlineData("Polkadot, nominators slashable", StakeRole.Delegator, false)]
    [InlineData("Rocket Pool", StakeRole.Delegator, true)]
    [InlineData("Tezos", StakeRole.Delegator, false)]
    public void SlashableAt_FaultBeforeTheStakeCame_CostsWhoeverHoldsAtTheSlash(string name, StakeRole role, bool isReachable)
    {
        LockUpSchedule schedule = Preset(name);
        var fault = new StakeTime(schedule.Measure, 1000);
        StakePosition came = new(100, ExposureInterval.From(fault.After(1)), role);

        Assert.Equal(isReachable, schedule.SlashableAt(came, fault, fault.After(1)).IsReachable);
    }

    private static LockUpSchedule Preset(string name) => LockUpSchedule.Presets.Single(preset => preset.Name == name);
}
