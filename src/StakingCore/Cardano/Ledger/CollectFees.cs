using StakingCore.Amounts;

namespace StakingCore.Cardano.Ledger;

/// <summary>
/// Moves transaction fees from the UTxO outside the stake credentials to the fee pot. The fees of an epoch are paid out with the
/// rewards for its blocks.
/// </summary>
/// <remarks>
/// Refused by <see cref="LedgerRule.InsufficientUtxo"/>. Source: cardano-ledger <c>Shelley/Rules/Utxo.hs</c>, <c>updateUTxOState</c>.
/// </remarks>
public sealed record CollectFees : LedgerCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="amount">The fees, in lovelace.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount is above 2^64 − 1.</exception>
    public CollectFees(Amount<Lovelace> amount) => Amount = LovelaceRange.Check(amount);

    /// <summary>The fees, in lovelace.</summary>
    public Amount<Lovelace> Amount { get; }

    internal override LedgerTransition ApplyTo(LedgerState state) =>
        PayFromUtxo(state, Amount, paid => paid with { Fees = paid.Fees + Amount });
}
