namespace StakingCore.Ethereum.Queues;

/// <summary>From Electra: how far the deposit queue has come when its turn would come to the next one.</summary>
/// <param name="Epoch">The epoch at whose end the walk is.</param>
/// <param name="Available">What that epoch may apply in all.</param>
/// <param name="Processed">What it has applied.</param>
/// <param name="Handled">How many deposits it has handled.</param>
/// <remarks>Source: electra <c>process_pending_deposits</c>, deposit by deposit instead of epoch by epoch.</remarks>
internal readonly record struct DepositCursor(ulong Epoch, UInt128 Available, UInt128 Processed, int Handled)
{
    /// <summary>Waits for finality and for a free one of the epoch's sixteen places; either way the epoch's leftover is lost.</summary>
    internal DepositCursor WaitFor(ulong readyEpoch, ulong churn, int places)
    {
        if (readyEpoch > Epoch)
        {
            return new DepositCursor(readyEpoch, churn, 0, 0);
        }

        return Handled >= places ? new DepositCursor(Epoch + 1, churn, 0, 0) : this;
    }

    /// <summary>Applies an amount in the first epoch whose churn covers it: what does not fit keeps the leftover.</summary>
    internal DepositCursor Take(UInt128 amount, ulong churn)
    {
        UInt128 left = Available - Processed;
        if (amount <= left)
        {
            return this with { Processed = Processed + amount, Handled = Handled + 1 };
        }

        UInt128 more = ((amount - left - 1) / churn) + 1;
        return new DepositCursor(checked(Epoch + (ulong)more), left + (more * churn), amount, 1);
    }
}
