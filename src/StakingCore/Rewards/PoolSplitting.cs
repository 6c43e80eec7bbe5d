using StakingCore.Amounts;

namespace StakingCore.Rewards;

/// <summary>Whether an operator gains by splitting its pledge over one more pool, under Cardano's curve.</summary>
/// <remarks>
/// An operator among the best k that opens one more pool, its pledge spread evenly over all of them and the cutoff Θ
/// unchanged, gains exactly <c>g = R·z0/(1 + a0) − φ·c − Θ</c>, with φ·c the extra pool's cost: splitting pays if and only if
/// a pool without pledge at that cost would beat the cutoff. Derived from the closed-form equilibrium.
/// </remarks>
public static class PoolSplitting
{
    /// <summary>
    /// g: how much more an operator earns an epoch, after costs, with one more pool and its pledge spread evenly over all of
    /// them; splitting pays where this is positive.
    /// </summary>
    /// <remarks>
    /// In the unit of the curve's rewards, negative where splitting loses. R·z0/(1 + a0) is what a full pool without pledge earns,
    /// φ·c what the further pool costs, and Θ what the members are paid that fill it. The bonus for the pledge stays the same
    /// in sum, wherever the pledge lies, so the pledge is no argument.
    /// </remarks>
    /// <param name="curve">Cardano's curve, without a leverage cap.</param>
    /// <param name="cost">c: what the first pool costs, 0 or more.</param>
    /// <param name="extraPoolCostFraction">φ: what one more pool costs, as a fraction of <paramref name="cost"/>, 0 to 1.</param>
    /// <param name="theta">
    /// Θ, 0 or more: what every full pool has to pay its stake to attract it, as <see cref="RewardEquilibrium.Theta"/> has it; the
    /// profit that the best pool outside the first k could offer.
    /// </param>
    /// <exception cref="ArgumentException">The curve has a leverage cap.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static ExactRational Gain(
        CardanoCurve curve, ExactRational cost, ExactRational extraPoolCostFraction, ExactRational theta)
    {
        Require(curve);
        Shares.NotNegative(cost);
        Shares.ZeroToOne(extraPoolCostFraction);
        Shares.NotNegative(theta);
        return (curve.Base * curve.SaturationPoint) - (extraPoolCostFraction * cost) - theta;
    }

    /// <summary>How many players of an equilibrium, whether they run a pool in it or not, have a positive <see cref="Gain"/>.</summary>
    /// <param name="equilibrium">The equilibrium.</param>
    /// <param name="extraPoolCostFraction">φ, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">φ is out of range.</exception>
    public static int CountGaining(RewardEquilibrium equilibrium, ExactRational extraPoolCostFraction)
    {
        ArgumentNullException.ThrowIfNull(equilibrium);
        return equilibrium.Players.Count(player =>
            Gain(equilibrium.Curve, player.Cost, extraPoolCostFraction, equilibrium.Theta).Sign > 0);
    }

    /// <summary>
    /// (1 + a0)·g of the operator at the cutoff, whose own potential is Θ: <c>(1 + a0)·(1 − φ)·c − R·a0·min(s, z0)</c>.
    /// Splitting pays it where this is positive.
    /// </summary>
    /// <param name="curve">Cardano's curve, without a leverage cap.</param>
    /// <param name="player">The operator at the cutoff.</param>
    /// <param name="extraPoolCostFraction">φ, 0 to 1.</param>
    /// <exception cref="ArgumentException">The curve has a leverage cap.</exception>
    /// <exception cref="ArgumentOutOfRangeException">φ is out of range.</exception>
    public static ExactRational ScaledGainAtCutoff(CardanoCurve curve, StakePlayer player, ExactRational extraPoolCostFraction)
    {
        Require(curve);
        Shares.ZeroToOne(extraPoolCostFraction);
        var pledge = ExactRational.Min(player.Stake, curve.SaturationPoint);
        return ((1 + curve.PledgeInfluence) * (1 - extraPoolCostFraction) * player.Cost)
            - (curve.Rewards * curve.PledgeInfluence * pledge);
    }

    /// <summary>
    /// The pledge of the (k + 1)-st player from which splitting pays nobody, whatever one more pool costs:
    /// <c>c·(1 + a0)/(R·a0)</c>. Above z0 no pledge reaches it; null where pledge adds nothing (R·a0 = 0) and the cost is positive.
    /// </summary>
    /// <param name="curve">Cardano's curve, without a leverage cap.</param>
    /// <param name="cost">The cost of the (k + 1)-st player's pool, 0 or more.</param>
    /// <exception cref="ArgumentException">The curve has a leverage cap.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The cost is negative.</exception>
    public static ExactRational? SplitProofPledge(CardanoCurve curve, ExactRational cost)
    {
        Require(curve);
        Shares.NotNegative(cost);
        ExactRational perPledge = curve.Rewards * curve.PledgeInfluence;
        return (cost.IsZero, perPledge.IsZero) switch
        {
            (true, _) => ExactRational.Zero,
            (_, true) => null,
            _ => cost * (1 + curve.PledgeInfluence) / perPledge,
        };
    }

    /// <summary>
    /// The smallest a0 at which splitting pays none of the players, Θ moving with a0; null where it pays someone at every a0.
    /// </summary>
    /// <remarks>
    /// With c* the lowest cost, nobody gains where Θ + φ·c* ≥ R·z0/(1 + a0). Where Θ is a potential that means k + 1 players
    /// with <c>a0·(R·λ − c + φ·c*) ≥ c − φ·c*</c>, each of which is one bound on a0; where Θ is zero it means
    /// <c>a0 ≥ R·z0/(φ·c*) − 1</c>. Either suffices, so the smaller is the answer.
    /// </remarks>
    /// <param name="targetPools">k, at least 1.</param>
    /// <param name="rewards">R, 0 or more.</param>
    /// <param name="players">The players, at least one.</param>
    /// <param name="extraPoolCostFraction">φ, 0 to 1.</param>
    /// <exception cref="ArgumentException">There are no players.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static ExactRational? CriticalPledgeInfluence(
        int targetPools, ExactRational rewards, IReadOnlyList<StakePlayer> players, ExactRational extraPoolCostFraction)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(targetPools, 1);
        Shares.NotNegative(rewards);
        ArgumentNullException.ThrowIfNull(players);
        Shares.ZeroToOne(extraPoolCostFraction);
        if (players.Count == 0)
        {
            throw new ArgumentException("There are no players.", nameof(players));
        }

        var z0 = new ExactRational(1, targetPools);
        ExactRational extraCost = extraPoolCostFraction * players.Min(player => player.Cost);
        if (rewards * z0 <= extraCost)
        {
            return ExactRational.Zero;
        }

        List<ExactRational> bounds = [];
        foreach (StakePlayer player in players)
        {
            // Never negative: the extra cost is at most the lowest cost.
            ExactRational missing = player.Cost - extraCost;
            ExactRational perInfluence = (rewards * ExactRational.Min(player.Stake, z0)) - missing;
            if (missing.IsZero)
            {
                bounds.Add(ExactRational.Zero);
            }
            else if (perInfluence.Sign > 0)
            {
                bounds.Add(missing / perInfluence);
            }
        }

        bounds.Sort();
        ExactRational? byCutoff = bounds.Count > targetPools ? bounds[targetPools] : null;
        ExactRational? withoutCutoff = extraCost.IsZero ? null : (rewards * z0 / extraCost) - 1;
        return (byCutoff, withoutCutoff) is ({ } first, { } second) ? ExactRational.Min(first, second) : byCutoff ?? withoutCutoff;
    }

    private static void Require(CardanoCurve curve)
    {
        ArgumentNullException.ThrowIfNull(curve);
        if (curve.MaxLeverage is { } cap)
        {
            throw new ArgumentException($"The test is known without a leverage cap; the curve has one of {cap}.", nameof(curve));
        }
    }
}
