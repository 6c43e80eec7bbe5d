using StakingCore.Amounts;

namespace StakingCore.Rewards;

/// <summary>How much own stake an attacker needs to run the majority of pools, or to hold a share of what earns.</summary>
public static class SybilBound
{
    /// <summary>
    /// The stake that an attacker has to exceed to run half of the k pools under Cardano's curve, by claiming lower costs than
    /// honest operators: <c>(k/2)·(λ̃ − (c̃/R)·(1 − r)·(1 + 1/a0))</c>, and 0 where that is negative.
    /// </summary>
    /// <remarks>
    /// Source: SL-D1, 5.10.2. A share of all stake. Above 1/2 it would take pools with more pledge than z0 counts. Null where
    /// pledge adds nothing and the attacker claims no lower cost: then no stake outranks an honest pool.
    /// </remarks>
    /// <param name="curve">Cardano's curve, without a leverage cap, with R above 0.</param>
    /// <param name="honestPledge">λ̃: the pledge of an honest pool, a share of all stake, 0 to 1.</param>
    /// <param name="cost">c̃: what an honest pool costs, 0 or more.</param>
    /// <param name="dumpingRatio">r: the cost that the attacker claims, as a fraction of <paramref name="cost"/>, 0 to 1.</param>
    /// <exception cref="ArgumentException">The curve has a leverage cap.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static ExactRational? MajorityStake(
        CardanoCurve curve, ExactRational honestPledge, ExactRational cost, ExactRational dumpingRatio)
    {
        ArgumentNullException.ThrowIfNull(curve);
        if (curve.MaxLeverage is { } cap)
        {
            throw new ArgumentException($"The bound is known without a leverage cap; the curve has one of {cap}.", nameof(curve));
        }

        if (curve.Rewards.IsZero)
        {
            throw new ArgumentOutOfRangeException(nameof(curve), curve, "There are no rewards to compete for.");
        }

        Shares.ZeroToOne(honestPledge);
        Shares.NotNegative(cost);
        Shares.ZeroToOne(dumpingRatio);

        ExactRational undercut = cost * (1 - dumpingRatio) / curve.Rewards;
        if (curve.PledgeInfluence.IsZero)
        {
            return undercut.IsZero ? null : ExactRational.Zero;
        }

        ExactRational pledge = honestPledge - (undercut * (1 + (1 / curve.PledgeInfluence)));
        return ExactRational.Max(default, pledge * new ExactRational(curve.TargetPools, 2));
    }

    /// <summary>
    /// The least own stake that carries a share of all stake under a leverage cap, over however many pools: <c>τ/L</c>.
    /// </summary>
    /// <remarks>Source: CIP-50; splitting a fixed pledge leaves the sum of L·λ as it is.</remarks>
    /// <param name="share">τ: the share of all stake that should earn, 0 to 1.</param>
    /// <param name="maxLeverage">L: how much stake a unit of pledge carries, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static ExactRational LeveragedStake(ExactRational share, ExactRational maxLeverage)
    {
        Shares.ZeroToOne(share);
        return maxLeverage >= ExactRational.One
            ? share / maxLeverage
            : throw new ArgumentOutOfRangeException(nameof(maxLeverage), maxLeverage, "A leverage cap is at least 1.");
    }
}
