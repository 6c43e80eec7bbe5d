using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Delegation;

/// <summary>Stake on its way out, as a row: <see cref="StakeExit"/> with indices for names.</summary>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct ExitRow
{
    /// <summary>The number of the request; parts of one request, with different histories, share it.</summary>
    public ulong Request { get; init; }

    /// <summary>Whose it is: a row of the accounts.</summary>
    public int Account { get; init; }

    /// <summary>The pool that it leaves: a row of the pools.</summary>
    public int Pool { get; init; }

    /// <summary>How much, in base units.</summary>
    public ulong Amount { get; init; }

    /// <summary>The epoch in which it was locked at the pool, or moved there.</summary>
    public ulong SinceEpoch { get; init; }

    /// <summary>The pool that it was moved from, if the move had not matured; else <see cref="BoundaryColumns.NoPool"/>.</summary>
    public int FromPool { get; init; }

    /// <summary>The epoch in which it was locked there; without meaning where it was not moved.</summary>
    public ulong FromSinceEpoch { get; init; }

    /// <summary>The epoch in which it was requested; faults up to it still reach the stake.</summary>
    public ulong RequestEpoch { get; init; }

    /// <summary>The epoch at whose start it is released.</summary>
    public ulong ReleaseEpoch { get; init; }

    /// <summary>Whether a pool that closed sent it out: no request of its owner.</summary>
    public bool IsByClosing { get; init; }

    /// <summary>Whether it is the bond of a pool that closed.</summary>
    public bool IsBond { get; init; }

    /// <summary>All members; the same in every culture.</summary>
    public override string ToString() => RecordText.Of(nameof(ExitRow), PrintMembers);
}
