using StakingCore.Amounts;

namespace StakingCore.Cardano.Ranking;

/// <summary>The chance that a pool may make a block in a slot, as the performance estimate takes it.</summary>
/// <remarks>
/// <para>Source: cardano-ledger <c>Shelley/PoolRank.hs</c>, <c>leaderProbability</c>: (1 − (1 − f)^σ) · (1 − d).</para>
/// <para>
/// Binary64 by protocol. The power is the platform's, so the last places can differ from one platform to another; nothing
/// on the chain depends on them. This is not the leader election, which compares a proof with an exact bound.
/// </para>
/// </remarks>
public static class LeaderProbability
{
    /// <summary>The probability, 0 to 1.</summary>
    /// <param name="activeSlotCoefficient">f: the share of slots that have a block, above 0 and at most 1.</param>
    /// <param name="stakeShare">
    /// σ: the pool's stake by the <b>circulation</b>, 0 to 1. The ledger takes this one here, although blocks are won by the
    /// share of the active stake.
    /// </param>
    /// <param name="decentralization">d: the share of slots that the federated nodes held, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static double ComputeBinary64(Fraction activeSlotCoefficient, Ratio stakeShare, Fraction decentralization)
    {
        if (activeSlotCoefficient.IsZero || activeSlotCoefficient > Fraction.One)
        {
            throw new ArgumentOutOfRangeException(
                nameof(activeSlotCoefficient), activeSlotCoefficient, "Expected above 0 and at most 1.");
        }

        if (stakeShare > Ratio.One)
        {
            throw new ArgumentOutOfRangeException(nameof(stakeShare), stakeShare, "A pool's share is at most 1.");
        }

        if (decentralization > Fraction.One)
        {
            throw new ArgumentOutOfRangeException(nameof(decentralization), decentralization, "Expected a fraction from 0 to 1.");
        }

        double empty = Math.Pow(
            1 - Binary64Rounding.Nearest(activeSlotCoefficient), Binary64Rounding.Nearest(stakeShare));
        return (1 - empty) * (1 - Binary64Rounding.Nearest(decentralization));
    }
}
