using StakingCore.Amounts;

namespace StakingCore.Cardano;

/// <summary>What a reward update came to at the boundary.</summary>
public sealed record RewardPayment
{
    /// <summary>
    /// What each registered account is paid, by credential; zero where its only entries were a pool's zero rewards.
    /// </summary>
    public required IReadOnlyList<KeyValuePair<Credential, Amount<Lovelace>>> Credits { get; init; }

    /// <summary>What belonged to accounts that are no longer registered.</summary>
    public required Amount<Lovelace> UnregisteredToTreasury { get; init; }

    /// <summary>All that the treasury gains: its share of the pot and <see cref="UnregisteredToTreasury"/>.</summary>
    public required Amount<Lovelace> TreasuryGain { get; init; }
}
