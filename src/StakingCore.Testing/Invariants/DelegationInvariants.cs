using FsCheck;
using FsCheck.Fluent;
using StakingCore.Delegation;
using StakingCore.Rewards;

namespace StakingCore.Testing;

/// <summary>What holds after every command of the pool delegation protocol, as labelled properties.</summary>
public static class DelegationInvariants
{
    /// <summary>Conservation: wallets, bonds, locked stake, exits, pots and what was burned sum to the same before and after.</summary>
    /// <param name="before">The ledger before.</param>
    /// <param name="after">The ledger after.</param>
    public static Property Conserves(DelegationLedger before, DelegationLedger after)
    {
        UInt128 had = before.Totals().Sum;
        UInt128 has = after.Totals().Sum;
        return (had == has).Label($"everything summed to {had}, and sums to {has}");
    }

    /// <summary>Conservation over a whole scenario; a refusal names a rule and gives no ledger.</summary>
    /// <param name="scenario">The scenario.</param>
    public static Property ScenarioConserves(DelegationScenario scenario)
    {
        var all = true.ToProperty();
        foreach ((DelegationLedger before, DelegationCommand command, DelegationTransition after) in scenario.Replay())
        {
            all = all.And(after.Ledger is { } next
                ? Conserves(before, next)
                : (after.Refusal?.Command == command).Label($"{command} gave neither a ledger nor a refusal"));
        }

        return all;
    }

    /// <summary>The weight that earns is at most the weight, and less where a limit is named; the operator takes at most the reward, and a pool without blocks earns nothing.</summary>
    /// <param name="pool">The pool's reward.</param>
    public static Property RewardIsWithinLimits(PoolEpochReward pool) =>
        (pool.RewardableWeight <= pool.Weight).Label($"{pool.RewardableWeight} of {pool.Weight} earns")
            .And((pool.OperatorReward <= pool.Reward).Label($"the operator takes {pool.OperatorReward} of {pool.Reward}"))
            .And(((pool.Limit == RewardLimit.None) == (pool.RewardableWeight == pool.Weight)).Label($"{pool.RewardableWeight} of {pool.Weight} earns, and the limit is {pool.Limit}"))
            .And((pool.Blocks > 0 || pool.Reward == 0).Label($"no block, and a reward of {pool.Reward}"));
}
