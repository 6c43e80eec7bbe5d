using StakingCore.RocketPool.Deposits;
using static StakingCore.Tests.RocketPool.Minipools.MinipoolCases;

namespace StakingCore.Tests.RocketPool.Deposits;

public sealed class MegapoolQueueTests
{
    [Fact]
    public void Serve_UntilBothAreEmpty_KeepsTheOrderOfTurns()
    {
        for (ulong rate = 0; rate < 5; rate++)
        {
            for (ulong index = 0; index < 7; index++)
            {
                AssertOrder(new MegapoolQueues(9, 4, rate, index));
                AssertOrder(new MegapoolQueues(0, 3, rate, index));
                AssertOrder(new MegapoolQueues(3, 0, rate, index));
            }
        }
    }

    [Fact]
    public void IsExpressNext_LargestRateAndIndex_HaveTheirTurn()
    {
        Assert.False(new MegapoolQueues(1, 1, ulong.MaxValue, ulong.MaxValue).IsExpressNext);
        Assert.True(new MegapoolQueues(1, 1, ulong.MaxValue, ulong.MaxValue - 1).IsExpressNext);
        Assert.Throws<OverflowException>(() => new MegapoolQueues(1, 1, 4, ulong.MaxValue).Serve());
    }

    [Fact]
    public void Serve_EmptyQueues_ChangesNothing()
    {
        Assert.Null(new MegapoolQueues(0, 0, 4, 8).IsExpressNext);
        Assert.Equal(new MegapoolQueues(0, 0, 4, 8), new MegapoolQueues(0, 0, 4, 8).Serve());
        Assert.Equal(Milli(32_000), MegapoolQueues.Assignment.BaseUnits);
    }

    // After as many of the express queue as the rate says, one of the standard queue; who is alone waits for nobody.
    private static void AssertOrder(MegapoolQueues queues)
    {
        while (queues.Express + queues.Standard > 0)
        {
            bool isExpress = queues.Standard == 0 || (queues.Express > 0 && queues.Index % (queues.ExpressRate + 1) < queues.ExpressRate);

            Assert.Equal(isExpress, queues.IsExpressNext);
            MegapoolQueues after = queues.Serve();
            Assert.Equal(
                new MegapoolQueues(queues.Express - (isExpress ? 1UL : 0), queues.Standard - (isExpress ? 0 : 1UL), queues.ExpressRate, queues.Index + 1), after);
            queues = after;
        }

        Assert.Null(queues.IsExpressNext);
    }
}
