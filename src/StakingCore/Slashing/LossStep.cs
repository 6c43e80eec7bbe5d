using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Slashing;

/// <summary>One step of an allocation: who was asked, for how much, why, and what was taken. All amounts in base units.</summary>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record LossStep
{
    /// <summary>Who was asked.</summary>
    public required LossParty Party { get; init; }

    /// <summary>The tranche's name where the party is a tranche, else null.</summary>
    public string? Tranche { get; init; }

    /// <summary>Why.</summary>
    public required LossReason Reason { get; init; }

    /// <summary>
    /// The rule in symbols: P the penalty, A what of it is covered, o the operator's own stake, d a delegation, D their sum,
    /// T = o + D, R the operator's stake in other pools, F the fund, and "rest" what earlier steps left.
    /// </summary>
    public required string Formula { get; init; }

    /// <summary>What was to be paid before this step.</summary>
    public required UInt128 Demand { get; init; }

    /// <summary>The most that the party could be charged.</summary>
    public required UInt128 Reachable { get; init; }

    /// <summary>What this step takes; of a step for nobody, what stays unpaid.</summary>
    public required UInt128 Taken { get; init; }

    /// <summary>What is still to be paid after this step.</summary>
    public UInt128 Left => Demand - Taken;
}
