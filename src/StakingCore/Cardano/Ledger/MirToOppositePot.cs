using StakingCore.Amounts;

namespace StakingCore.Cardano.Ledger;

/// <summary>
/// A MIR certificate that moves an amount between the reserves and the treasury at the next boundary. Known from Alonzo to
/// Babbage.
/// </summary>
/// <remarks>
/// Refused by <see cref="LedgerRule.NotInThisEra"/> and <see cref="LedgerRule.InsufficientPot"/>. Source: cardano-ledger
/// <c>Shelley/Rules/Deleg.hs</c>, <c>delegationTransition</c> (<c>SendToOppositePotMIR</c>, <c>availableAfterMIR</c>).
/// </remarks>
public sealed record MirToOppositePot : LedgerCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="from">The pot that the amount leaves.</param>
    /// <param name="amount">The amount, in lovelace.</param>
    /// <exception cref="ArgumentOutOfRangeException">The pot is none, or the amount is above 2^64 − 1.</exception>
    public MirToOppositePot(MirPot from, Amount<Lovelace> amount)
    {
        From = Enum.IsDefined(from) ? from : throw new ArgumentOutOfRangeException(nameof(from), from, "Expected a pot.");
        Amount = LovelaceRange.Check(amount);
    }

    /// <summary>The pot that the amount leaves.</summary>
    public MirPot From { get; }

    /// <summary>The amount, in lovelace.</summary>
    public Amount<Lovelace> Amount { get; }

    internal override LedgerTransition ApplyTo(LedgerState state)
    {
        uint major = state.Parameters.ProtocolVersion.Major;
        if (major is < MirToAccounts.FirstMajorOfTransfers or > MirToAccounts.LastMajor)
        {
            return Refuse(LedgerRule.NotInThisEra, major, MirToAccounts.FirstMajorOfTransfers, MirToAccounts.LastMajor);
        }

        InstantaneousRewards pending = state.InstantaneousRewards;
        Amount<Lovelace> asked = pending.From(From).Values.Aggregate(pending.Out(From) + Amount, static (sum, amount) => sum + amount);
        Amount<Lovelace> available = state.PotOf(From) + pending.In(From);
        return asked <= available
            ? LedgerTransition.To(state with { InstantaneousRewards = pending.WithTransfer(From, Amount) })
            : Refuse(LedgerRule.InsufficientPot, asked.BaseUnits, atMost: available.BaseUnits);
    }
}
