using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Delegation;

/// <summary>A pool, open or closed, as a row: <see cref="DelegationPool"/> with an index for its operator.</summary>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct PoolRow
{
    /// <summary>Who runs it: a row of the accounts.</summary>
    public int Operator { get; init; }

    /// <summary>What the operator has bonded, in base units; zero once the pool has closed.</summary>
    public ulong Bond { get; init; }

    /// <summary>What the operator takes of a reward before anybody shares it, in base units.</summary>
    public ulong Cost { get; init; }

    /// <summary>The part of the rest that the operator takes, 0 to 1.</summary>
    public Fraction Margin { get; init; }

    /// <summary>The epoch in which it opened.</summary>
    public ulong OpenedEpoch { get; init; }

    /// <summary>Whether it closes at the next boundary.</summary>
    public bool IsRetiring { get; init; }

    /// <summary>The epoch at whose start it closed; null while it is open.</summary>
    public ulong? ClosedEpoch { get; init; }

    /// <summary>Whether a fault put it in jail, where it earns nothing.</summary>
    public bool IsJailed { get; init; }

    /// <summary>The epoch in which it last left jail, for which it earns nothing; null where it never did.</summary>
    public ulong? UnjailedEpoch { get; init; }

    /// <summary>All members; the same in every culture.</summary>
    public override string ToString() => RecordText.Of(nameof(PoolRow), PrintMembers);
}
