using StakingCore.Amounts;

namespace StakingCore.Cardano.Explanation;

/// <summary>
/// One reward of an account, or the reason why there is none: the last steps, after those of the pots and the pool.
/// </summary>
public sealed record RewardExplanation
{
    /// <summary>The account.</summary>
    public required Credential Credential { get; init; }

    /// <summary>As operator or as member.</summary>
    public required RewardKind Kind { get; init; }

    /// <summary>The pool's id.</summary>
    public required PoolId PoolId { get; init; }

    /// <summary>The pool's own steps; null where the snapshot has no parameters of it.</summary>
    public required PoolExplanation? Pool { get; init; }

    /// <summary>The account's own steps; empty for an operator, whose reward is a step of the pool, and where nothing is computed.</summary>
    public required IReadOnlyList<ExplanationStep> Steps { get; init; }

    /// <summary>
    /// The reward, in lovelace, wherever it goes: also what stays in the reserves because of a rule on accounts. Zero where
    /// nothing was earned.
    /// </summary>
    public required Amount<Lovelace> Amount { get; init; }

    /// <summary>What became of it.</summary>
    public required RewardOutcome Outcome { get; init; }

    /// <summary>The rule that decided so, in words.</summary>
    public required string Rule { get; init; }

    /// <summary>The function of the ledger's source that holds the rule.</summary>
    public required string RuleSource { get; init; }

    /// <summary>Where the amount went.</summary>
    public RewardDestination Destination => Outcome switch
    {
        RewardOutcome.Paid => RewardDestination.Account,
        RewardOutcome.UnregisteredAtBoundary => RewardDestination.Treasury,
        RewardOutcome.UnregisteredAtStart or RewardOutcome.NotTheFirst => RewardDestination.Reserves,
        _ => RewardDestination.None,
    };
}
