using System.Numerics;
using StakingCore.Amounts;
using StakingCore.Cardano;
using StakingCore.Numerics;

namespace StakingCore.Tests.Cardano;

/// <summary>
/// Every path (three vector widths, scalar, wide; grouped, mixed and alternating rows; one thread and several) over epochs
/// large enough that whole vectors, rests, runs and mixed stretches all occur.
/// </summary>
public sealed class EpochRewardsPathTests
{
    private const int Pools = 97;
    private const int Rows = 70_001;

    public static TheoryData<string, string, int> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, int>();
            foreach (string order in (string[])["grouped", "mixed", "half"])
            {
                foreach (string path in Enum.GetNames<VectorPath>())
                {
                    cases.Add(path, order, 1);
                }

                cases.Add(nameof(VectorPath.Widest), order, 2);
                cases.Add(nameof(VectorPath.Widest), order, 5);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Compute_OnEveryPath_GivesTheSameAsOneAtATime(string path, string order, int threads)
    {
        foreach (int seed in (int[])[1, 2, 3])
        {
            LargeEpoch epoch = LargeEpoch.Make(seed, order, Pools, Rows);
            var poolRewards = new PoolReward[Pools];
            ulong[] memberRewards = new ulong[Rows];
            EpochRewardTotals totals = new EpochRewards(Pools, threads, Enum.Parse<VectorPath>(path)).Compute(
                epoch.Epoch, epoch.Pools, new DelegationColumns(epoch.Stake, epoch.Pool, epoch.OwnerRows), poolRewards, memberRewards);
            CheckPools(epoch, poolRewards);
            CheckTotals(epoch, poolRewards, memberRewards, totals);

            HashSet<int> owners = [.. epoch.OwnerRows];
            int earned = 0;
            for (int row = 0; row < Rows; row++)
            {
                int pool = epoch.Pool[row];
                BigInteger expected = pool < 0 || owners.Contains(row)
                    ? 0
                    : RewardOracle.Member(
                        epoch.Pools[pool].Parameters,
                        poolRewards[pool].Total.BaseUnits,
                        poolRewards[pool].Stake.BaseUnits,
                        epoch.Stake[row]);
                if (expected != memberRewards[row])
                {
                    Assert.Fail($"seed {seed}, row {row}: expected {expected}, computed {memberRewards[row]}");
                }

                earned += memberRewards[row] > 0 ? 1 : 0;
            }

            Assert.InRange(earned, Rows / 2, Rows);
        }
    }

    /// <summary>One instance, calls of very different size in turn: the number of parts changes from call to call.</summary>
    [Fact]
    public async Task Compute_OnSeveralThreadsWithChangingSizes_NeverHangsAndStaysExact()
    {
        LargeEpoch large = LargeEpoch.Make(1, "grouped", Pools, 12 * 32_768);
        LargeEpoch small = LargeEpoch.Make(2, "grouped", Pools, 2 * 32_768);
        EpochRewardTotals expectedLarge = Totals(new EpochRewards(Pools), large);
        EpochRewardTotals expectedSmall = Totals(new EpochRewards(Pools), small);
        var rewards = new EpochRewards(Pools, 4);

        var calls = Task.Run(() =>
        {
            for (int i = 0; i < 300; i++)
            {
                Assert.Equal(expectedLarge, Totals(rewards, large));
                Assert.Equal(expectedSmall, Totals(rewards, small));
            }
        });

        await calls.WaitAsync(TimeSpan.FromMinutes(2));

        static EpochRewardTotals Totals(EpochRewards rewards, LargeEpoch epoch) => rewards.Compute(
            epoch.Epoch,
            epoch.Pools,
            new DelegationColumns(epoch.Stake, epoch.Pool, epoch.OwnerRows),
            new PoolReward[Pools],
            new ulong[epoch.Stake.Length]);
    }

    /// <summary>The place of the first caller is taken by hand: two real ones meet or not, as the machine has it.</summary>
    [Fact]
    public void Compute_WhileAnotherCallIsServed_IsRefusedAndLaterServed()
    {
        LargeEpoch epoch = LargeEpoch.Make(1, "mixed", 8, 40);
        var rewards = new EpochRewards(8);
        EpochRewardTotals expected = Compute();

        rewards.Caller.Enter();
        Assert.Throws<InvalidOperationException>(() => Compute());
        rewards.Caller.Leave();

        Assert.Equal(expected, Compute());

        EpochRewardTotals Compute() => rewards.Compute(
            epoch.Epoch,
            epoch.Pools,
            new DelegationColumns(epoch.Stake, epoch.Pool, epoch.OwnerRows),
            new PoolReward[epoch.Pools.Length],
            new ulong[epoch.Stake.Length]);
    }

    /// <summary>A call that fails inside gives its place back.</summary>
    [Fact]
    public void Compute_AfterAFailedCall_IsServed()
    {
        LargeEpoch epoch = LargeEpoch.Make(1, "grouped", 8, 40);
        var rewards = new EpochRewards(8);
        int pool = epoch.Pool[^1];

        epoch.Pool[^1] = 8;
        Assert.Throws<ArgumentException>(() => Compute());
        epoch.Pool[^1] = pool;

        Assert.Equal(epoch.Stake.Aggregate(default(UInt128), (sum, stake) => sum + stake), Compute().ActiveStake.BaseUnits);

        EpochRewardTotals Compute() => rewards.Compute(
            epoch.Epoch,
            epoch.Pools,
            new DelegationColumns(epoch.Stake, epoch.Pool, epoch.OwnerRows),
            new PoolReward[epoch.Pools.Length],
            new ulong[epoch.Stake.Length]);
    }

    /// <summary>An instance keeps its scratch space, and nothing that is in it.</summary>
    [Fact]
    public void Compute_OwnersInTheCallBefore_CountNoMore()
    {
        LargeEpoch epoch = LargeEpoch.Make(1, "grouped", 8, 40);
        var rewards = new EpochRewards(8);
        Compute(rewards, [.. Enumerable.Range(0, 40).Where(row => epoch.Pool[row] >= 0)]);

        Assert.Equal(Compute(new EpochRewards(8), []), Compute(rewards, []));

        PoolReward[] Compute(EpochRewards rewards, int[] owners)
        {
            var results = new PoolReward[epoch.Pools.Length];
            rewards.Compute(epoch.Epoch, epoch.Pools, new DelegationColumns(epoch.Stake, epoch.Pool, owners), results, new ulong[40]);
            return results;
        }
    }

    [Fact]
    public void Compute_OnSeveralThreads_ReportsTheFaultOfAnyPart()
    {
        LargeEpoch epoch = LargeEpoch.Make(1, "grouped", Pools, Rows);
        epoch.Pool[Rows - 1] = Pools;

        ArgumentException error = Assert.Throws<ArgumentException>(() => new EpochRewards(Pools, 2).Compute(
            epoch.Epoch,
            epoch.Pools,
            new DelegationColumns(epoch.Stake, epoch.Pool, epoch.OwnerRows),
            new PoolReward[Pools],
            new ulong[Rows]));

        Assert.Contains($"Row {Rows - 1} ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Compute_AfterAFault_ServesTheNextCall()
    {
        LargeEpoch epoch = LargeEpoch.Make(1, "grouped", Pools, Rows);
        var rewards = new EpochRewards(Pools, 2);
        Assert.Throws<ArgumentException>(() => rewards.Compute(
            epoch.Epoch, epoch.Pools, new DelegationColumns([1], [Pools], []), new PoolReward[Pools], new ulong[1]));

        EpochRewardTotals totals = rewards.Compute(
            epoch.Epoch,
            epoch.Pools,
            new DelegationColumns(epoch.Stake, epoch.Pool, epoch.OwnerRows),
            new PoolReward[Pools],
            new ulong[Rows]);

        Assert.False(totals.Members.IsZero);
    }

    private static void CheckPools(LargeEpoch epoch, PoolReward[] actual)
    {
        ulong active = epoch.Stake.Aggregate(0UL, (sum, stake) => sum + stake);
        HashSet<int> owners = [.. epoch.OwnerRows];
        var stakes = new BigInteger[Pools];
        var ownerStakes = new BigInteger[Pools];
        for (int row = 0; row < epoch.Pool.Length; row++)
        {
            if (epoch.Pool[row] >= 0)
            {
                stakes[epoch.Pool[row]] += epoch.Stake[row];
                ownerStakes[epoch.Pool[row]] += owners.Contains(row) ? epoch.Stake[row] : 0;
            }
        }

        for (int pool = 0; pool < Pools; pool++)
        {
            RewardOracle.PoolFigures expected = RewardOracle.Pool(
                epoch.Epoch, active, epoch.Pools[pool].Parameters, stakes[pool], ownerStakes[pool], epoch.Pools[pool].Blocks);
            Assert.Equal(
                expected,
                new RewardOracle.PoolFigures(actual[pool].Optimal.BaseUnits, actual[pool].Total.BaseUnits, actual[pool].Leader.BaseUnits));
        }
    }

    private static void CheckTotals(LargeEpoch epoch, PoolReward[] pools, ulong[] members, EpochRewardTotals totals)
    {
        Amount<Lovelace> leaders = pools.Aggregate(Amount<Lovelace>.Zero, (sum, pool) => sum + pool.Leader);
        var memberSum = new Amount<Lovelace>(members.Aggregate(UInt128.Zero, (sum, reward) => sum + reward));
        Assert.Equal(leaders, totals.Leaders);
        Assert.Equal(memberSum, totals.Members);
        Assert.Equal(epoch.Epoch.Available - leaders - memberSum, totals.Residue);
        Assert.Equal(epoch.Stake.Aggregate(0UL, (sum, stake) => sum + stake), (ulong)totals.ActiveStake.BaseUnits);
    }
}
