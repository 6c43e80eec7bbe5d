namespace StakingCore.Rewards;

/// <summary>What stops one more unit of delegated stake from adding to a pool's reward.</summary>
public enum RewardLimit
{
    /// <summary>Nothing: more stake still earns more. The default.</summary>
    None,

    /// <summary>The pool is saturated at 1/k; neither more stake nor a higher leverage limit helps.</summary>
    Saturation,

    /// <summary>The pool holds as much stake as its pledge carries under the leverage cap; more pledge helps.</summary>
    Leverage,
}
