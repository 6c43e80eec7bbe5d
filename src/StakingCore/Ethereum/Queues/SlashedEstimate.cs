using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Ethereum.Queues;

/// <summary>What lies ahead of a validator that is slashed now. Amounts in gwei, before the floor of the balance at zero.</summary>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record SlashedEstimate
{
    /// <summary>The epoch of the slashing.</summary>
    public required ulong SlashedEpoch { get; init; }

    /// <summary>The first epoch in which it is not active any more; one that was leaving keeps its own.</summary>
    public required ulong ExitEpoch { get; init; }

    /// <summary>The epoch at whose end the correlation penalty is taken: 4096 before it is withdrawable.</summary>
    public required ulong CorrelationPenaltyEpoch { get; init; }

    /// <summary>The last epoch at whose end it is penalized for missing votes: the one before it is withdrawable.</summary>
    public required ulong LastPenalizedEpoch { get; init; }

    /// <summary>The first epoch in which its balance may be swept: at least 8192 after the slashing.</summary>
    public required ulong WithdrawableEpoch { get; init; }

    /// <summary>What is taken at once.</summary>
    public required ulong InitialPenaltyGwei { get; init; }

    /// <summary>What is taken half-way, with the effective balance, the slashed sum and the total as they were given.</summary>
    public required ulong CorrelationPenaltyGwei { get; init; }
}
