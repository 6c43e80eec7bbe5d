using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using StakingCore.LockUps;
using StakingCore.Positions;

namespace StakingCore.Tests.LockUps;

/// <summary>Exits in the order in which they are asked for, a limit on them, and moments to look at what is left.</summary>
public sealed record QueueCase(QueuedExit[] Exits, int? Most, bool Merges, ulong Fault, ulong Later);

/// <summary>How much leaves that came when, and when it asks to, with how long a queue before it.</summary>
public sealed record QueuedExit(ulong Amount, ulong Start, ulong At, ulong Queue);

[Properties(Arbitrary = [typeof(UnbondingQueueLawTests)], MaxTest = 300)]
public sealed class UnbondingQueueLawTests
{
    private const ulong Delay = 21 * 86_400;

    public static Arbitrary<QueueCase> Cases() => Arb.From(
        from count in Gen.Choose(0, 8)
        from exits in Exit().ArrayOf(count)
        from most in Gen.Choose(0, 6)
        from merges in Gen.Elements(true, false)
        from fault in Gen.Choose(0, 14)
        from later in Gen.Choose(0, 6)
        select new QueueCase(exits, most == 0 ? null : most, merges, (ulong)fault, (ulong)later));

    [Property]
    public void Request_ManyExits_StandInTheOrderOfTheirRelease(QueueCase @case)
    {
        LockUpSchedule schedule = Schedule(@case);
        var queue = new UnbondingQueue(schedule);
        var expected = new List<(QueuedExit Exit, ExitTimeline Timeline)>();
        foreach (QueuedExit exit in @case.Exits)
        {
            StakePosition position = Position(exit);
            ExitTimeline timeline = schedule.Exit(position, StakeTime.Second(exit.At), exit.Queue);
            int same = expected.FindIndex(other => @case.Merges && other.Timeline == timeline && other.Exit.Start == exit.Start);
            bool isRefused = same < 0 && expected.Count >= @case.Most;
            if (same >= 0)
            {
                expected[same] = (expected[same].Exit with { Amount = expected[same].Exit.Amount + exit.Amount }, timeline);
            }
            else if (!isRefused)
            {
                expected.Add((exit, timeline));
            }

            UnbondingRequest request = queue.Request(position, StakeTime.Second(exit.At), exit.Queue);
            queue = request.Queue;

            Assert.Equal(isRefused ? UnbondingRefusal.TooManyExits : UnbondingRefusal.None, request.Refusal);
            Assert.Equal(timeline, request.Timeline);
        }

        UnbondingEntry[] entries =
        [
            .. expected.OrderBy(entry => entry.Timeline.WithdrawableAt).Select(entry => new UnbondingEntry(
                Position(entry.Exit).EndedAt(entry.Timeline.ExposedUntil, StakeTime.Second(entry.Exit.At)), entry.Timeline)),
        ];
        Assert.Equal(entries, queue.Entries);
    }

    [Property]
    public void Release_AnyMoment_TakesWhatIsFreeAndNoMore(QueueCase @case)
    {
        UnbondingQueue queue = Filled(@case);
        StakeTime at = StakeTime.Second(10 + Delay + @case.Later);

        UnbondingQueue rest = queue.Release(at, out UInt128 released);

        Assert.Equal(queue.Entries.Where(entry => entry.Timeline.WithdrawableAt > at), rest.Entries);
        Assert.Equal(Sum(queue) - Sum(rest), released);
        Assert.Empty(queue.Release(StakeTime.Second(ulong.MaxValue), out UInt128 all).Entries);
        Assert.Equal(Sum(queue), all);
    }

    [Property]
    public void ReachableAt_AnyFault_IsTheSumOverTheExits(QueueCase @case)
    {
        UnbondingQueue queue = Filled(@case);
        (StakeTime fault, StakeTime evidence) = (StakeTime.Second(@case.Fault), StakeTime.Second(10 + Delay + @case.Later));

        // Stake that left is reached for faults up to its request, until it is free.
        UInt128 expected = queue.Entries
            .Where(entry => fault <= entry.Timeline.EffectiveAt && evidence < entry.Timeline.WithdrawableAt)
            .Aggregate(UInt128.Zero, (sum, entry) => sum + entry.Position.Amount);

        Assert.Equal(expected, queue.ReachableAt(fault, evidence));
    }

    [Fact]
    public void Amounts_AboveTheLargest_Overflow()
    {
        StakePosition all = new(UInt128.MaxValue, ExposureInterval.From(StakeTime.Second(1)), StakeRole.Delegator);
        StakePosition one = all.WithAmount(1);
        UnbondingQueue queue = new UnbondingQueue(LockUpSchedule.Cosmos).Request(all, StakeTime.Second(10)).Queue;
        UnbondingQueue two = queue.Request(one, StakeTime.Second(11)).Queue;

        Assert.Throws<OverflowException>(() => queue.Request(one, StakeTime.Second(10)));
        Assert.Throws<OverflowException>(() => two.Release(StakeTime.Second(12 + Delay), out _));
        Assert.Throws<OverflowException>(() => two.ReachableAt(StakeTime.Second(9), StakeTime.Second(9)));
    }

    [Fact]
    public void Arguments_ThatMakeNoSense_AreRefusedByName()
    {
        Assert.Throws<ArgumentNullException>("schedule", () => new UnbondingQueue(null!));
        Assert.Throws<ArgumentOutOfRangeException>("index", () => new UnbondingQueue(LockUpSchedule.Cosmos).Charge(-1, 0));
    }

    private static Gen<QueuedExit> Exit() =>
        from amount in Gen.Choose(1, 9)
        from start in Gen.Choose(1, 2)
        from at in Gen.Choose(10, 12)
        from queue in Gen.Choose(0, 2)
        select new QueuedExit((ulong)amount, (ulong)start, (ulong)at, (ulong)queue);

    private static LockUpSchedule Schedule(QueueCase @case) =>
        LockUpSchedule.Cosmos with { MaximumExits = @case.Most, MergesExitsOfOneStep = @case.Merges };

    private static StakePosition Position(QueuedExit exit) =>
        new(exit.Amount, ExposureInterval.From(StakeTime.Second(exit.Start)), StakeRole.Delegator);

    private static UnbondingQueue Filled(QueueCase @case) => @case.Exits.Aggregate(
        new UnbondingQueue(Schedule(@case)), (queue, exit) => queue.Request(Position(exit), StakeTime.Second(exit.At), exit.Queue).Queue);

    private static UInt128 Sum(UnbondingQueue queue) => queue.Entries.Aggregate(UInt128.Zero, (sum, entry) => sum + entry.Position.Amount);
}
