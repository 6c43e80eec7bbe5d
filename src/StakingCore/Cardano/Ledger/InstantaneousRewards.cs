using System.Collections.Immutable;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Cardano.Ledger;

/// <summary>
/// What the MIR certificates of the running epoch ask for at the boundary; all of it or nothing is carried out. Compared by
/// content. Every amount is in lovelace.
/// </summary>
/// <remarks>Source: cardano-ledger <c>core/State/CertState.hs</c>, <c>InstantaneousRewards</c>. Shelley to Babbage.</remarks>
public sealed record InstantaneousRewards : IWrittenOnly
{
    /// <summary>Nothing asked for.</summary>
    public static InstantaneousRewards Empty { get; } = new();

    /// <summary>Payments to accounts out of the reserves.</summary>
    public ImmutableSortedDictionary<Credential, Amount<Lovelace>> FromReserves { get; internal init; } =
        ImmutableSortedDictionary<Credential, Amount<Lovelace>>.Empty;

    /// <summary>Payments to accounts out of the treasury.</summary>
    public ImmutableSortedDictionary<Credential, Amount<Lovelace>> FromTreasury { get; internal init; } =
        ImmutableSortedDictionary<Credential, Amount<Lovelace>>.Empty;

    /// <summary>What moves from the reserves to the treasury.</summary>
    public Amount<Lovelace> ReservesToTreasury { get; internal init; }

    /// <summary>What moves from the treasury to the reserves.</summary>
    public Amount<Lovelace> TreasuryToReserves { get; internal init; }

    /// <summary>Whether nothing is asked for.</summary>
    public bool IsEmpty =>
        FromReserves.IsEmpty && FromTreasury.IsEmpty && ReservesToTreasury.IsZero && TreasuryToReserves.IsZero;

    /// <summary>Whether the two ask for the same.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(InstantaneousRewards? other) =>
        other is not null
        && FromReserves.SequenceEqual(other.FromReserves)
        && FromTreasury.SequenceEqual(other.FromTreasury)
        && ReservesToTreasury == other.ReservesToTreasury
        && TreasuryToReserves == other.TreasuryToReserves;

    /// <inheritdoc />
    public override int GetHashCode() =>
        HashCode.Combine(FromReserves.Count, FromTreasury.Count, ReservesToTreasury, TreasuryToReserves);

    internal ImmutableSortedDictionary<Credential, Amount<Lovelace>> From(MirPot pot) =>
        pot == MirPot.Reserves ? FromReserves : FromTreasury;

    internal Amount<Lovelace> In(MirPot pot) => pot == MirPot.Reserves ? TreasuryToReserves : ReservesToTreasury;

    internal Amount<Lovelace> Out(MirPot pot) => pot == MirPot.Reserves ? ReservesToTreasury : TreasuryToReserves;

    internal InstantaneousRewards With(MirPot pot, ImmutableSortedDictionary<Credential, Amount<Lovelace>> payments) =>
        pot == MirPot.Reserves ? this with { FromReserves = payments } : this with { FromTreasury = payments };

    internal InstantaneousRewards WithTransfer(MirPot from, Amount<Lovelace> amount) => from == MirPot.Reserves
        ? this with { ReservesToTreasury = ReservesToTreasury + amount }
        : this with { TreasuryToReserves = TreasuryToReserves + amount };
}
