using FsCheck.Xunit;
using StakingCore.LockUps;
using StakingCore.Positions;

namespace StakingCore.Tests.LockUps;

[Properties(Arbitrary = [typeof(LockUpCases)])]
public sealed class LockUpHistoryTests
{
    private static readonly LockUpHistory _polkadot = LockUpHistory.Polkadot(StakeTime.Era(100));

    private static readonly StakePosition _nominated = new(9, ExposureInterval.From(StakeTime.Era(10)), StakeRole.Delegator);

    [Theory]
    [InlineData(99, 127)]
    [InlineData(100, 102)]
    [InlineData(101, 103)]
    public void Exit_NominatorBondedBeforeTheChange_LeavesByTheRuleOfTheRequest(ulong request, ulong free)
    {
        UnbondingEntry left = _polkadot.Leave(_nominated, StakeTime.Era(request));

        Assert.Equal(StakeTime.Era(free), _polkadot.Exit(_nominated, StakeTime.Era(request)).WithdrawableAt);
        Assert.Equal(StakeTime.Era(free), left.Timeline.WithdrawableAt);
        Assert.Equal(StakeTime.Era(free), _polkadot.WithdrawableAt(left.Position));
    }

    [Fact]
    public void SlashableAt_FaultBeforeTheChange_FollowsTheRuleOfTheFault()
    {
        Assert.True(_polkadot.SlashableAt(_nominated, StakeTime.Era(99), StakeTime.Era(105)).IsReachable);
        Assert.Equal(SlashObstacle.NotSlashableByRule, _polkadot.SlashableAt(_nominated, StakeTime.Era(100), StakeTime.Era(105)).Obstacle);
        Assert.Null(_polkadot.WithdrawableAt(_nominated));
    }

    [Theory]
    [InlineData(99, 99 + 5 + 1)]
    [InlineData(100, 100 + 2 + 1)]
    public void LiabilityFor_WindowChanged_IsThatOfTheFault(ulong fault, ulong until)
    {
        LockUpHistory history = Changed();
        var staying = new StakePosition(9, ExposureInterval.From(StakeTime.Era(10)), StakeRole.Operator);

        Assert.Equal(StakeTime.Era(until), history.LiabilityFor(staying, StakeTime.Era(fault)).Until);
        Assert.True(history.SlashableAt(staying, StakeTime.Era(fault), StakeTime.Era(until - 1)).IsReachable);
        Assert.Equal(SlashObstacle.EvidenceTooLate, history.SlashableAt(staying, StakeTime.Era(fault), StakeTime.Era(until)).Obstacle);
    }

    [Theory]
    [InlineData(99, true)]
    [InlineData(100, false)]
    public void SlashableAt_DeferralChanged_IsThatOfTheFault(ulong fault, bool isReachable)
    {
        LockUpHistory history = Changed();
        var staying = new StakePosition(9, ExposureInterval.From(StakeTime.Era(10)), StakeRole.Operator);
        UnbondingEntry left = history.Leave(staying, StakeTime.Era(100));

        Assert.Equal(StakeTime.Era(104), left.Timeline.WithdrawableAt);
        Assert.Equal(isReachable, history.SlashableAt(left.Position, StakeTime.Era(fault), StakeTime.Era(101)).IsReachable);
    }

    [Property]
    public void LiabilityFor_OneRule_IsTheSchedules(LockUpCase @case)
    {
        var history = new LockUpHistory(@case.Schedule);
        UnbondingEntry left = history.Leave(@case.Position, @case.At(@case.Request), @case.Queue);
        (StakeTime fault, StakeTime evidence) = (@case.At(@case.Fault), @case.At(@case.Evidence));

        Assert.Equal(@case.Schedule.Exit(@case.Position, @case.At(@case.Request), @case.Queue), left.Timeline);
        Assert.Equal(@case.Schedule.WithdrawableAt(left.Position), history.WithdrawableAt(left.Position));
        Assert.Equal(@case.Schedule.LiabilityFor(left.Position, fault), history.LiabilityFor(left.Position, fault));
        Assert.Equal(@case.Schedule.SlashableAt(left.Position, fault, evidence), history.SlashableAt(left.Position, fault, evidence));
    }

    [Fact]
    public void At_AnotherMeasure_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new LockUpHistory(LockUpSchedule.Polkadot).At(StakeTime.Second(1)));
        Assert.Throws<ArgumentException>(() => _polkadot.At(StakeTime.Second(1)));
        Assert.Throws<ArgumentException>(
            "changes", () => new LockUpHistory(LockUpSchedule.Cosmos, (StakeTime.Second(0), LockUpSchedule.Cosmos)));
    }

    [Fact]
    public void Arguments_ThatMakeNoSense_AreRefusedByName()
    {
        Assert.Throws<ArgumentNullException>("first", () => new LockUpHistory(null!));
        Assert.Throws<ArgumentNullException>("changes", () => new LockUpHistory(LockUpSchedule.Cosmos, null!));
        Assert.Throws<ArgumentOutOfRangeException>("evidence", () => _polkadot.SlashableAt(_nominated, StakeTime.Era(50), StakeTime.Era(49)));
    }

    // From era 100 on: a shorter window, a longer deferral, a shorter delay.
    private static LockUpHistory Changed() => new(
        Invented(window: 5, deferral: 1, delay: 9), (StakeTime.Era(100), Invented(window: 2, deferral: 6, delay: 4)));

    private static LockUpSchedule Invented(ulong window, ulong deferral, ulong delay) => new()
    {
        Name = "invented",
        Source = "none",
        Measure = TimeMeasure.Eras,
        Operator = new RoleTerms { IsSlashable = true, ExposureTail = 1, WithdrawalDelay = delay },
        EvidenceWindow = window,
        SlashDeferral = deferral,
    };
}
