namespace StakingCore.Delegation;

/// <summary>What keeps a part of a pool's weight from earning.</summary>
public enum EarningLimit
{
    /// <summary>Nothing: all of the weight earns.</summary>
    None,

    /// <summary>The pool is above 1/k of all stake.</summary>
    Saturation,

    /// <summary>The pool's weight is above Λ times its bond; also where both limits stop at the same weight.</summary>
    Leverage,
}
