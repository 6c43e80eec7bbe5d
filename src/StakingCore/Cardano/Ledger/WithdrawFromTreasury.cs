using StakingCore.Amounts;

namespace StakingCore.Cardano.Ledger;

/// <summary>
/// Enacts a treasury withdrawal: at the next boundary, after the snapshot, the treasury pays the account; an account that is not
/// registered then gets nothing and the treasury keeps the amount. Withdrawals to one account add up. Known from protocol
/// version 10 on (the first version of Conway enacts none).
/// </summary>
/// <remarks>
/// Refused by <see cref="LedgerRule.NotInThisEra"/> and <see cref="LedgerRule.InsufficientPot"/>: all withdrawals of an epoch
/// together are at most the treasury. Source: cardano-ledger <c>Conway/Rules/Epoch.hs</c>, <c>applyEnactedWithdrawals</c>, and
/// <c>Conway/Rules/Ratify.hs</c>, <c>withdrawalCanWithdraw</c>. Proposals, votes and their deposits have no counterpart here.
/// </remarks>
public sealed record WithdrawFromTreasury : LedgerCommand
{
    private const uint FirstMajor = 10;

    /// <summary>Makes the command.</summary>
    /// <param name="credential">The account to pay.</param>
    /// <param name="amount">The withdrawal, in lovelace.</param>
    /// <exception cref="ArgumentException">The credential is <c>default</c>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The amount is above 2^64 − 1.</exception>
    public WithdrawFromTreasury(Credential credential, Amount<Lovelace> amount)
    {
        Credential = LedgerKey.Check(credential);
        Amount = LovelaceRange.Check(amount);
    }

    /// <summary>The account to pay.</summary>
    public Credential Credential { get; }

    /// <summary>The withdrawal, in lovelace.</summary>
    public Amount<Lovelace> Amount { get; }

    internal override LedgerTransition ApplyTo(LedgerState state)
    {
        uint major = state.Parameters.ProtocolVersion.Major;
        if (major < FirstMajor)
        {
            return Refuse(LedgerRule.NotInThisEra, major, FirstMajor);
        }

        Amount<Lovelace> asked = state.TreasuryWithdrawals.Values.Aggregate(Amount, static (sum, amount) => sum + amount);
        return asked <= state.Treasury
            ? LedgerTransition.To(state with
            {
                TreasuryWithdrawals = state.TreasuryWithdrawals.SetItem(
                    Credential, state.TreasuryWithdrawals.GetValueOrDefault(Credential) + Amount),
            })
            : Refuse(LedgerRule.InsufficientPot, asked.BaseUnits, atMost: state.Treasury.BaseUnits);
    }
}
