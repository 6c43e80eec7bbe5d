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
    /// <param name="rewardAccounts">The account that each pool's operator is paid to, as many as pools.</param>
    /// <param name="memberRewards">The member reward of each row, in lovelace. Row i is account i.</param>
    /// <param name="registrations">
    /// Whether each account is registered. Account indices at or above the rows' belong to reward accounts that delegate
    /// nothing. Empty: all are registered at both moments.
    /// </param>
    /// <param name="credits">
    /// Filled with what each account earned, in lovelace, wherever it goes; as many as accounts, at least as many as rows.
    /// </param>
    /// <param name="destinations">Filled with where it goes; as many as accounts.</param>
    /// <exception cref="ArgumentException">The spans' lengths disagree, or a reward account is out of range.</exception>
    /// <exception cref="OverflowException">An account's rewards are above 2^64 − 1 lovelace.</exception>
    public static RewardDeliveryTotals Deliver(
        ProtocolVersion version,
        ReadOnlySpan<PoolReward> poolRewards,
        ReadOnlySpan<int> rewardAccounts,
        ReadOnlySpan<ulong> memberRewards,
        ReadOnlySpan<AccountRegistration> registrations,
        Span<ulong> credits,
        Span<RewardDestination> destinations)
    {
        CheckLengths(poolRewards, rewardAccounts, memberRewards, registrations, credits, destinations);
        if (credits.Overlaps(memberRewards, out int offset) && offset != 0)
        {
            throw new ArgumentException("The credits overlap the member rewards other than from the first row on.", nameof(credits));
        }

        CreditMembers(memberRewards, credits, destinations);
        UInt128 ignored = CreditLeaders(version, poolRewards, rewardAccounts, registrations, credits, destinations);
        return Settle(version, registrations, credits, destinations, ignored);
    }

    private static void CreditMembers(
        ReadOnlySpan<ulong> memberRewards, Span<ulong> credits, Span<RewardDestination> destinations)
    {
        destinations.Clear();
        memberRewards.CopyTo(credits);
        credits[memberRewards.Length..].Clear();
    }

    // A destination other than None marks an account that has an operator's entry, until Settle names the true one.
    private static UInt128 CreditLeaders(
        ProtocolVersion version,
        ReadOnlySpan<PoolReward> poolRewards,
        ReadOnlySpan<int> rewardAccounts,
        ReadOnlySpan<AccountRegistration> registrations,
        Span<ulong> credits,
        Span<RewardDestination> destinations)
    {
        UInt128 ignored = 0;
        for (int pool = 0; pool < poolRewards.Length; pool++)
        {
            if (poolRewards[pool].Blocks == 0)
            {
                continue;
            }

            int account = rewardAccounts[pool];
            if (unchecked((uint)account) >= (uint)credits.Length)
            {
                throw new ArgumentException(
                    $"Pool {pool} pays account {account}; there are {credits.Length} accounts.", nameof(rewardAccounts));
            }

            ulong leader = (ulong)poolRewards[pool].Leader.BaseUnits;
            bool first = destinations[account] == RewardDestination.None;
            destinations[account] = RewardDestination.Account;
            if (!version.PaysOneRewardPerAccount || IsDropped(version, registrations, account))
            {
                credits[account] += leader;
            }
            else if (first)
            {
                ignored += credits[account];
                credits[account] = leader;
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
        Span<ulong> credits,
        Span<RewardDestination> destinations,
        UInt128 ignored)
    {
        UInt128 toAccounts = 0;
        UInt128 toTreasury = 0;
        UInt128 unregistered = 0;
        for (int account = 0; account < credits.Length; account++)
        {
            ulong credit = credits[account];
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
        ReadOnlySpan<int> rewardAccounts,
        ReadOnlySpan<ulong> memberRewards,
        ReadOnlySpan<AccountRegistration> registrations,
        Span<ulong> credits,
        Span<RewardDestination> destinations)
    {
        if (rewardAccounts.Length != poolRewards.Length)
        {
            throw new ArgumentException(
                $"{rewardAccounts.Length} reward accounts for {poolRewards.Length} pools.", nameof(rewardAccounts));
        }

        if (credits.Length < memberRewards.Length)
        {
            throw new ArgumentException($"Room for {credits.Length} credits, {memberRewards.Length} rows.", nameof(credits));
        }

        if (destinations.Length != credits.Length)
        {
            throw new ArgumentException(
                $"Room for {destinations.Length} destinations, {credits.Length} credits.", nameof(destinations));
        }

        if (!registrations.IsEmpty && registrations.Length != credits.Length)
        {
            throw new ArgumentException(
                $"{registrations.Length} registrations for {credits.Length} accounts.", nameof(registrations));
        }
    }
}
