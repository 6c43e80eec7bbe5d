using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Delegation;

/// <summary>What a boundary did, in base units, and the state that follows.</summary>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct BoundaryTotals : IWrittenOnly
{
    /// <summary>The pot of the epoch that ended.</summary>
    public EpochPot Pot { get; internal init; }

    /// <summary>The epoch whose snapshot was paid from; null where there was none, and nobody was paid.</summary>
    public ulong? PaidEpoch { get; internal init; }

    /// <summary>What all operators took.</summary>
    public ulong Operators { get; internal init; }

    /// <summary>What went to wallets for their balances, and for what they had locked at the same pool.</summary>
    public ulong Wallets { get; internal init; }

    /// <summary>What went to wallets for other locked stake.</summary>
    public ulong Locks { get; internal init; }

    /// <summary>Everything that was paid.</summary>
    public ulong Paid => Operators + Wallets + Locks;

    /// <summary>What no pool earned and what floors left: it went back to the reserve.</summary>
    public ulong Returned { get; internal init; }

    /// <summary>What exits released.</summary>
    public ulong Released { get; internal init; }

    /// <summary>T of the snapshot that was taken: all that exists outside the reserve.</summary>
    public ulong TotalStake { get; internal init; }

    /// <summary>The state of the epoch that begins.</summary>
    public BoundaryState Next { get; internal init; }
}
