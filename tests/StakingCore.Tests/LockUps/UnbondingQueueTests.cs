using StakingCore.LockUps;
using StakingCore.Positions;

namespace StakingCore.Tests.LockUps;

public sealed class UnbondingQueueTests
{
    private static readonly StakePosition _bonded = new(10, ExposureInterval.From(StakeTime.Second(1)), StakeRole.Delegator);

    [Fact]
    public void Request_EighthCosmosExit_IsRefusedUntilOneIsFree()
    {
        UnbondingQueue queue = Filled(7);

        UnbondingRequest eighth = queue.Request(_bonded, StakeTime.Second(200));
        Assert.Equal(UnbondingRefusal.TooManyExits, eighth.Refusal);
        Assert.Same(queue, eighth.Queue);

        UnbondingQueue later = queue.Release(StakeTime.Second(101 + 1_814_400), out UInt128 released);
        Assert.Equal((UInt128)10, released);
        Assert.Equal(UnbondingRefusal.None, later.Request(_bonded, StakeTime.Second(101 + 1_814_400)).Refusal);
    }

    [Fact]
    public void Request_SameSecond_MergesEvenWhenFull()
    {
        UnbondingRequest merged = Filled(7).Request(_bonded, StakeTime.Second(107));

        Assert.Equal(UnbondingRefusal.None, merged.Refusal);
        Assert.Equal(7, merged.Queue.Entries.Length);
        Assert.Equal((UInt128)20, merged.Queue.Entries[^1].Position.Amount);
    }

    [Fact]
    public void ReachableAt_FaultBetweenRequests_ReachesOnlyTheLaterOnes()
    {
        UnbondingQueue queue = Filled(5);

        Assert.Equal((UInt128)30, queue.ReachableAt(StakeTime.Second(103), StakeTime.Second(200)));
        Assert.Equal((UInt128)0, queue.ReachableAt(StakeTime.Second(103), StakeTime.Second(105 + 1_814_400)));
    }

    [Fact]
    public void Charge_MoreThanIsThere_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("loss", () => Filled(1).Charge(0, 11));
        Assert.Throws<ArgumentOutOfRangeException>("index", () => Filled(1).Charge(1, 0));
        Assert.Equal((UInt128)4, Filled(1).Charge(0, 6).Entries[0].Position.Amount);
    }

    [Fact]
    public void Enter_ExitOf2048Ether_UsesEightEpochsOfChurn()
    {
        // 256 ether pass an epoch: the first takes 256 of it, seven more the rest.
        ExitChurn churn = default(ExitChurn).Enter(2048, 100, 256, out ulong step);
        Assert.Equal(107UL, step);
        Assert.Equal(new ExitChurn(107, 0), churn);

        _ = churn.Enter(1, 100, 256, out ulong next);
        Assert.Equal(108UL, next);
        Assert.Throws<ArgumentOutOfRangeException>("churnPerStep", () => churn.Enter(1, 100, 0, out _));
    }

    private static UnbondingQueue Filled(int exits)
    {
        var queue = new UnbondingQueue(LockUpSchedule.Cosmos);
        for (int i = 1; i <= exits; i++)
        {
            queue = queue.Request(_bonded, StakeTime.Second(100 + (ulong)i)).Queue;
        }

        return queue;
    }
}
