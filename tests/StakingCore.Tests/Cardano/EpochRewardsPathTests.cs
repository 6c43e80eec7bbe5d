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
            new EpochRewards(Pools, threads, Enum.Parse<VectorPath>(path)).Compute(
                epoch.Epoch, epoch.Pools, new DelegationColumns(epoch.Stake, epoch.Pool, epoch.OwnerRows), poolRewards, memberRewards);

            HashSet<int> owners = [.. epoch.OwnerRows];
            int earned = 0;
            for (int row = 0; row < Rows; row++)
            {
                int pool = epoch.Pool[row];
                System.Numerics.BigInteger expected = pool < 0 || owners.Contains(row)
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
}
