using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;
using StakingCore.Leverage;
using StakingCore.LockUps;
using StakingCore.Positions;
using StakingCore.Slashing;

namespace StakingCore.Comparison;

/// <summary>
/// A protocol's answers to one operator's fault, as data: who may delegate how much, what double signing costs, who pays, and
/// for how long stake that leaves can still be reached. See <see cref="ProtocolPresets"/>.
/// </summary>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record ProtocolPreset
{
    /// <summary>The name on a command line: lower case, digits and hyphens.</summary>
    public required string Name { get; init; }

    /// <summary>The name in a text.</summary>
    public required string Title { get; init; }

    /// <summary>The unit of the staked asset, for example ETH.</summary>
    public required string Symbol { get; init; }

    /// <summary>How many decimals the unit has: 1 unit is 10^decimals base units. 0 to 18.</summary>
    public required int Decimals { get; init; }

    /// <summary>How much of others' stake an operator may take on.</summary>
    public required ILeverageLimit Limit { get; init; }

    /// <summary>Who pays, or null where the protocol slashes nobody.</summary>
    public required LossRule? LossRule { get; init; }

    /// <summary>How much of a penalty the operator bears, for the economics of an attack.</summary>
    public OperatorLossRule OperatorLossRule { get; init; }

    /// <summary>
    /// Whether the penalty is a fraction of the operator's own stake alone; otherwise of all that it controls.
    /// </summary>
    public bool IsPenaltyOnOwnStake { get; init; }

    /// <summary>What double signing costs an operator that nobody joins, from 0 to 1; 0 where nobody is slashed.</summary>
    public required ExactRational DoubleSigningRate { get; init; }

    /// <summary>When stake that leaves is free again, and what reaches it until then.</summary>
    public required LockUpSchedule LockUps { get; init; }

    /// <summary>How many seconds a step of the schedule's measure takes, at least 1.</summary>
    public required ulong SecondsPerStep { get; init; }

    /// <summary>In which of the schedule's roles others' stake stands behind the operator; null where nobody's does.</summary>
    public StakeRole? DelegatorRole { get; init; } = StakeRole.Delegator;

    /// <summary>Whether the stake is taken to be at the start of a fixed term; otherwise it has been there for long.</summary>
    public bool IsAtStartOfTerm { get; init; }

    /// <summary>What the figures rest on, beyond the formula: assumptions about the network, and what is left out.</summary>
    public required string Assumes { get; init; }

    /// <summary>Where the figures come from.</summary>
    public required string Source { get; init; }

    /// <summary>All members; the same in every culture.</summary>
    public override string ToString() => RecordText.Of(nameof(ProtocolPreset), PrintMembers);
}
