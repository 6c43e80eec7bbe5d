namespace StakingCore.Numerics;

/// <summary>
/// Lets one caller at a time into an object that works in its own buffers. A second one is refused, not made to wait: it
/// holds an object that it should not share, and waiting would hide that.
/// </summary>
internal sealed class SingleCaller
{
    private bool _isBusy;

    /// <summary>Lets the caller in, until <see cref="Leave"/>.</summary>
    /// <exception cref="InvalidOperationException">Somebody is in already.</exception>
    internal void Enter()
    {
        if (Interlocked.Exchange(ref _isBusy, true))
        {
            throw new InvalidOperationException("This instance is serving another call; make one for each caller.");
        }
    }

    /// <summary>Makes room for the next caller. Only who was let in may call it.</summary>
    internal void Leave() => Volatile.Write(ref _isBusy, false);
}
