using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Cardano.Ledger;

/// <summary>
/// What happened at an epoch boundary, and the state after it, which holds the new snapshots, pots, accounts and pools. Every amount
/// is in lovelace; lists are by ascending credential or pool.
/// </summary>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record EpochBoundary
{
    /// <summary>The state at the start of the epoch that was entered.</summary>
    public required LedgerState Next { get; init; }

    /// <summary>The epoch that was entered.</summary>
    public ulong IntoEpoch => Next.Epoch;

    /// <summary>
    /// The reward update that was applied, with every pot and pool of the calculation; null where none had been started.
    /// </summary>
    public RewardUpdate? Update { get; init; }

    /// <summary>All entries of the update, those that Shelley ignores included; empty without an update.</summary>
    public IReadOnlyList<RewardEntry> Rewards => Update?.Entries ?? [];

    /// <summary>What each registered account was paid of the update, zero payments included.</summary>
    public required IReadOnlyList<KeyValuePair<Credential, Amount<Lovelace>>> Credits { get; init; }

    /// <summary>What the update held for accounts that are not registered at the boundary; the treasury has it.</summary>
    public Amount<Lovelace> UnregisteredToTreasury { get; init; }

    /// <summary>What became of the instantaneous rewards; null where none were asked for.</summary>
    public MirSettlement? InstantaneousRewards { get; init; }

    /// <summary>The pools that were removed. The new mark still shows them.</summary>
    public required IReadOnlyList<PoolId> RetiredPools { get; init; }

    /// <summary>The deposits of removed pools by the account that got them; those of one account are added up.</summary>
    public required IReadOnlyList<KeyValuePair<Credential, Amount<Lovelace>>> Refunds { get; init; }

    /// <summary>The deposits of removed pools whose reward account is not registered; the treasury has them.</summary>
    public Amount<Lovelace> RefundsToTreasury { get; init; }

    /// <summary>What the treasury paid to registered accounts.</summary>
    public required IReadOnlyList<KeyValuePair<Credential, Amount<Lovelace>>> TreasuryWithdrawals { get; init; }

    /// <summary>The donations that reached the treasury.</summary>
    public Amount<Lovelace> Donations { get; init; }
}
