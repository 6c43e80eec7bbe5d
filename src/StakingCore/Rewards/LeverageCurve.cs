using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Rewards;

/// <summary>A curve in which pledge adds nothing but room: what earns is stake, up to L times the pledge and up to z0.</summary>
/// <remarks>
/// <code>R · min(σ, L·λ, z0)</code>
/// Source: CIP-50, "Pledge Leverage-Based Staking Rewards", with a0 = 0; with L = a0 (of at least 1) it is reward scheme 4 of the Rewards
/// Sharing Simulation Engine. Splitting a fixed pledge over pools leaves the sum of L·λ as it is.
/// </remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record LeverageCurve : RewardCurve
{
    /// <summary>Makes the curve.</summary>
    /// <param name="targetPools">k: the number of pools aimed at, at least 1.</param>
    /// <param name="maxLeverage">L: how much stake a unit of pledge carries, at least 1.</param>
    /// <param name="rewards">R: what is there for all pools together, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of range.</exception>
    public LeverageCurve(int targetPools, ExactRational maxLeverage, ExactRational rewards)
        : base(targetPools, rewards, maxLeverage)
    {
    }

    private protected override ExactRational Value(ExactRational stake, ExactRational pledge) => Rewards * stake;

    private protected override ExactRational Slope(
        ExactRational stake, ExactRational pledge, ExactRational stakeSpeed, ExactRational pledgeSpeed) => Rewards * stakeSpeed;
}
