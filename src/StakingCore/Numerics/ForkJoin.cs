using System.Runtime.ExceptionServices;

namespace StakingCore.Numerics;

/// <summary>
/// Runs the same step for several parts on several threads and waits for all of them, without allocating: the one work
/// item that it queues on the thread pool is itself.
/// </summary>
/// <remarks>
/// Whoever is free claims the next part, the calling thread included, so that a busy core or a busy pool makes a step slower
/// and never stuck. A work item that the pool starts late finds no part left, or helps with a later step.
/// </remarks>
internal sealed class ForkJoin : IThreadPoolWorkItem
{
    private Action<int> _step = static _ => { };
    private ExceptionDispatchInfo? _error;
    private int _pending;

    // The number of parts in the upper half and of claims in the lower one, in one word: whoever claims a part learns in the
    // same instant which step's bound it belongs to, so that a late worker can never take a part by another step's bound.
    private long _claims;

    internal ForkJoin(int threads)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threads);
        Threads = threads;
    }

    /// <summary>The most threads that take part, the calling one included.</summary>
    internal int Threads { get; }

    /// <summary>Runs the step for parts 0 to <paramref name="parts"/> − 1. An exception of any part is thrown here.</summary>
    internal void Run(int parts, Action<int> step)
    {
        if (parts == 1 || Threads == 1)
        {
            for (int part = 0; part < parts; part++)
            {
                step(part);
            }

            return;
        }

        _step = step;
        _error = null;
        _pending = parts;

        // Opened last: whoever claims a part of this step also sees the step.
        Volatile.Write(ref _claims, (long)parts << 32);
        try
        {
            for (int i = 1; i < int.Min(Threads, parts); i++)
            {
                ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
            }
        }
        finally
        {
            // Whatever queueing came to, nobody may be at work on the caller's memory once this method has returned.
            ((IThreadPoolWorkItem)this).Execute();
            SpinWait wait = default;
            while (Volatile.Read(ref _pending) != 0)
            {
                wait.SpinOnce(sleep1Threshold: -1);
            }
        }

        _error?.Throw();
    }

    void IThreadPoolWorkItem.Execute()
    {
        while (true)
        {
            long claim = Interlocked.Increment(ref _claims);
            int parts = (int)(claim >> 32);
            int claimed = unchecked((int)claim);
            if (claimed > parts)
            {
                return;
            }

            Take(claimed - 1);
        }
    }

    private void Take(int part)
    {
        try
        {
            _step(part);
        }
#pragma warning disable CA1031 // Whatever a part throws is thrown again on the calling thread, once all parts have ended.
        catch (Exception error)
#pragma warning restore CA1031
        {
            Interlocked.CompareExchange(ref _error, ExceptionDispatchInfo.Capture(error), null);
        }
        finally
        {
            Interlocked.Decrement(ref _pending);
        }
    }
}
