namespace StakingCore.Ethereum.Queues;

/// <summary>Before Electra: how far the activation queue has come when its turn would come to the next one.</summary>
/// <param name="Epoch">The epoch at whose end the walk is.</param>
/// <param name="Taken">How many that epoch activates already.</param>
/// <remarks>Source: phase0 and deneb <c>process_registry_updates</c>, validator by validator instead of epoch by epoch.</remarks>
internal readonly record struct ActivationCursor(ulong Epoch, ulong Taken)
{
    /// <summary>Lets in one whose place is final from an epoch on; the result's epoch is that of the decision.</summary>
    internal ActivationCursor Take(ulong readyEpoch, ulong limit)
    {
        if (readyEpoch > Epoch)
        {
            return new ActivationCursor(readyEpoch, 1);
        }

        return Taken < limit ? this with { Taken = Taken + 1 } : new ActivationCursor(Epoch + 1, 1);
    }

    /// <summary>Lets in many that are ready now.</summary>
    internal ActivationCursor TakeMany(ulong count, ulong limit)
    {
        UInt128 all = (UInt128)Taken + count;
        if (all == 0)
        {
            return this;
        }

        UInt128 epochs = (all - 1) / limit;
        return new ActivationCursor(checked(Epoch + (ulong)epochs), (ulong)(all - (epochs * limit)));
    }
}
