using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Ethereum.Queues;

/// <summary>
/// How the queues stand, in the few sums that a wallet can ask a node or an explorer for. Amounts in gwei; what a fork does not
/// know is not read.
/// </summary>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record QueueAggregates
{
    /// <summary>The rules in force.</summary>
    public required EthereumRules Rules { get; init; }

    /// <summary>The slot in which the question is asked.</summary>
    public required ulong Slot { get; init; }

    /// <summary>The total active balance.</summary>
    public required ulong TotalActiveBalanceGwei { get; init; }

    /// <summary>Before Electra: the number of active validators.</summary>
    public ulong ActiveValidators { get; init; }

    /// <summary>Before Electra: how many validators wait for their activation. They are taken to be ready.</summary>
    public ulong WaitingActivations { get; init; }

    /// <summary>Before Electra: the latest exit epoch of all validators; 0 where nobody has one.</summary>
    public ulong LatestExitEpoch { get; init; }

    /// <summary>Before Electra: how many validators have that exit epoch.</summary>
    public ulong ExitsInLatestEpoch { get; init; }

    /// <summary>From Electra: <c>earliest_exit_epoch</c>.</summary>
    public ulong EarliestExitEpoch { get; init; }

    /// <summary>From Electra: <c>exit_balance_to_consume</c>.</summary>
    public ulong ExitBalanceToConsumeGwei { get; init; }

    /// <summary>From Electra: <c>deposit_balance_to_consume</c>.</summary>
    public ulong DepositBalanceToConsumeGwei { get; init; }

    /// <summary>From Electra: the sum of the pending deposits. They are taken to be final and to consume churn.</summary>
    public ulong PendingDepositBalanceGwei { get; init; }

    /// <summary>From Electra: the number of the pending deposits, of which 16 an epoch are handled.</summary>
    public ulong PendingDepositCount { get; init; }

    /// <summary>
    /// By how many epochs the finalized one is behind the one that ends: 1, unless set, as where everybody votes in time.
    /// </summary>
    public ulong FinalityLagEpochs { get; init; } = 1;
}
