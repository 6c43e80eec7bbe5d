using StakingCore.Amounts;
using StakingCore.Cardano;

namespace StakingCore.Tests.Cardano;

public sealed class EpochRewardsAllocationTests
{
    private const int Pools = 100;
    private const int Rows = 2_000;

    /// <summary>Typical margins stay narrow; a margin and a0 of 64-bit terms take the widest path of every formula.</summary>
    [Theory]
    [InlineData("1/50", "3/10", null)]
    [InlineData("6148914691236517205/18446744073709551615", "18446744073709551557/18446744073709551533", "18446744073709551557/3")]
    public void ComputeAndDeliver_SteadyState_AllocateNothing(string margin, string a0, string? cap)
    {
        RewardEpoch epoch = new()
        {
            Parameters = RewardParameters.Mainnet with
            {
                PoolPledgeInfluence = Fraction.Parse(a0),
                MaxPledgeLeverage = cap is null ? null : Fraction.Parse(cap),
            },
            Available = new Amount<Lovelace>(20_000_000_000_000),
            Circulation = new Amount<Lovelace>(35_000_000_000_000_000),
            BlocksMade = 21_600,
        };
        var parameters = new PoolParameters(new Amount<Lovelace>(1_000_000), new Amount<Lovelace>(1_000_000), Fraction.Parse(margin));
        EpochPool[] pools = [.. Enumerable.Range(0, Pools).Select(_ => new EpochPool(parameters, 216))];
        ulong[] stake = [.. Enumerable.Range(0, Rows).Select(row => 1_000_000_000UL + (ulong)row)];
        int[] pool = [.. Enumerable.Range(0, Rows).Select(row => row % Pools)];
        int[] owners = [.. Enumerable.Range(0, Pools)];
        int[] rewardAccounts = [.. Enumerable.Range(0, Pools)];
        var poolRewards = new PoolReward[Pools];
        ulong[] memberRewards = new ulong[Rows];
        ulong[] credits = new ulong[Rows];
        var destinations = new RewardDestination[Rows];
        var rewards = new EpochRewards(Pools);

        // Long enough for the runtime to have compiled every tier: what is left is the code's own.
        for (int i = 0; i < 200; i++)
        {
            Run();
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 20; i++)
        {
            Run();
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Contains(memberRewards, reward => reward > 0);

        void Run()
        {
            rewards.Compute(epoch, pools, new DelegationColumns(stake, pool, owners), poolRewards, memberRewards);
            RewardDelivery.Deliver(new ProtocolVersion(9), poolRewards, rewardAccounts, memberRewards, [], credits, destinations);
        }
    }
}
