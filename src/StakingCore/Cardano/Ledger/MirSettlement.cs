using StakingCore.Amounts;

namespace StakingCore.Cardano.Ledger;

/// <summary>What became of an epoch's instantaneous rewards at the boundary: all carried out, or all discarded.</summary>
/// <remarks>Source: cardano-ledger <c>Shelley/Rules/Mir.hs</c>, <c>mirTransition</c>. Every amount is in lovelace.</remarks>
public sealed record MirSettlement
{
    /// <summary>
    /// Whether they were carried out: both pots held enough for the payments to registered accounts, transfers between the pots
    /// taken into account.
    /// </summary>
    public required bool IsCarriedOut { get; init; }

    /// <summary>What was asked for.</summary>
    public required InstantaneousRewards Instructions { get; init; }

    /// <summary>
    /// What each registered account is paid from both pots together; empty when nothing is carried out. The share of other
    /// accounts stays in the pots.
    /// </summary>
    public required IReadOnlyList<KeyValuePair<Credential, Amount<Lovelace>>> Payments { get; init; }

    /// <summary>What all payments to registered accounts took, or would have taken, from the reserves.</summary>
    public required Amount<Lovelace> FromReserves { get; init; }

    /// <summary>What all payments to registered accounts took, or would have taken, from the treasury.</summary>
    public required Amount<Lovelace> FromTreasury { get; init; }
}
