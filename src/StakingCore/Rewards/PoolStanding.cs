using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Rewards;

/// <summary>Where a pool stands among the others, and what it pays to whom: a row of <see cref="PoolTable"/>.</summary>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record PoolStanding
{
    internal PoolStanding()
    {
    }

    /// <summary>The pool.</summary>
    public required PoolOffer Offer { get; init; }

    /// <summary>P: what a saturated pool of this pledge earns, less its cost. Negative where it can never pay.</summary>
    public required ExactRational Potential { get; init; }

    /// <summary>(1 − m)·max(P, 0): what members could share in the saturated pool.</summary>
    public required ExactRational Desirability { get; init; }

    /// <summary>The place by desirability, then potential, then the place in the list; 1 is best.</summary>
    public required int Rank { get; init; }

    /// <summary>σ/z0: 1 is saturated, above 1 members share with stake that does not count.</summary>
    public required ExactRational Saturation { get; init; }

    /// <summary>What the pool's stake as it is earns, and who gets it.</summary>
    public required RewardSplit Split { get; init; }

    /// <summary>
    /// The stake that the pool may expect once delegation has settled: max(σ, z0) where its rank is at most k, and its pledge
    /// alone otherwise.
    /// </summary>
    public required ExactRational NonMyopicStake { get; init; }

    /// <summary>What <see cref="NonMyopicStake"/> earns, and who gets it.</summary>
    public required RewardSplit NonMyopicSplit { get; init; }

    /// <summary>All members; the same in every culture.</summary>
    public override string ToString() => RecordText.Of(nameof(PoolStanding), PrintMembers);
}
