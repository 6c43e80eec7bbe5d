using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Rewards;

/// <summary>A curve that rewards pledge by itself, whatever else is in the pool.</summary>
/// <remarks>
/// <code>R/(1 + a0) · (σ' + a0·λ')</code>
/// Source: reward scheme 2 of the Rewards Sharing Simulation Engine. Equal to <see cref="CardanoCurve"/> in a saturated pool,
/// but an empty pool earns the full benefit of its pledge too, so the closed-form equilibrium does not describe it.
/// </remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record FlatPledgeCurve : RewardCurve
{
    /// <summary>Makes the curve.</summary>
    /// <param name="targetPools">k: the number of pools aimed at, at least 1.</param>
    /// <param name="pledgeInfluence">a0: how much pledge adds, 0 or more.</param>
    /// <param name="rewards">R: what is there for all pools together, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of range.</exception>
    public FlatPledgeCurve(int targetPools, ExactRational pledgeInfluence, ExactRational rewards)
        : base(targetPools, rewards, null) => PledgeInfluence = Shares.NotNegative(pledgeInfluence);

    /// <summary>a0: how much pledge adds, 0 or more.</summary>
    public ExactRational PledgeInfluence { get; }

    private protected override ExactRational Value(ExactRational stake, ExactRational pledge) =>
        Rewards / (1 + PledgeInfluence) * (stake + (PledgeInfluence * pledge));

    private protected override ExactRational Slope(
        ExactRational stake, ExactRational pledge, ExactRational stakeSpeed, ExactRational pledgeSpeed) =>
        Rewards / (1 + PledgeInfluence) * (stakeSpeed + (PledgeInfluence * pledgeSpeed));
}
