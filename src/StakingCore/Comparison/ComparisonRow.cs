using StakingCore.Amounts;
using StakingCore.Leverage;
using StakingCore.LockUps;
using StakingCore.Slashing;

namespace StakingCore.Comparison;

/// <summary>
/// What one protocol makes of a case. Amounts are exact and in whole units of the protocol's asset; stakes and losses are
/// whole multiples of its base unit.
/// </summary>
public sealed record ComparisonRow
{
    /// <summary>The protocol.</summary>
    public required ProtocolPreset Protocol { get; init; }

    /// <summary>The operator's own stake.</summary>
    public required ExactRational Own { get; init; }

    /// <summary>What others delegate: what the case asks for, as far as the protocol allows it.</summary>
    public required ExactRational Delegated { get; init; }

    /// <summary>What the protocol does not let others delegate.</summary>
    public required ExactRational Refused { get; init; }

    /// <summary>Controlled stake per unit of own stake; null without any own stake.</summary>
    public required ExactRational? Leverage { get; init; }

    /// <summary>The part of the stake that the fault costs, from 0 to 1.</summary>
    public required ExactRational Rate { get; init; }

    /// <summary>How much of the operator's own stake the evidence still finds.</summary>
    public required ExactRational OwnReachable { get; init; }

    /// <summary>How much of the delegators' stake the evidence still finds.</summary>
    public required ExactRational DelegatedReachable { get; init; }

    /// <summary>Why the evidence does not find the operator's own stake, or <see cref="SlashObstacle.None"/>.</summary>
    public required SlashObstacle OwnObstacle { get; init; }

    /// <summary>
    /// Why the evidence does not find the delegators' stake, or <see cref="SlashObstacle.None"/>; null where nobody can delegate.
    /// </summary>
    public required SlashObstacle? DelegatedObstacle { get; init; }

    /// <summary>How many days after the fault the operator's own stake is free, if it asks for it then and is not slashed.</summary>
    public required ExactRational OperatorFreeDays { get; init; }

    /// <summary>The same for the delegators' stake; null where nobody can delegate.</summary>
    public required ExactRational? DelegatorFreeDays { get; init; }

    /// <summary>The penalty in base units, who pays it, and why; null where the protocol slashes nobody.</summary>
    public required LossAllocation? Allocation { get; init; }

    /// <summary>What the operator loses of its own stake.</summary>
    public required ExactRational OperatorLoss { get; init; }

    /// <summary>What the delegators lose together.</summary>
    public required ExactRational DelegatorLoss { get; init; }

    /// <summary>The harm that nobody pays for: what the attack is worth, less every loss, and at least 0.</summary>
    public required ExactRational Unpaid { get; init; }

    /// <summary>The attack in base units, against what the evidence still finds.</summary>
    public required AttackScenario Scenario { get; init; }

    /// <summary>What the attack has to be worth to break even when the evidence comes as late as the case says.</summary>
    public required ExactRational BreakEven { get; init; }

    /// <summary>What the attack has to be worth to break even when the evidence comes at once.</summary>
    public required ExactRational BreakEvenAtOnce { get; init; }
}
