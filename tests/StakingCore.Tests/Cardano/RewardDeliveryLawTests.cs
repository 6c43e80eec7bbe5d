using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.Cardano;

namespace StakingCore.Tests.Cardano;

[Properties(Arbitrary = [typeof(EpochGenerators)], MaxTest = 3000, QuietOnSuccess = true)]
public sealed class RewardDeliveryLawTests
{
    // Some reward accounts delegate, some do not, some are shared: indices run past the rows.
    private const int ExtraAccounts = 3;

    [Property]
    public void Deliver_AnyEpoch_AccountsForEveryLovelace(GeneratedEpoch epoch, int seed)
    {
        Delivery delivery = Deliver(epoch, seed);

        Assert.Equal(
            delivery.Run.Totals.Leaders + delivery.Run.Totals.Members,
            delivery.Totals.Delivered + delivery.Totals.Unregistered + delivery.Totals.Ignored);
    }

    [Property]
    public void Deliver_AnyEpoch_EqualsTheRuleEntryByEntry(GeneratedEpoch epoch, int seed)
    {
        Delivery delivery = Deliver(epoch, seed);
        ProtocolVersion version = epoch.Parameters.ProtocolVersion;

        for (int account = 0; account < delivery.Credits.Length; account++)
        {
            // The ledger's set of rewards of one account, in its order: leaders by pool, then the member.
            List<ulong> entries = [.. Enumerable.Range(0, epoch.Pools.Count)
                .Where(pool => delivery.RewardAccounts[pool] == account && epoch.Pools[pool].Blocks > 0)
                .Select(pool => (ulong)delivery.Run.PoolRewards[pool].Leader.BaseUnits)];
            if (account < epoch.Rows.Count && delivery.Run.MemberRewards[account] > 0)
            {
                entries.Add(delivery.Run.MemberRewards[account]);
            }

            bool atStart = delivery.Registrations[account].HasFlag(AccountRegistration.AtStart);
            bool atBoundary = delivery.Registrations[account].HasFlag(AccountRegistration.AtBoundary);
            RewardDestination expected = entries.Count == 0 ? RewardDestination.None
                : version.Major <= 6 && !atStart ? RewardDestination.Reserves
                : atBoundary ? RewardDestination.Account
                : RewardDestination.Treasury;
            Assert.Equal(expected, delivery.Destinations[account]);
            if (expected is RewardDestination.Account or RewardDestination.Treasury)
            {
                ulong paid = version.Major <= 2 ? entries[0] : entries.Aggregate(0UL, (sum, entry) => sum + entry);
                Assert.Equal(paid, delivery.Credits[account]);
            }
        }
    }

    [Property]
    public void Deliver_EverybodyRegistered_NeedsNoColumn(GeneratedEpoch epoch)
    {
        var run = new EpochRun(epoch);
        int[] accounts = [.. Enumerable.Range(0, epoch.Pools.Count).Select(pool => pool % (epoch.Rows.Count + ExtraAccounts))];
        (RewardDeliveryTotals without, ulong[] creditsWithout) = Call([]);
        (RewardDeliveryTotals with, ulong[] creditsWith) =
            Call([.. Enumerable.Repeat(AccountRegistration.Both, epoch.Rows.Count + ExtraAccounts)]);

        Assert.Equal(with, without);
        Assert.Equal(creditsWith, creditsWithout);
        Assert.True(with.ToTreasury.IsZero);

        (RewardDeliveryTotals Totals, ulong[] Credits) Call(AccountRegistration[] registrations)
        {
            ulong[] credits = new ulong[epoch.Rows.Count + ExtraAccounts];
            RewardDeliveryTotals totals = RewardDelivery.Deliver(
                epoch.Parameters.ProtocolVersion,
                run.PoolRewards,
                accounts,
                run.MemberRewards,
                registrations,
                credits,
                new RewardDestination[credits.Length]);
            return (totals, credits);
        }
    }

    private static Delivery Deliver(GeneratedEpoch epoch, int seed)
    {
        var run = new EpochRun(epoch);
        int accounts = epoch.Rows.Count + ExtraAccounts;
        var random = new Random(seed);
        int[] rewardAccounts = [.. epoch.Pools.Select(_ => random.Next(accounts))];
        AccountRegistration[] registrations = [.. Enumerable.Range(0, accounts).Select(_ => (AccountRegistration)random.Next(4))];
        ulong[] credits = new ulong[accounts];
        var destinations = new RewardDestination[accounts];
        RewardDeliveryTotals totals = RewardDelivery.Deliver(
            epoch.Parameters.ProtocolVersion, run.PoolRewards, rewardAccounts, run.MemberRewards, registrations, credits, destinations);
        return new Delivery(run, rewardAccounts, registrations, credits, destinations, totals);
    }

    private sealed record Delivery(
        EpochRun Run,
        int[] RewardAccounts,
        AccountRegistration[] Registrations,
        ulong[] Credits,
        RewardDestination[] Destinations,
        RewardDeliveryTotals Totals);
}
