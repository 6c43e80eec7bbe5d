using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Rewards;

/// <summary>Cardano's curve, with the leverage cap of CIP-50 where one is given.</summary>
/// <remarks>
/// <code>R/(1 + a0) · (σ' + λ'·a0·(σ' − λ'·(z0 − σ')/z0)/z0)</code>
/// Source: "Design Specification for Delegation and Incentives in Cardano" (SL-D1), 5.5.3; the cap: CIP-50. In a saturated
/// pool the reward is R/(1 + a0)·(z0 + a0·λ'). It never falls with stake, but at the same stake it can fall with pledge while
/// the pool is less than half full.
/// </remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record CardanoCurve : RewardCurve
{
    /// <summary>Makes the curve.</summary>
    /// <param name="targetPools">k: the number of pools aimed at, at least 1.</param>
    /// <param name="pledgeInfluence">a0: how much pledge adds, 0 or more.</param>
    /// <param name="rewards">R: what is there for all pools together, 0 or more.</param>
    /// <param name="maxLeverage">L: how much stake a unit of pledge carries, at least 1; null is no cap.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of range.</exception>
    public CardanoCurve(int targetPools, ExactRational pledgeInfluence, ExactRational rewards, ExactRational? maxLeverage = null)
        : base(targetPools, rewards, maxLeverage) => PledgeInfluence = Shares.NotNegative(pledgeInfluence);

    /// <summary>a0: how much pledge adds, 0 or more.</summary>
    public ExactRational PledgeInfluence { get; }

    /// <summary>R/(1 + a0): what a unit of stake earns in a pool without pledge.</summary>
    internal ExactRational Base => Rewards / (1 + PledgeInfluence);

    private protected override ExactRational Value(ExactRational stake, ExactRational pledge) =>
        Base * (stake + (pledge * PledgeInfluence * Bracket(stake, pledge) / SaturationPoint));

    private protected override ExactRational Slope(
        ExactRational stake, ExactRational pledge, ExactRational stakeSpeed, ExactRational pledgeSpeed)
    {
        ExactRational z0 = SaturationPoint;
        ExactRational bracketSpeed = stakeSpeed - (((pledgeSpeed * (z0 - stake)) - (pledge * stakeSpeed)) / z0);
        ExactRational pledged = (pledgeSpeed * Bracket(stake, pledge)) + (pledge * bracketSpeed);
        return Base * (stakeSpeed + (PledgeInfluence * pledged / z0));
    }

    private ExactRational Bracket(ExactRational stake, ExactRational pledge) =>
        stake - (pledge * (SaturationPoint - stake) / SaturationPoint);
}
