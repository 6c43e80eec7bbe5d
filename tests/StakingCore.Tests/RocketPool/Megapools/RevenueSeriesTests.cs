using System.Numerics;
using FsCheck.Xunit;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Megapools;

namespace StakingCore.Tests.RocketPool.Megapools;

/// <summary>Averages against a value for every second.</summary>
[Properties(MaxTest = 300, QuietOnSuccess = true)]
public sealed class RevenueSeriesTests
{
    // One step of what is stored, 10^-5.
    private const ulong Unit = 10_000_000_000_000;

    // The first entry is not at the start of time.
    private const ulong First = 7;

    [Property]
    public void AverageSince_AnyChanges_IsThatOfTheSeconds((byte Wait, ushort Units, ushort Dust)[] changes, byte first, byte later)
    {
        RevenueSeries series = RevenueSeries.Empty.Record(First, Value(first, 9));
        RevenueSeries changed = RevenueSeries.Empty.RecordChange(First, Value(first + 1, 0)).Record(First, Value(first, 9));
        List<BigInteger> seconds = [first];
        foreach ((byte wait, ushort units, ushort dust) in changes)
        {
            seconds.AddRange(Enumerable.Repeat(seconds[^1], wait % 5));
            seconds[^1] = units % 4;
            ulong time = First + (ulong)seconds.Count - 1;
            series = series.Record(time, Value(units % 4, dust));
            changed = changed.RecordChange(time, Value(units % 4, dust));
        }

        ulong last = First + (ulong)seconds.Count - 1;
        seconds.AddRange(Enumerable.Repeat(seconds[^1], later % 9));
        ulong now = First + (ulong)seconds.Count - 1;
        Assert.Equal(Value((int)seconds[^1], 0), series.Latest);
        Assert.Equal(series.Latest, changed.Latest);
        Assert.True(changed.Count <= series.Count && now >= last);
        for (ulong since = First; since <= now; since++)
        {
            BigInteger average = since == now
                ? seconds[^1]
                : seconds[(int)(since - First)..^1].Aggregate(BigInteger.Add) / (now - since);
            Assert.Equal(Value((int)average, 0), series.AverageSince(since, now).Value);
            Assert.Equal(Value((int)average, 0), changed.AverageSince(since, now).Value);
        }
    }

    [Fact]
    public void RecordChange_SameAsStored_AddsNothing()
    {
        RevenueSeries empty = RevenueSeries.Empty.RecordChange(First, new(Unit - 1));
        RevenueSeries one = empty.RecordChange(First, Value(5, 1));

        Assert.Same(RevenueSeries.Empty, empty);
        Assert.Same(one, one.RecordChange(20, Value(5, 2)));
        Assert.Equal((1, 1, 2), (one.Count, one.Record(First, Value(6, 0)).Count, one.RecordChange(20, Value(6, 0)).Count));
        Assert.Equal((0, default), (empty.Count, empty.Latest));
    }

    [Fact]
    public void StoredFloor_BetweenTwoSteps_IsTheLower()
    {
        Assert.Equal(Value(3, 0), RevenueSeries.StoredFloor(Value(3, 0)));
        Assert.Equal(Value(3, 0), RevenueSeries.StoredFloor(new(Value(4, 0).Parts - 1)));
    }

    [Fact]
    public void AverageSince_NothingStoredByThen_NamesTheFirstTime()
    {
        RevenueSeries series = RevenueSeries.Empty.Record(First, Value(5, 0)).Record(20, Value(6, 0));

        Assert.Equal(RocketPoolRefusal.Of(RocketPoolRule.SnapshotMissing, First - 1, atLeast: First), series.AverageSince(First - 1, 30).Refusal);
        Assert.Equal(RocketPoolRefusal.Of(RocketPoolRule.SnapshotMissing, 8), RevenueSeries.Empty.AverageSince(8, 8).Refusal);
        Assert.True(series.AverageSince(First, 20).IsAccepted);
    }

    [Fact]
    public void Times_BackInTime_AreRefusedByName()
    {
        RevenueSeries series = RevenueSeries.Empty.Record(First, Value(5, 0)).Record(20, Value(6, 0));

        Assert.Equal("nowUnixSeconds", Assert.Throws<ArgumentOutOfRangeException>(() => series.AverageSince(30, 29)).ParamName);
        Assert.Equal("nowUnixSeconds", Assert.Throws<ArgumentOutOfRangeException>(() => RevenueSeries.Empty.AverageSince(2, 1)).ParamName);
        Assert.Equal("nowUnixSeconds", Assert.Throws<ArgumentOutOfRangeException>(() => series.AverageSince(First, 19)).ParamName);
        Assert.Equal("unixSeconds", Assert.Throws<ArgumentOutOfRangeException>(() => series.Record(19, default)).ParamName);
    }

    [Fact]
    public void Record_SumAbove128Bits_Overflows()
    {
        RevenueSeries series = RevenueSeries.Empty.Record(0, new(UInt128.MaxValue));

        Assert.Throws<OverflowException>(() => series.Record(ulong.MaxValue, default));
    }

    private static Fixed18 Value(int units, ushort dust) => new(((UInt128)units * Unit) + dust);
}
