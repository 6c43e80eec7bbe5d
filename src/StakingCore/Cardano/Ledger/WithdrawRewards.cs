using StakingCore.Amounts;

namespace StakingCore.Cardano.Ledger;

/// <summary>
/// Withdraws the whole balance of an account to the UTxO of the same credential, which leaves its stake as it is.
/// </summary>
/// <remarks>
/// Refused by <see cref="LedgerRule.CredentialNotRegistered"/> and <see cref="LedgerRule.WithdrawalNotWholeBalance"/>. An empty
/// account may be withdrawn from. Source: cardano-ledger <c>core/State/Account.hs</c>, <c>withdrawalsThatDoNotDrainAccounts</c> and
/// <c>drainAccounts</c>.
/// </remarks>
public sealed record WithdrawRewards : LedgerCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="credential">The credential.</param>
    /// <param name="amount">What the transaction states, in lovelace; null states the balance, whatever it is.</param>
    /// <exception cref="ArgumentException">The credential is <c>default</c>.</exception>
    public WithdrawRewards(Credential credential, Amount<Lovelace>? amount = null)
    {
        Credential = LedgerKey.Check(credential);
        Amount = amount;
    }

    /// <summary>The credential.</summary>
    public Credential Credential { get; }

    /// <summary>What the transaction states, in lovelace; null states the balance.</summary>
    public Amount<Lovelace>? Amount { get; }

    internal override LedgerTransition ApplyTo(LedgerState state)
    {
        if (!state.Accounts.TryGetValue(Credential, out StakeAccount account))
        {
            return Refuse(LedgerRule.CredentialNotRegistered);
        }

        UInt128 balance = account.Balance.BaseUnits;
        if (Amount is { } amount && amount != account.Balance)
        {
            return Refuse(LedgerRule.WithdrawalNotWholeBalance, amount.BaseUnits, balance, balance);
        }

        return LedgerTransition.To(account.Balance.IsZero ? state : state with
        {
            Accounts = state.Accounts.SetItem(Credential, account with { Balance = default }),
            UtxoStake = state.UtxoStake.SetItem(Credential, state.UtxoStake.GetValueOrDefault(Credential) + account.Balance),
        });
    }
}
