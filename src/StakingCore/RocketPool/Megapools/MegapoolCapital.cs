using StakingCore.Amounts;

namespace StakingCore.RocketPool.Megapools;

/// <summary>What a megapool has at stake and owes. <c>default</c> is an empty megapool.</summary>
public readonly record struct MegapoolCapital
{
    /// <summary>The node's bond behind assigned validators, in wei.</summary>
    public Amount<Wei> NodeBond { get; init; }

    /// <summary>What assigned validators have borrowed, in wei.</summary>
    public Amount<Wei> UserCapital { get; init; }

    /// <summary>The node's bond behind queued validators, in wei.</summary>
    public Amount<Wei> QueuedBond { get; init; }

    /// <summary>What queued validators will borrow, in wei.</summary>
    public Amount<Wei> QueuedCapital { get; init; }

    /// <summary>What the node owes to the users, in wei.</summary>
    public Amount<Wei> Debt { get; init; }

    /// <summary>What waits for the owner, in wei.</summary>
    public Amount<Wei> Refund { get; init; }

    /// <summary>What is set aside for validators that were prestaked, 31 ETH each, in wei.</summary>
    public Amount<Wei> Assigned { get; init; }

    /// <summary>The bond's part of assigned capital, rounded down; 0 where nothing is assigned.</summary>
    /// <exception cref="OverflowException">The sum is above 2^128 − 1 wei.</exception>
    public Fixed18 CapitalRatio
    {
        get
        {
            Amount<Wei> all = NodeBond + UserCapital;
            return all.IsZero ? default : Fixed18.RatioFloor(NodeBond, all);
        }
    }
}
