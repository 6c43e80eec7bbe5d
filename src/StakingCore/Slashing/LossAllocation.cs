using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Slashing;

/// <summary>
/// Who pays a penalty, position by position, and why. Operator, other pools, delegators, fund and shortfall sum to the
/// penalty; nobody pays more than it has. All amounts in base units.
/// </summary>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record LossAllocation
{
    /// <summary>The rule that was applied.</summary>
    public required LossRule Rule { get; init; }

    /// <summary>The rounding that was applied.</summary>
    public required LossRounding Rounding { get; init; }

    /// <summary>The penalty that was asked for.</summary>
    public required UInt128 Penalty { get; init; }

    /// <summary>The sums by party.</summary>
    public required LossTotals Totals { get; init; }

    /// <summary>The loss of each delegator, in the order given.</summary>
    public required IReadOnlyList<UInt128> DelegatorLosses { get; init; }

    /// <summary>The loss of the operator in each of its other pools, in the rule's order; empty where the rule has none.</summary>
    public required IReadOnlyList<UInt128> OtherPoolLosses { get; init; }

    /// <summary>What the rule did, in order.</summary>
    public required IReadOnlyList<LossStep> Steps { get; init; }

    /// <summary>The operator's loss in the pool at fault.</summary>
    public UInt128 OperatorLoss => Totals.OperatorLoss;

    /// <summary>The insurance fund's loss.</summary>
    public UInt128 FundLoss => Totals.FundLoss;

    /// <summary>What nobody pays.</summary>
    public UInt128 Shortfall => Totals.Shortfall;

    /// <summary>Whether both came to the same losses in the same way, element by element.</summary>
    /// <param name="other">The other allocation.</param>
    public bool Equals(LossAllocation? other) => other is not null
        && Rule == other.Rule
        && Rounding == other.Rounding
        && Penalty == other.Penalty
        && Totals == other.Totals
        && ListContent.Same(DelegatorLosses, other.DelegatorLosses)
        && ListContent.Same(OtherPoolLosses, other.OtherPoolLosses)
        && ListContent.Same(Steps, other.Steps);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Rule, Rounding, Penalty, Totals, ListContent.HashOf(DelegatorLosses));
}
