using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Rewards;

/// <summary>A pool's reward shared between its operator and its members, exact.</summary>
/// <remarks>
/// <code>
/// operator  c + (r − c)·(m + (1 − m)·λ/σ)    r where r ≤ c
/// member    (r − c)·(1 − m)·t/σ              0 where r ≤ c
/// </code>
/// Source: SL-D1, 5.5.4. Operator and members together get the whole reward. <c>default</c> is a pool that earns nothing and
/// costs nothing.
/// </remarks>
public readonly record struct RewardSplit : IWrittenOnly
{
    /// <summary>Shares out a reward.</summary>
    /// <param name="reward">r: the pool's reward, 0 or more; 0 where the pool has no stake.</param>
    /// <param name="stakeShare">σ: the pool's share of all stake, 0 or more, the pledge included.</param>
    /// <param name="pledgeShare">λ: the owners' own stake in the pool, 0 to <paramref name="stakeShare"/>.</param>
    /// <param name="cost">c: what running the pool costs in the period, 0 or more.</param>
    /// <param name="margin">m: the operator's share of what is left after the cost, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public RewardSplit(
        ExactRational reward, ExactRational stakeShare, ExactRational pledgeShare, ExactRational cost, ExactRational margin)
    {
        var offer = new PoolOffer(stakeShare, pledgeShare, cost, margin);
        Reward = Shares.NotNegative(reward);
        if (stakeShare.IsZero && !reward.IsZero)
        {
            throw new ArgumentOutOfRangeException(nameof(reward), reward, "A pool without stake earns nothing.");
        }

        ExactRational left = reward - offer.Cost;
        if (left.Sign <= 0)
        {
            OperatorReward = reward;
        }
        else
        {
            MemberRatePerUnit = left * (1 - margin) / stakeShare;
            OperatorReward = cost + (left * margin) + (MemberRatePerUnit * pledgeShare);
        }

        OperatorUtility = OperatorReward - cost;
    }

    /// <summary>r: what is shared out.</summary>
    public ExactRational Reward { get; }

    /// <summary>What the operator gets, the share of its pledge included.</summary>
    public ExactRational OperatorReward { get; }

    /// <summary>What the operator gets less what the pool costs it; negative where the reward does not cover the cost.</summary>
    public ExactRational OperatorUtility { get; }

    /// <summary>What a unit of member stake gets: the reward of a member that held all stake there is at this rate.</summary>
    public ExactRational MemberRatePerUnit { get; }
}
