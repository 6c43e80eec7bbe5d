using FsCheck.Xunit;
using StakingCore.Positions;
using StakingCore.Testing;

namespace StakingCore.Tests.Positions;

public sealed class StakePositionTests
{
    [Fact]
    public void Default_Position_IsNothingNeverExposed()
    {
        StakePosition nothing = default;

        Assert.True(nothing.Exposure.IsEmpty);
        Assert.Equal((UInt128)0, nothing.ExposedAt(default));
    }

    [Fact]
    public void Constructor_UnknownRole_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(
        "role", () => new StakePosition(1, ExposureInterval.From(StakeTime.Epoch(1)), (StakeRole)9));

    [Fact]
    public void Constructor_RulesOfAnotherMeasure_AreRefused() => Assert.Throws<ArgumentException>(
        "rulesOf", () => new StakePosition(1, ExposureInterval.From(StakeTime.Epoch(1)), StakeRole.Operator, StakeTime.Second(1)));

    [Fact]
    public void Between_EndBeforeStart_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(
        "end", () => ExposureInterval.Between(StakeTime.Epoch(2), StakeTime.Epoch(1)));

    [Fact]
    public void ToString_Interval_ShowsBothEnds()
    {
        Assert.Equal("[epoch 3, epoch 8)", ExposureInterval.Between(StakeTime.Epoch(3), StakeTime.Epoch(8)).ToString());
        Assert.Equal("[epoch 3, ongoing)", ExposureInterval.From(StakeTime.Epoch(3)).ToString());
    }

    [Property(Arbitrary = [typeof(FullRange)])]
    public void ExposedAt_AnyPoint_IsHalfOpen(UInt128 amount, ulong a, ulong b, ulong at)
    {
        (ulong start, ulong end) = (ulong.Min(a, b), ulong.Max(a, b));
        var position = new StakePosition(
            amount, ExposureInterval.Between(StakeTime.Epoch(start), StakeTime.Epoch(end)), StakeRole.Delegator);

        Assert.Equal(at >= start && at < end ? amount : 0, position.ExposedAt(StakeTime.Epoch(at)));
        Assert.Equal(start == end, position.Exposure.IsEmpty);
    }

    [Property(Arbitrary = [typeof(FullRange)])]
    public void EndedAt_AnyPoint_OnlyCutsShort(ulong start, ulong end, ulong at)
    {
        var ongoing = new StakePosition(1, ExposureInterval.From(StakeTime.Block(start)), StakeRole.Operator);
        StakePosition ended = ongoing.EndedAt(StakeTime.Block(end));
        StakeTime point = StakeTime.Block(at);

        Assert.Equal(at < end && ongoing.Exposure.Contains(point), ended.Exposure.Contains(point));
        Assert.Equal(ended, ended.EndedAt(StakeTime.Block(ulong.MaxValue)));
    }
}
