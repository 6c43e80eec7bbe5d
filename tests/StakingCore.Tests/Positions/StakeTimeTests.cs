using FsCheck.Xunit;
using StakingCore.Positions;
using StakingCore.Testing;

namespace StakingCore.Tests.Positions;

public sealed class StakeTimeTests
{
    [Fact]
    public void CompareTo_AnotherMeasure_IsRefused() =>
        Assert.Throws<ArgumentException>("other", () => StakeTime.Epoch(3) < StakeTime.Second(4));

    [Fact]
    public void Since_LaterPoint_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>("earlier", () => StakeTime.Era(3).Since(StakeTime.Era(4)));

    [Fact]
    public void After_PastTheEnd_Overflows() =>
        Assert.Throws<OverflowException>(() => StakeTime.Block(ulong.MaxValue).After(1));

    [Theory]
    [InlineData(TimeMeasure.Periods, "period 7")]
    [InlineData(TimeMeasure.Seconds, "second 7")]
    [InlineData(TimeMeasure.Blocks, "block 7")]
    [InlineData(TimeMeasure.Epochs, "epoch 7")]
    [InlineData(TimeMeasure.Eras, "era 7")]
    [InlineData(TimeMeasure.Cycles, "cycle 7")]
    public void ToString_EachMeasure_NamesIt(TimeMeasure measure, string expected) =>
        Assert.Equal(expected, new StakeTime(measure, 7).ToString());

    [Property(Arbitrary = [typeof(FullRange)])]
    public void Operators_OneMeasure_CompareTheCounts(ulong one, ulong another, bool isSame)
    {
        ulong other = isSame ? one : another;
        (StakeTime left, StakeTime right) = (StakeTime.Cycle(one), StakeTime.Cycle(other));

        Assert.Equal(one < other, left < right);
        Assert.Equal(one > other, left > right);
        Assert.Equal(one <= other, left <= right);
        Assert.Equal(one >= other, left >= right);
        Assert.Equal(one.CompareTo(other), left.CompareTo((object)right));
        Assert.Equal(ulong.Min(one, other), StakeTime.Earlier(left, right).Value);
        Assert.Equal(ulong.Max(one, other), StakeTime.Later(left, right).Value);
        Assert.True(left.CompareTo(null) > 0);
        Assert.Throws<ArgumentException>("obj", () => left.CompareTo(one));
    }

    [Property(Arbitrary = [typeof(FullRange)])]
    public void After_ThenSince_IsTheSteps(ulong start, ulong steps)
    {
        ulong fitting = ulong.Min(steps, ulong.MaxValue - start);
        Assert.Equal(fitting, StakeTime.Second(start).After(fitting).Since(StakeTime.Second(start)));
    }
}
