namespace StakingCore.Tests;

/// <summary>Measures what a piece of work leaves to the garbage collector.</summary>
internal static class AllocatedBytes
{
    private const int Repetitions = 200;
    private const int Rounds = 60;

    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(50);

    /// <summary>
    /// The bytes that <paramref name="work"/> allocates in many repetitions on this thread, once warm. The least of several
    /// rounds, the first without any ending it: code of the framework that is not yet compiled for good may allocate, and a
    /// pause lets the runtime get on with that, while what the work itself allocates it does in every round.
    /// </summary>
    internal static long In(Action work)
    {
        Repeat(work);
        long least = long.MaxValue;
        for (int round = 0; round < Rounds && least > 0; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            Repeat(work);
            least = long.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
            if (least > 0)
            {
                Thread.Sleep(_pause);
            }
        }

        return least;
    }

    private static void Repeat(Action work)
    {
        for (int i = 0; i < Repetitions; i++)
        {
            work();
        }
    }
}
