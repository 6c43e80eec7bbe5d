using System.Text.Json.Serialization;
using StakingCore.Amounts;

namespace StakingCore.Rewards;

/// <summary>A pool as those who delegate see it: its stake, its pledge, and what its operator takes.</summary>
/// <remarks><c>default</c> is an empty pool without pledge, cost and margin.</remarks>
public readonly record struct PoolOffer
{
    /// <summary>Makes the offer.</summary>
    /// <param name="stakeShare">σ: the pool's share of all stake, 0 or more, the pledge included.</param>
    /// <param name="pledgeShare">λ: the owners' own stake in the pool, 0 to <paramref name="stakeShare"/>.</param>
    /// <param name="cost">c: what running the pool costs in a period, 0 or more, in the unit of the curve's rewards.</param>
    /// <param name="margin">m: the operator's share of what is left after the cost, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    [JsonConstructor]
    public PoolOffer(ExactRational stakeShare, ExactRational pledgeShare, ExactRational cost, ExactRational margin)
    {
        StakeShare = Shares.NotNegative(stakeShare);
        PledgeShare = Shares.NotNegative(pledgeShare);
        if (pledgeShare > stakeShare)
        {
            throw new ArgumentOutOfRangeException(
                nameof(pledgeShare), pledgeShare, $"The pledge is above the pool's stake of {stakeShare}.");
        }

        Cost = Shares.NotNegative(cost);
        Margin = Shares.ZeroToOne(margin);
    }

    /// <summary>σ: the pool's share of all stake, 0 or more, the pledge included.</summary>
    public ExactRational StakeShare { get; }

    /// <summary>λ: the owners' own stake in the pool, 0 to <see cref="StakeShare"/>.</summary>
    public ExactRational PledgeShare { get; }

    /// <summary>c: what running the pool costs in a period, 0 or more.</summary>
    public ExactRational Cost { get; }

    /// <summary>m: the operator's share of what is left after the cost, 0 to 1.</summary>
    public ExactRational Margin { get; }
}
