namespace StakingCore.Ethereum.Epochs;

/// <summary>From Electra: consolidations whose source has become withdrawable move its balance.</summary>
public static class ConsolidationProcessing
{
    /// <summary>
    /// Walks the queue until a source is not withdrawable in the next epoch. A slashed source moves nothing; any other one its
    /// balance, at most its effective balance, and the rest is swept out later.
    /// </summary>
    /// <param name="state">The state.</param>
    /// <remarks>Source: electra <c>process_pending_consolidations</c>.</remarks>
    /// <exception cref="OverflowException">A balance is above 2^64 − 1.</exception>
    public static void Apply(EthereumState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        ValidatorColumns validators = state.Validators;
        ulong nextEpoch = state.Epoch + 1;
        int handled = 0;
        foreach ((int source, int target) in state.PendingConsolidations)
        {
            if (!validators.Slashed[source])
            {
                if (validators.WithdrawableEpochs[source] > nextEpoch)
                {
                    break;
                }

                ulong moved = ulong.Min(validators.Balances[source], validators.EffectiveBalances[source]);
                state.Decrease(source, moved);
                state.Increase(target, moved);
            }

            handled++;
        }

        state.PendingConsolidations.RemoveRange(0, handled);
    }
}
