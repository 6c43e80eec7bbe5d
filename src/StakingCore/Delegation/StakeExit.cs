using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Delegation;

/// <summary>Stake on its way out: a part of locked stake with one history, or the bond of a pool that closed.</summary>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record StakeExit
{
    /// <summary>The number of the request; parts of one request, with different histories, share it.</summary>
    public required ulong Request { get; init; }

    /// <summary>Whose it is.</summary>
    public required string Account { get; init; }

    /// <summary>The pool that it leaves.</summary>
    public required string Pool { get; init; }

    /// <summary>The stake and its history.</summary>
    public required StakeLot Lot { get; init; }

    /// <summary>The epoch in which it was requested; faults up to it still reach the stake.</summary>
    public required ulong RequestEpoch { get; init; }

    /// <summary>The epoch at whose start it is released.</summary>
    public required ulong ReleaseEpoch { get; init; }

    /// <summary>Whether it is the bond of a pool that closed, or stake that a closing pool sent out: neither is a request of its owner.</summary>
    public bool IsByClosing { get; init; }

    /// <summary>Whether it is the bond of a pool that closed.</summary>
    public bool IsBond { get; init; }
}
