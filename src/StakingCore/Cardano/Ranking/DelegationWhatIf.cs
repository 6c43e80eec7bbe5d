using StakingCore.Amounts;

namespace StakingCore.Cardano.Ranking;

/// <summary>A pool before and after a further delegation, and what the delegator could expect there.</summary>
/// <remarks>
/// Made by <see cref="PoolRanking.IfDelegated"/>. A pool's desirability does not depend on its stake, so its place in the
/// ranking stays.
/// </remarks>
public sealed record DelegationWhatIf
{
    internal DelegationWhatIf()
    {
    }

    /// <summary>The pool.</summary>
    public required PoolId Pool { get; init; }

    /// <summary>The stake that is added, in lovelace.</summary>
    public required Amount<Lovelace> Further { get; init; }

    /// <summary>The pool's stake without it, in lovelace.</summary>
    public required Amount<Lovelace> StakeBefore { get; init; }

    /// <summary>The pool's stake with it, in lovelace.</summary>
    public required Amount<Lovelace> StakeAfter { get; init; }

    /// <summary>floor(circulation ÷ nOpt), in lovelace.</summary>
    public required Amount<Lovelace> SaturationPoint { get; init; }

    /// <summary>The saturation without it, exactly.</summary>
    public required Ratio SaturationBefore { get; init; }

    /// <summary>The saturation with it, exactly.</summary>
    public required Ratio SaturationAfter { get; init; }

    /// <summary>What the delegator could expect in an epoch.</summary>
    public required NonMyopicReward Reward { get; init; }

    /// <summary>Whether the pool is then above saturation; exactly at it, it is not.</summary>
    public bool IsOversaturated => SaturationAfter > Ratio.One;

    /// <summary>What could still be delegated afterwards without exceeding saturation, in lovelace.</summary>
    public Amount<Lovelace> RoomAfter => SaturationPoint.SaturatingSubtract(StakeAfter);
}
