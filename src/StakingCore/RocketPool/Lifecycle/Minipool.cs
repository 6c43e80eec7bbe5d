using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;
using StakingCore.RocketPool.Minipools;

namespace StakingCore.RocketPool.Lifecycle;

/// <summary>A minipool in a lifecycle.</summary>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record Minipool
{
    /// <summary>Where it is in its life.</summary>
    public required MinipoolStatus Status { get; init; }

    /// <summary>Since when, in seconds.</summary>
    public ulong StatusUnixSeconds { get; init; }

    /// <summary>The bond, in wei.</summary>
    public Amount<Wei> NodeDeposit { get; init; }

    /// <summary>What users have put in, in wei; 0 in the queue.</summary>
    public Amount<Wei> UserDeposit { get; init; }

    /// <summary>The fee of its creation, or of its last bond reduction.</summary>
    public Fixed18 NodeFee { get; init; }

    /// <summary>What waits for the owner, in wei.</summary>
    public Amount<Wei> Refund { get; init; }

    /// <summary>What the users are short of and RPL may be slashed for, in wei.</summary>
    public Amount<Wei> SlashBalance { get; init; }

    /// <summary>All the ETH that it holds, the refund included, in wei.</summary>
    public Amount<Wei> Held { get; init; }

    /// <summary>The oracle's strikes.</summary>
    public MinipoolStrikes Strikes { get; init; }

    /// <summary>Whether it is closed for good.</summary>
    public bool IsFinal { get; init; }

    /// <summary>Whether it is taking over a running validator.</summary>
    public bool IsVacant { get; init; }

    /// <summary>Whether it was dissolved and closed by its owner: it no longer counts.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Whether a balance of 8 ETH or more was distributed before.</summary>
    public bool HasReturnedCapital { get; init; }

    /// <summary>Whether somebody else distributed its capital, so that the owner may finalise.</summary>
    public bool IsUserDistributed { get; init; }

    /// <summary>When others announced a distribution, in seconds; null where nobody did.</summary>
    public ulong? UserDistributeUnixSeconds { get; init; }

    /// <summary>When a bond reduction was requested, in seconds; null where none is.</summary>
    public ulong? BondReductionUnixSeconds { get; init; }

    /// <summary>The bond that was requested, in wei.</summary>
    public Amount<Wei> RequestedBond { get; init; }

    /// <summary>When the bond was last reduced, in seconds; null where it never was.</summary>
    public ulong? LastBondReductionUnixSeconds { get; init; }

    /// <summary>Whether it counts as the node's: neither finalised nor closed.</summary>
    public bool IsActive => !IsFinal && !IsClosed;

    /// <summary>What it borrows, in wei, from the queue on.</summary>
    public Amount<Wei> Borrowed =>
        !IsActive ? default : Status == MinipoolStatus.Initialised ? EtherAmounts.Validator - NodeDeposit : UserDeposit;

    internal Amount<Wei> Balance => Held - Refund;

    internal MinipoolTerms Terms(Fixed18 maximumPenalty) => new()
    {
        DepositType = MinipoolDepositType.Variable,
        NodeDeposit = NodeDeposit,
        UserDeposit = UserDeposit,
        NodeFee = NodeFee,
        PenaltyRate = Strikes.PenaltyRate,
        MaximumPenaltyRate = maximumPenalty,
    };
}
