using System.Numerics;
using StakingCore.Amounts;
using StakingCore.Cardano;

namespace StakingCore.Benchmarks.Cardano;

/// <summary>
/// The baseline: the whole epoch in BigInteger, as most .NET code would write it, with the integer forms of the formulas
/// and everything that depends on the pool alone taken out of the loop.
/// </summary>
internal static class BigIntegerEpoch
{
    internal static BigInteger Compute(RewardEpoch epoch, EpochPool[] pools, EpochColumns columns, BigInteger[] leaders, ulong[] memberRewards)
    {
        var stakes = new BigInteger[pools.Length];
        var ownerStakes = new BigInteger[pools.Length];
        BigInteger active = BigInteger.Zero;
        for (int row = 0; row < columns.Stake.Length; row++)
        {
            active += columns.Stake[row];
            stakes[columns.Pool[row]] += columns.Stake[row];
        }

        foreach (int row in columns.OwnerRows)
        {
            ownerStakes[columns.Pool[row]] += columns.Stake[row];
        }

        var numerators = new BigInteger[pools.Length];
        var denominators = new BigInteger[pools.Length];
        BigInteger sum = BigInteger.Zero;
        for (int pool = 0; pool < pools.Length; pool++)
        {
            PoolParameters parameters = pools[pool].Parameters;
            BigInteger total = Total(epoch, parameters, stakes[pool], ownerStakes[pool], active, pools[pool].Blocks);
            BigInteger afterCost = BigInteger.Max(BigInteger.Zero, total - parameters.Cost.BaseUnits);
            BigInteger margin = parameters.Margin.Numerator;
            BigInteger members = (BigInteger)parameters.Margin.Denominator - margin;
            numerators[pool] = afterCost * members;
            denominators[pool] = parameters.Margin.Denominator * BigInteger.Max(stakes[pool], BigInteger.One);
            leaders[pool] = total - afterCost
                + (afterCost * ((margin * stakes[pool]) + (members * ownerStakes[pool])) / denominators[pool]);
            sum += leaders[pool];
        }

        for (int row = 0; row < columns.Stake.Length; row++)
        {
            int pool = columns.Pool[row];
            memberRewards[row] = (ulong)(numerators[pool] * columns.Stake[row] / denominators[pool]);
            sum += memberRewards[row];
        }

        foreach (int row in columns.OwnerRows)
        {
            sum -= memberRewards[row];
            memberRewards[row] = 0;
        }

        return epoch.Available.BaseUnits - sum;
    }

    private static BigInteger Total(
        RewardEpoch epoch, PoolParameters parameters, BigInteger stake, BigInteger ownerStake, BigInteger active, ulong blocks)
    {
        BigInteger pledge = parameters.Pledge.BaseUnits;
        if (pledge > ownerStake || blocks == 0)
        {
            return BigInteger.Zero;
        }

        BigInteger k = epoch.Parameters.StakePoolTargetNumber;
        BigInteger t = epoch.Circulation.BaseUnits;
        BigInteger an = epoch.Parameters.PoolPledgeInfluence.Numerator;
        BigInteger ad = epoch.Parameters.PoolPledgeInfluence.Denominator;
        var x = BigInteger.Min(k * stake, t);
        var y = BigInteger.Min(k * pledge, t);
        BigInteger optimal = epoch.Available.BaseUnits * ((x * t * t * ad) + (y * an * ((x * t) - (y * (t - x)))))
            / ((an + ad) * t * t * t * k);
        return optimal * blocks * active / (epoch.BlocksMade * stake);
    }
}
