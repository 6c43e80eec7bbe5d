using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Rewards;

/// <summary>Cardano's curve without the term that holds back pledge in an unsaturated pool.</summary>
/// <remarks>
/// <code>R/(1 + a0) · σ'·(1 + a0·λ'/z0)</code>
/// Source: reward scheme 1 of the Rewards Sharing Simulation Engine. Equal to <see cref="CardanoCurve"/> in a saturated pool.
/// </remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record SimplifiedCurve : RewardCurve
{
    /// <summary>Makes the curve.</summary>
    /// <param name="targetPools">k: the number of pools aimed at, at least 1.</param>
    /// <param name="pledgeInfluence">a0: how much pledge adds, 0 or more.</param>
    /// <param name="rewards">R: what is there for all pools together, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of range.</exception>
    public SimplifiedCurve(int targetPools, ExactRational pledgeInfluence, ExactRational rewards)
        : base(targetPools, rewards, null) => PledgeInfluence = Shares.NotNegative(pledgeInfluence);

    /// <summary>a0: how much pledge adds, 0 or more.</summary>
    public ExactRational PledgeInfluence { get; }

    private protected override ExactRational Value(ExactRational stake, ExactRational pledge) =>
        Rewards / (1 + PledgeInfluence) * stake * (1 + (PledgeInfluence * pledge / SaturationPoint));

    private protected override ExactRational Slope(
        ExactRational stake, ExactRational pledge, ExactRational stakeSpeed, ExactRational pledgeSpeed)
    {
        ExactRational perPledge = PledgeInfluence / SaturationPoint;
        return Rewards / (1 + PledgeInfluence) * ((stakeSpeed * (1 + (perPledge * pledge))) + (stake * perPledge * pledgeSpeed));
    }
}
