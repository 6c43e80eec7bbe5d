using StakingCore.Amounts;

namespace StakingCore.RocketPool.Minipools;

/// <summary>What a minipool holds and remembers between distributions. <c>default</c> is an empty minipool.</summary>
public readonly record struct MinipoolHoldings
{
    /// <summary>The balance without the refund, in wei.</summary>
    public Amount<Wei> Balance { get; init; }

    /// <summary>What waits for the owner, in wei.</summary>
    public Amount<Wei> Refund { get; init; }

    /// <summary>What the users are short of and RPL may still be slashed for, in wei.</summary>
    public Amount<Wei> SlashBalance { get; init; }

    /// <summary>Whether a balance of 8 ETH or more was distributed before: a later shortfall is not recorded.</summary>
    public bool HasReturnedCapital { get; init; }
}
