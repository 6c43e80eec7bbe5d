using System.Numerics;
using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.Cardano;

namespace StakingCore.Tests.Cardano;

[Properties(Arbitrary = [typeof(EpochGenerators)], MaxTest = 3000, QuietOnSuccess = true)]
public sealed class EpochRewardsLawTests
{
    [Property]
    public void Columns_AnyEpoch_EqualTheOracle(GeneratedEpoch epoch)
    {
        var run = new EpochRun(epoch);
        BigInteger[] stakes = SumBy(epoch, _ => true);
        BigInteger[] ownerStakes = SumBy(epoch, row => epoch.OwnerRows.Contains(row));

        for (int pool = 0; pool < epoch.Pools.Count; pool++)
        {
            RewardOracle.PoolFigures expected = RewardOracle.Pool(
                epoch.Epoch, epoch.ActiveStake, epoch.Pools[pool].Parameters, stakes[pool], ownerStakes[pool], epoch.Pools[pool].Blocks);
            PoolReward actual = run.PoolRewards[pool];
            Assert.Equal(
                expected,
                new RewardOracle.PoolFigures(actual.Optimal.BaseUnits, actual.Total.BaseUnits, actual.Leader.BaseUnits));
            Assert.Equal(stakes[pool], (BigInteger)actual.Stake.BaseUnits);
            Assert.Equal(ownerStakes[pool], (BigInteger)actual.OwnerStake.BaseUnits);
            if (actual.Blocks > 0)
            {
                BigRational performance = actual.ApparentPerformance;
                Assert.Equal(RewardOracle.Performance(epoch.Epoch, epoch.ActiveStake, stakes[pool], actual.Blocks), performance);
            }
        }

        for (int row = 0; row < epoch.Rows.Count; row++)
        {
            int pool = epoch.PoolIndex[row];
            BigInteger expected = pool < 0 || epoch.OwnerRows.Contains(row)
                ? BigInteger.Zero
                : RewardOracle.Member(
                    epoch.Pools[pool].Parameters, run.PoolRewards[pool].Total.BaseUnits, stakes[pool], epoch.Stake[row]);
            Assert.Equal(expected, run.MemberRewards[row]);
        }
    }

    [Property]
    public void Scalar_AnyEpoch_EqualsTheColumns(GeneratedEpoch epoch)
    {
        var run = new EpochRun(epoch);
        for (int pool = 0; pool < epoch.Pools.Count; pool++)
        {
            PoolReward columns = run.PoolRewards[pool];
            var scalar = PoolReward.Compute(
                epoch.Epoch,
                new Amount<Lovelace>(epoch.ActiveStake),
                epoch.Pools[pool].Parameters,
                columns.Stake,
                columns.OwnerStake,
                epoch.Pools[pool].Blocks);
            Assert.Equal(scalar, columns);
        }

        for (int row = 0; row < epoch.Rows.Count; row++)
        {
            if (epoch.PoolIndex[row] >= 0 && !epoch.OwnerRows.Contains(row))
            {
                Assert.Equal(
                    run.PoolRewards[epoch.PoolIndex[row]].Member(new Amount<Lovelace>(epoch.Stake[row])).BaseUnits,
                    run.MemberRewards[row]);
            }
        }
    }

    [Property]
    public void Compute_AnyEpoch_ConservesWhatIsAvailable(GeneratedEpoch epoch)
    {
        var run = new EpochRun(epoch);

        UInt128 leaders = 0;
        foreach (PoolReward pool in run.PoolRewards)
        {
            leaders += pool.Leader.BaseUnits;
        }

        UInt128 members = 0;
        foreach (ulong reward in run.MemberRewards)
        {
            members += reward;
        }

        Assert.Equal(leaders, run.Totals.Leaders.BaseUnits);
        Assert.Equal(members, run.Totals.Members.BaseUnits);
        Assert.Equal(epoch.Available.BaseUnits - leaders - members, run.Totals.Residue.BaseUnits);
    }

    [Property]
    public void Compute_NoPool_PaysMoreThanItEarned(GeneratedEpoch epoch)
    {
        var run = new EpochRun(epoch);
        var paid = new UInt128[epoch.Pools.Count];
        for (int row = 0; row < epoch.Rows.Count; row++)
        {
            if (epoch.PoolIndex[row] >= 0)
            {
                paid[epoch.PoolIndex[row]] += run.MemberRewards[row];
            }
        }

        for (int pool = 0; pool < paid.Length; pool++)
        {
            Assert.True(paid[pool] + run.PoolRewards[pool].Leader.BaseUnits <= run.PoolRewards[pool].Total.BaseUnits);
        }
    }

    [Property]
    public void Compute_PermutedDelegators_EarnTheSame(GeneratedEpoch epoch, int seed)
    {
        int[] order = [.. Enumerable.Range(0, epoch.Rows.Count)];
        new Random(seed).Shuffle(order);
        GeneratedEpoch permuted = epoch with { Rows = [.. order.Select(row => epoch.Rows[row])] };

        var original = new EpochRun(epoch);
        var shuffled = new EpochRun(permuted);

        Assert.Equal(original.PoolRewards, shuffled.PoolRewards);
        Assert.Equal(order.Select(row => original.MemberRewards[row]), shuffled.MemberRewards);
        Assert.Equal(original.Totals, shuffled.Totals);
    }

    private static BigInteger[] SumBy(GeneratedEpoch epoch, Func<int, bool> counts)
    {
        var sums = new BigInteger[epoch.Pools.Count];
        for (int row = 0; row < epoch.Rows.Count; row++)
        {
            if (epoch.PoolIndex[row] >= 0 && counts(row))
            {
                sums[epoch.PoolIndex[row]] += epoch.Stake[row];
            }
        }

        return sums;
    }
}
