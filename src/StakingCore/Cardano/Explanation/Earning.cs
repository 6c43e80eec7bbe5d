using StakingCore.Amounts;

namespace StakingCore.Cardano.Explanation;

/// <summary>One thing that an account might have earned, and what became of it.</summary>
/// <param name="Kind">As operator or as member.</param>
/// <param name="Pool">The pool.</param>
/// <param name="Amount">The amount, zero where nothing was earned.</param>
/// <param name="Stake">The member's stake; zero for an operator.</param>
/// <param name="Outcome">What became of it.</param>
internal readonly record struct Earning(
    RewardKind Kind, PoolId Pool, Amount<Lovelace> Amount, Amount<Lovelace> Stake, RewardOutcome Outcome)
{
    /// <summary>Whether the ledger keeps an entry of it, delivered or not.</summary>
    internal bool IsEntry => Outcome is RewardOutcome.Paid or RewardOutcome.UnregisteredAtBoundary or RewardOutcome.NotTheFirst;

    /// <summary>Whether it is part of what the update pays out.</summary>
    internal bool IsDelivered => Outcome is RewardOutcome.Paid or RewardOutcome.UnregisteredAtBoundary;
}
