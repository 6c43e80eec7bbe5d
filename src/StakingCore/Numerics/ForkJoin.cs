using System.Runtime.ExceptionServices;

namespace StakingCore.Numerics;

/// <summary>
/// Runs the same step for several parts at once on the thread pool and waits for all of them, without allocating: the
/// work items are made once and queued again for every step.
/// </summary>
/// <remarks>
/// The calling thread takes part 0 and then every part that no thread of the pool has claimed yet, so that a busy pool makes
/// a step slower and never stuck.
/// </remarks>
internal sealed class ForkJoin
{
    private readonly Part[] _parts;
    private Action<int> _step = static _ => { };
    private ExceptionDispatchInfo? _error;
    private int _pending;

    internal ForkJoin(int parts)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(parts);
        _parts = new Part[parts];
        for (int i = 0; i < parts; i++)
        {
            _parts[i] = new Part(this, i);
        }
    }

    internal int Parts => _parts.Length;

    /// <summary>Runs the step for parts 0 to <paramref name="parts"/> − 1. An exception of any part is thrown here.</summary>
    internal void Run(int parts, Action<int> step)
    {
        if (parts == 1)
        {
            step(0);
            return;
        }

        _step = step;
        _error = null;
        Volatile.Write(ref _pending, parts);
        for (int i = 0; i < parts; i++)
        {
            _parts[i].Release();
        }

        for (int i = 1; i < parts; i++)
        {
            ThreadPool.UnsafeQueueUserWorkItem(_parts[i], preferLocal: false);
        }

        for (int i = 0; i < parts; i++)
        {
            _parts[i].Execute();
        }

        SpinWait wait = default;
        while (Volatile.Read(ref _pending) != 0)
        {
            wait.SpinOnce(sleep1Threshold: -1);
        }

        _error?.Throw();
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

    private sealed class Part(ForkJoin owner, int index) : IThreadPoolWorkItem
    {
        // A part that its step did not need is left claimed: an item still queued from an earlier step then does nothing.
        private int _claimed = 1;

        public void Execute()
        {
            if (Interlocked.Exchange(ref _claimed, 1) == 0)
            {
                owner.Take(index);
            }
        }

        internal void Release() => Volatile.Write(ref _claimed, 0);
    }
}
