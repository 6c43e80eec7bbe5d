using System.Collections.Immutable;
using StakingCore.Amounts;

namespace StakingCore.Cardano.Ledger;

/// <summary>
/// A MIR certificate that pays accounts out of the reserves or the treasury at the next boundary. Up to Mary (major 4) the last
/// certificate of an epoch wins for a pot and credential; from Alonzo on they add up. Known from Shelley to Babbage.
/// </summary>
/// <remarks>
/// Refused by <see cref="LedgerRule.NotInThisEra"/> and <see cref="LedgerRule.InsufficientPot"/>. Source: cardano-ledger
/// <c>Shelley/Rules/Deleg.hs</c>, <c>delegationTransition</c> (<c>StakeAddressesMIR</c>). Alonzo's negative amounts, which take earlier ones
/// back, and the rule that no MIR comes too late in an epoch have no counterpart here.
/// </remarks>
public sealed record MirToAccounts : LedgerCommand
{
    internal const uint LastMajor = 8;
    internal const uint FirstMajorOfTransfers = 5;

    /// <summary>Makes the command.</summary>
    /// <param name="pot">The pot that pays.</param>
    /// <param name="payments">The credentials, each once, and the amounts in lovelace.</param>
    /// <exception cref="ArgumentException">A credential is <c>default</c> or appears twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The pot is none, or an amount is above 2^64 − 1.</exception>
    public MirToAccounts(MirPot pot, IEnumerable<KeyValuePair<Credential, Amount<Lovelace>>> payments)
    {
        ArgumentNullException.ThrowIfNull(payments);
        Pot = Enum.IsDefined(pot) ? pot : throw new ArgumentOutOfRangeException(nameof(pot), pot, "Expected a pot.");
        var builder = ImmutableSortedDictionary.CreateBuilder<Credential, Amount<Lovelace>>();
        foreach ((Credential credential, Amount<Lovelace> amount) in payments)
        {
            LovelaceRange.Check(amount, nameof(payments));
            if (!builder.TryAdd(LedgerKey.Check(credential, nameof(payments)), amount))
            {
                throw new ArgumentException($"Credential {credential} appears twice.", nameof(payments));
            }
        }

        Payments = builder.ToImmutable();
    }

    /// <summary>The pot that pays.</summary>
    public MirPot Pot { get; }

    /// <summary>The amounts, in lovelace.</summary>
    public ImmutableSortedDictionary<Credential, Amount<Lovelace>> Payments { get; }

    internal override LedgerTransition ApplyTo(LedgerState state)
    {
        uint major = state.Parameters.ProtocolVersion.Major;
        if (major > LastMajor)
        {
            return Refuse(LedgerRule.NotInThisEra, major, atMost: LastMajor);
        }

        InstantaneousRewards pending = state.InstantaneousRewards;
        ImmutableSortedDictionary<Credential, Amount<Lovelace>> combined = pending.From(Pot);
        bool addsUp = major >= FirstMajorOfTransfers;
        foreach ((Credential credential, Amount<Lovelace> amount) in Payments)
        {
            combined = combined.SetItem(credential, addsUp ? combined.GetValueOrDefault(credential) + amount : amount);
        }

        Amount<Lovelace> required = combined.Values.Aggregate(default(Amount<Lovelace>), static (sum, amount) => sum + amount);
        Amount<Lovelace> available = state.PotOf(Pot) + pending.In(Pot) - pending.Out(Pot);
        return required <= available
            ? LedgerTransition.To(state with { InstantaneousRewards = pending.With(Pot, combined) })
            : Refuse(LedgerRule.InsufficientPot, required.BaseUnits, atMost: available.BaseUnits);
    }
}
