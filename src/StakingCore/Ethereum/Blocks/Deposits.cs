namespace StakingCore.Ethereum.Blocks;

/// <summary>Money that comes in.</summary>
public static class Deposits
{
    /// <summary>
    /// Applies a deposit of the bridge. A new key needs a valid signature; a known one is topped up without. From Electra the
    /// money is queued, and a new validator starts with nothing. From Fulu on blocks hold no such deposits any more.
    /// </summary>
    /// <param name="state">The state.</param>
    /// <param name="key">The depositor's key.</param>
    /// <param name="amountGwei">The amount, in gwei.</param>
    /// <param name="credential">The credential that a new validator gets.</param>
    /// <param name="isSignatureValid">Whether the signature is good.</param>
    /// <returns>Why the deposit is ignored, the state being as it was; null where it is not.</returns>
    /// <remarks>Source: phase0, altair and electra <c>apply_deposit</c>.</remarks>
    /// <exception cref="OverflowException">A balance is above 2^64 − 1, or the queue is full.</exception>
    public static EthereumRefusal? Apply(
        EthereumState state, ulong key, ulong amountGwei, WithdrawalCredential credential, bool isSignatureValid)
    {
        ArgumentNullException.ThrowIfNull(state);
        bool isKnown = state.Validators.TryFind(key, out int row);
        if (!isKnown && !isSignatureValid)
        {
            return new EthereumRefusal(EthereumRule.SignatureInvalid) { Found = key };
        }

        if (state.Rules.HasBalanceChurn)
        {
            state.Queue(new PendingDeposit(key, amountGwei, Slot: 0, credential, isSignatureValid));
            if (!isKnown)
            {
                state.Validators.Add(key, credential, balanceGwei: 0, effectiveBalanceGwei: 0);
            }
        }
        else if (isKnown)
        {
            state.Increase(row, amountGwei);
        }
        else
        {
            state.Validators.Add(key, credential, amountGwei, state.Rules.EffectiveBalanceOf(amountGwei, credential));
        }

        return null;
    }

    /// <summary>
    /// From Electra: queues a deposit that the execution layer asks for. In Electra the first one ends the bridge; from Fulu on
    /// there is none.
    /// </summary>
    /// <param name="state">The state.</param>
    /// <param name="key">The depositor's key.</param>
    /// <param name="amountGwei">The amount, in gwei.</param>
    /// <param name="credential">The credential that a new validator gets.</param>
    /// <param name="isSignatureValid">Whether the signature is good; looked at when the deposit's turn comes.</param>
    /// <param name="depositIndex">The number of the deposit, counted over the bridge's and these.</param>
    /// <returns>The refusal of a fork before Electra, the state being as it was; else null.</returns>
    /// <remarks>Source: electra and fulu <c>process_deposit_request</c>.</remarks>
    /// <exception cref="OverflowException">The queue is full.</exception>
    public static EthereumRefusal? Request(
        EthereumState state, ulong key, ulong amountGwei, WithdrawalCredential credential, bool isSignatureValid, ulong depositIndex)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (!state.Rules.HasBalanceChurn)
        {
            return new EthereumRefusal(EthereumRule.UnknownInFork);
        }

        state.Queue(new PendingDeposit(key, amountGwei, state.Slot, credential, isSignatureValid));
        bool isFirst = state.DepositRequestsStartIndex == EthereumState.UnsetDepositRequestsStartIndex;
        if (isFirst && state.Rules.Fork == EthereumFork.Electra)
        {
            state.DepositRequestsStartIndex = depositIndex;
        }

        return null;
    }
}
