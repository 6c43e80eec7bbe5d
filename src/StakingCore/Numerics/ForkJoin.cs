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
    private int _count;
    private int _claimed;
    private int _pending;

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

        // The claims are opened last: whoever claims a part of this step also sees the step and its count.
        _step = step;
        _error = null;
        _count = parts;
        Volatile.Write(ref _pending, parts);
        Volatile.Write(ref _claimed, 0);
        for (int i = 1; i < int.Min(Threads, parts); i++)
        {
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }

        ((IThreadPoolWorkItem)this).Execute();
        SpinWait wait = default;
        while (Volatile.Read(ref _pending) != 0)
        {
            wait.SpinOnce(sleep1Threshold: -1);
        }

        _error?.Throw();
    }

    void IThreadPoolWorkItem.Execute()
    {
        while (true)
        {
            int part = Interlocked.Increment(ref _claimed) - 1;
            if (part >= _count)
            {
                return;
            }

            Take(part);
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
