using StakingCore.Amounts;

namespace StakingCore.Rewards;

/// <summary>Ranks pools as a far-sighted member does: by what they pay once delegation has settled.</summary>
/// <remarks>
/// Source: SL-D1, 5.6.1 to 5.6.4, without the evaluating member's own stake. Ties in desirability go to the larger
/// potential, then to the pool earlier in the list.
/// </remarks>
public static class PoolTable
{
    /// <summary>The table, in the order of the pools given.</summary>
    /// <param name="curve">The reward curve.</param>
    /// <param name="pools">The pools, at least one. Their shares need not sum to 1.</param>
    /// <exception cref="ArgumentException">There are no pools.</exception>
    public static IReadOnlyList<PoolStanding> Rank(RewardCurve curve, IReadOnlyList<PoolOffer> pools)
    {
        ArgumentNullException.ThrowIfNull(curve);
        ArgumentNullException.ThrowIfNull(pools);
        if (pools.Count == 0)
        {
            throw new ArgumentException("There are no pools.", nameof(pools));
        }

        ExactRational z0 = curve.SaturationPoint;
        ExactRational[] potentials = [.. pools.Select(pool => Potential(curve, pool))];
        ExactRational[] desirabilities = [.. pools.Select((pool, i) => (1 - pool.Margin) * ExactRational.Max(potentials[i], default))];

        int[] order = [.. Enumerable.Range(0, pools.Count)];
        Array.Sort(order, (left, right) => PoolOrder.Compare(
            (desirabilities[left], potentials[left], left), (desirabilities[right], potentials[right], right)));

        var table = new PoolStanding[pools.Count];
        for (int place = 0; place < order.Length; place++)
        {
            int i = order[place];
            PoolOffer pool = pools[i];
            ExactRational settled = place < curve.TargetPools ? ExactRational.Max(pool.StakeShare, z0) : pool.PledgeShare;
            table[i] = new PoolStanding
            {
                Offer = pool,
                Potential = potentials[i],
                Desirability = desirabilities[i],
                Rank = place + 1,
                Saturation = pool.StakeShare / z0,
                Split = Split(curve, pool, pool.StakeShare),
                NonMyopicStake = settled,
                NonMyopicSplit = Split(curve, pool, settled),
            };
        }

        return table;
    }

    // The pledge may itself be above saturation; the curve then counts both as z0.
    private static ExactRational Potential(RewardCurve curve, PoolOffer pool) =>
        curve.Reward(ExactRational.Max(curve.SaturationPoint, pool.PledgeShare), pool.PledgeShare) - pool.Cost;

    private static RewardSplit Split(RewardCurve curve, PoolOffer pool, ExactRational stake) =>
        new(curve.Reward(stake, pool.PledgeShare), stake, pool.PledgeShare, pool.Cost, pool.Margin);
}
