using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;
using StakingCore.LockUps;

namespace StakingCore.Ethereum.Queues;

/// <summary>When a validator that asks to leave would be out, in epochs.</summary>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record ExitEstimate
{
    /// <summary>When it asks: now, or when it has been active for 256 epochs.</summary>
    public required ulong RequestEpoch { get; init; }

    /// <summary>The first epoch in which it is not active any more: it earns nothing from here on.</summary>
    public required ulong ExitEpoch { get; init; }

    /// <summary>The first epoch in which its balance may be swept, and in which no slashing reaches it any more.</summary>
    public required ulong WithdrawableEpoch { get; init; }

    /// <summary>How many epochs the queue adds to the least delay.</summary>
    public required ulong QueueEpochs { get; init; }

    /// <summary>The same dates in the terms of the core.</summary>
    public required ExitTimeline Timeline { get; init; }
}
