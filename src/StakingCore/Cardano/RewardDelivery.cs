using StakingCore.Amounts;

namespace StakingCore.Cardano;

/// <summary>
/// The rules on accounts, over columns: which rewards reach which account, and where the others go. Allocates nothing.
/// </summary>
/// <remarks>
/// Source: cardano-ledger <c>Shelley/Rewards.hs</c> (<c>filterRewards</c>, <c>aggregateRewards</c>) and
/// <c>Shelley/LedgerState/IncrementalStake.hs</c> (<c>applyRUpdFiltered</c>). Up to Alonzo an account that is not registered when the
/// calculation starts earns nothing. In Shelley an account is paid only the first of its rewards: an operator's before a
/// member's, then by ascending pool id. From Allegra on they add up. At the boundary, what belongs to accounts that are
/// not registered goes to the treasury.
/// </remarks>
public static class RewardDelivery
{
    /// <summary>Delivers the rewards of an epoch.</summary>
    /// <param name="version">The protocol version of the epoch whose blocks are rewarded.</param>
    /// <param name="poolRewards">One result a pool, in ascending order of the pools' ids: the order decides in Shelley.</param>
    /// <param name="rewardAccountRows">The account that each pool's operator is paid to, as many as pools.</param>
    /// <param name="memberRewardsLovelace">The member reward of each row, in lovelace. Row i is account i.</param>
    /// <param name="registrations">
    /// Whether each account is registered. Account indices at or above the rows' belong to reward accounts that delegate
    /// nothing. Empty: all are registered at both moments.
    /// </param>
    /// <param name="creditsLovelace">
    /// Filled with what each account earned, in lovelace, wherever it goes; as many as accounts, at least as many as rows.
    /// </param>
    /// <param name="destinations">Filled with where it goes; as many as accounts.</param>
    /// <exception cref="ArgumentException">The spans' lengths disagree, or a reward account is out of range.</exception>
    /// <exception cref="OverflowException">An account's rewards are above 2^64 − 1 lovelace.</exception>
    public static RewardDeliveryTotals Deliver(
        ProtocolVersion version,
        ReadOnlySpan<PoolReward> poolRewards,
        ReadOnlySpan<int> rewardAccountRows,
        ReadOnlySpan<ulong> memberRewardsLovelace,
        ReadOnlySpan<AccountRegistration> registrations,
        Span<ulong> creditsLovelace,
        Span<RewardDestination> destinations)
    {
        CheckLengths(poolRewards, rewardAccountRows, memberRewardsLovelace, registrations, creditsLovelace, destinations);
        if (creditsLovelace.Overlaps(memberRewardsLovelace, out int offset) && offset != 0)
        {
            throw new ArgumentException("The credits overlap the member rewards other than from the first row on.", nameof(creditsLovelace));
        }

        CreditMembers(memberRewardsLovelace, creditsLovelace, destinations);
        UInt128 ignored = CreditLeaders(version, poolRewards, rewardAccountRows, registrations, creditsLovelace, destinations);
        return Settle(version, registrations, creditsLovelace, destinations, ignored);
    }

    private static void CreditMembers(
        ReadOnlySpan<ulong> memberRewardsLovelace, Span<ulong> creditsLovelace, Span<RewardDestination> destinations)
    {
        destinations.Clear();
        memberRewardsLovelace.CopyTo(creditsLovelace);
        creditsLovelace[memberRewardsLovelace.Length..].Clear();
    }

    // A destination other than None marks an account that has an operator's entry, until Settle names the true one.
    private static UInt128 CreditLeaders(
        ProtocolVersion version,
        ReadOnlySpan<PoolReward> poolRewards,
        ReadOnlySpan<int> rewardAccountRows,
        ReadOnlySpan<AccountRegistration> registrations,
        Span<ulong> creditsLovelace,
        Span<RewardDestination> destinations)
    {
        UInt128 ignored = 0;
        for (int pool = 0; pool < poolRewards.Length; pool++)
        {
            if (poolRewards[pool].Blocks == 0)
            {
                continue;
            }

            int account = rewardAccountRows[pool];
            if (unchecked((uint)account) >= (uint)creditsLovelace.Length)
            {
                throw new ArgumentException(
                    $"Pool {pool} pays account {account}; there are {creditsLovelace.Length} accounts.", nameof(rewardAccountRows));
            }

            ulong leader = (ulong)poolRewards[pool].Leader.BaseUnits;
            bool first = destinations[account] == RewardDestination.None;
            destinations[account] = RewardDestination.Account;
            if (!version.PaysOneRewardPerAccount || IsDropped(version, registrations, account))
            {
                creditsLovelace[account] += leader;
            }
            else if (first)
            {
                ignored += creditsLovelace[account];
                creditsLovelace[account] = leader;
            }
            else
            {
                ignored += leader;
            }
        }

        return ignored;
    }

    private static RewardDeliveryTotals Settle(
        ProtocolVersion version,
        ReadOnlySpan<AccountRegistration> registrations,
        Span<ulong> creditsLovelace,
        Span<RewardDestination> destinations,
        UInt128 ignored)
    {
        UInt128 toAccounts = 0;
        UInt128 toTreasury = 0;
        UInt128 unregistered = 0;
        for (int account = 0; account < creditsLovelace.Length; account++)
        {
            ulong credit = creditsLovelace[account];
            if (credit == 0 && destinations[account] == RewardDestination.None)
            {
                continue;
            }

            if (IsDropped(version, registrations, account))
            {
                unregistered += credit;
                destinations[account] = RewardDestination.Reserves;
            }
            else if (registrations.IsEmpty || (registrations[account] & AccountRegistration.AtBoundary) != 0)
            {
                toAccounts += credit;
                destinations[account] = RewardDestination.Account;
            }
            else
            {
                toTreasury += credit;
                destinations[account] = RewardDestination.Treasury;
            }
        }

        return new RewardDeliveryTotals
        {
            ToAccounts = new Amount<Lovelace>(toAccounts),
            ToTreasury = new Amount<Lovelace>(toTreasury),
            Unregistered = new Amount<Lovelace>(unregistered),
            Ignored = new Amount<Lovelace>(ignored),
        };
    }

    private static bool IsDropped(ProtocolVersion version, ReadOnlySpan<AccountRegistration> registrations, int account) =>
        version.DropsUnregisteredAtStart
        && !registrations.IsEmpty
        && (registrations[account] & AccountRegistration.AtStart) == 0;

    private static void CheckLengths(
        ReadOnlySpan<PoolReward> poolRewards,
        ReadOnlySpan<int> rewardAccountRows,
        ReadOnlySpan<ulong> memberRewardsLovelace,
        ReadOnlySpan<AccountRegistration> registrations,
        Span<ulong> creditsLovelace,
        Span<RewardDestination> destinations)
    {
        if (rewardAccountRows.Length != poolRewards.Length)
        {
            throw new ArgumentException(
                $"{rewardAccountRows.Length} reward accounts for {poolRewards.Length} pools.", nameof(rewardAccountRows));
        }

        if (creditsLovelace.Length < memberRewardsLovelace.Length)
        {
            throw new ArgumentException($"Room for {creditsLovelace.Length} credits, {memberRewardsLovelace.Length} rows.", nameof(creditsLovelace));
        }

        if (destinations.Length != creditsLovelace.Length)
        {
            throw new ArgumentException(
                $"Room for {destinations.Length} destinations, {creditsLovelace.Length} credits.", nameof(destinations));
        }

        if (!registrations.IsEmpty && registrations.Length != creditsLovelace.Length)
        {
            throw new ArgumentException(
                $"{registrations.Length} registrations for {creditsLovelace.Length} accounts.", nameof(registrations));
        }
    }
}
