using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Delegation;

/// <summary>A pool, open or closed. Its cost and margin never change, and its id is never used again.</summary>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record DelegationPool
{
    /// <summary>Who runs it.</summary>
    public required string Operator { get; init; }

    /// <summary>What the operator has bonded, in base units.</summary>
    public required UInt128 Bond { get; init; }

    /// <summary>What the operator takes of a reward before anybody shares it.</summary>
    public required UInt128 Cost { get; init; }

    /// <summary>The part of the rest that the operator takes, 0 to 1.</summary>
    public required Fraction Margin { get; init; }

    /// <summary>The epoch in which it opened.</summary>
    public required ulong OpenedEpoch { get; init; }

    /// <summary>Whether it closes at the next boundary.</summary>
    public bool IsRetiring { get; init; }

    /// <summary>The epoch at whose start it closed; null while it is open.</summary>
    public ulong? ClosedEpoch { get; init; }

    /// <summary>Whether a fault put it in jail, where it earns nothing.</summary>
    public bool IsJailed { get; init; }

    /// <summary>The epoch in which it last left jail, for which it earns nothing; null where it never did.</summary>
    public ulong? UnjailedEpoch { get; init; }
}
