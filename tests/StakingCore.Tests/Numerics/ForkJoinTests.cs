using StakingCore.Numerics;

namespace StakingCore.Tests.Numerics;

public sealed class ForkJoinTests
{
    /// <summary>
    /// The number of parts changes from step to step, so that a worker that comes late meets another step's bound: each
    /// part must still run exactly once, and every step must end.
    /// </summary>
    [Fact]
    public async Task Run_AlternatingNumbersOfParts_TakesEachPartOnce()
    {
        const int Most = 16;
        var forkJoin = new ForkJoin(4);
        int[] taken = new int[Most];
        Action<int> step = part => Interlocked.Increment(ref taken[part]);

        var steps = Task.Run(() =>
        {
            for (int i = 0; i < 1_500_000; i++)
            {
                int parts = i % 2 == 0 ? 2 : Most;
                Array.Clear(taken);
                forkJoin.Run(parts, step);
                for (int part = 0; part < Most; part++)
                {
                    Assert.Equal(part < parts ? 1 : 0, taken[part]);
                }
            }
        });

        await steps.WaitAsync(TimeSpan.FromMinutes(2));
    }

    [Fact]
    public void Run_PartThatThrows_ThrowsOnceAllPartsHaveEnded()
    {
        var forkJoin = new ForkJoin(2);
        int ended = 0;

        Assert.Throws<InvalidOperationException>(() => forkJoin.Run(8, part =>
        {
            Interlocked.Increment(ref ended);
            if (part == 3)
            {
                throw new InvalidOperationException();
            }
        }));

        Assert.Equal(8, ended);
        forkJoin.Run(8, _ => Interlocked.Increment(ref ended));
        Assert.Equal(16, ended);
    }

    [Fact]
    public void Run_SeveralThreads_AllocateNothing()
    {
        var forkJoin = new ForkJoin(2);
        long sum = 0;
        Action<int> step = part => Interlocked.Add(ref sum, part);
        for (int i = 0; i < 10_000; i++)
        {
            forkJoin.Run(4, step);
        }

        // Other tests run beside this one, so the smallest of many windows counts.
        long least = long.MaxValue;
        for (int window = 0; window < 200 && least != 0; window++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            forkJoin.Run(4, step);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
    }
}
