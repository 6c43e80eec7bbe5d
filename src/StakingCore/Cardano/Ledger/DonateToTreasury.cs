using StakingCore.Amounts;

namespace StakingCore.Cardano.Ledger;

/// <summary>
/// Donates to the treasury, out of the UTxO outside the stake credentials. The treasury has it from the next boundary on. Known
/// from Conway on.
/// </summary>
/// <remarks>
/// Refused by <see cref="LedgerRule.NotInThisEra"/> and <see cref="LedgerRule.InsufficientUtxo"/>. Source: cardano-ledger
/// <c>Conway/Rules/Epoch.hs</c>, <c>epochTransition</c> (<c>utxosDonation</c>).
/// </remarks>
public sealed record DonateToTreasury : LedgerCommand
{
    private const uint FirstMajor = 9;

    /// <summary>Makes the command.</summary>
    /// <param name="amount">The donation, in lovelace.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount is above 2^64 − 1.</exception>
    public DonateToTreasury(Amount<Lovelace> amount) => Amount = LovelaceRange.Check(amount);

    /// <summary>The donation, in lovelace.</summary>
    public Amount<Lovelace> Amount { get; }

    internal override LedgerTransition ApplyTo(LedgerState state) =>
        state.Parameters.ProtocolVersion.Major >= FirstMajor
            ? PayFromUtxo(state, Amount, paid => paid with { Donations = paid.Donations + Amount })
            : Refuse(LedgerRule.NotInThisEra, state.Parameters.ProtocolVersion.Major, FirstMajor);
}
