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
    private bool _isOpen;

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

        bool isOwn = !_isOpen;
        if (isOwn)
        {
            Open();
        }

        // Written last: whoever claims a part of this step also sees the step.
        Volatile.Write(ref _claims, (long)parts << 32);
        TakeParts();
        SpinWait wait = default;
        while (Volatile.Read(ref _pending) != 0)
        {
            wait.SpinOnce(sleep1Threshold: -1);
        }

        if (isOwn)
        {
            Close();
        }

        _error?.Throw();
    }

    /// <summary>
    /// Calls the other threads for the steps to come. They stay until <see cref="Close"/>, waiting between steps: waking a thread
    /// takes about as long as a whole step.
    /// </summary>
    internal void Open()
    {
        Volatile.Write(ref _isOpen, true);
        for (int i = 1; i < Threads; i++)
        {
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }
    }

    /// <summary>Sends the other threads away. No step may be running.</summary>
    internal void Close() => Volatile.Write(ref _isOpen, false);

    void IThreadPoolWorkItem.Execute()
    {
        SpinWait wait = default;
        while (Volatile.Read(ref _isOpen))
        {
            if (TakeParts())
            {
                wait.Reset();
            }
            else
            {
                wait.SpinOnce(sleep1Threshold: -1);
            }
        }
    }

    // Looks before it claims, so that waiting threads do not count the claims up.
    private bool TakeParts()
    {
        bool took = false;
        while (true)
        {
            long open = Volatile.Read(ref _claims);
            if (unchecked((int)open) >= (int)(open >> 32))
            {
                return took;
            }

            long claim = Interlocked.Increment(ref _claims);
            int parts = (int)(claim >> 32);
            int claimed = unchecked((int)claim);
            if (claimed > parts)
            {
                return took;
            }

            Take(claimed - 1);
            took = true;
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
