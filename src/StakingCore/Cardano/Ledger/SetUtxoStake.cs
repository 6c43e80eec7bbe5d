using StakingCore.Amounts;

namespace StakingCore.Cardano.Ledger;

/// <summary>
/// Says how much UTxO lies at base addresses with a stake credential from now on; the difference comes from or goes to the other
/// UTxO. It counts as stake while the credential is registered and delegated, and is kept while it is not.
/// </summary>
/// <remarks>
/// Refused by <see cref="LedgerRule.InsufficientUtxo"/>. Source: cardano-ledger <c>core/State/Stake.hs</c>, <c>InstantStake</c>.
/// </remarks>
public sealed record SetUtxoStake : LedgerCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="credential">The credential.</param>
    /// <param name="amount">All UTxO with the credential, in lovelace; not a difference.</param>
    /// <exception cref="ArgumentException">The credential is <c>default</c>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The amount is above 2^64 − 1.</exception>
    public SetUtxoStake(Credential credential, Amount<Lovelace> amount)
    {
        Credential = LedgerKey.Check(credential);
        Amount = LovelaceRange.Check(amount);
    }

    /// <summary>The credential.</summary>
    public Credential Credential { get; }

    /// <summary>All UTxO with the credential, in lovelace.</summary>
    public Amount<Lovelace> Amount { get; }

    internal override LedgerTransition ApplyTo(LedgerState state)
    {
        // What the credential had is freed first, so that it can pay for what it has next.
        Amount<Lovelace> before = state.UtxoStake.GetValueOrDefault(Credential);
        LedgerState freed = state with { OtherUtxo = state.OtherUtxo + before };
        return PayFromUtxo(freed, Amount, paid => paid with
        {
            UtxoStake = Amount.IsZero ? paid.UtxoStake.Remove(Credential) : paid.UtxoStake.SetItem(Credential, Amount),
        });
    }
}
