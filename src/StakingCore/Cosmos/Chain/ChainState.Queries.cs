using System.Collections.Immutable;

namespace StakingCore.Cosmos;

/// <content>What a state says of delegations, rewards and its own soundness.</content>
public sealed partial class ChainState
{
    /// <summary>A delegation, or null.</summary>
    /// <param name="delegator">The account.</param>
    /// <param name="validator">The validator.</param>
    public DelegationState? FindDelegation(CosmosAddress delegator, CosmosAddress validator) =>
        Delegations.TryGetValue(validator, out ImmutableSortedDictionary<CosmosAddress, DelegationState>? delegations)
            ? delegations.GetValueOrDefault(delegator)
            : null;

    /// <summary>What an account holds outside of staking.</summary>
    /// <param name="account">The account.</param>
    public Coins BalanceOf(CosmosAddress account) => Balances.GetValueOrDefault(account, Coins.Empty);

    /// <summary>
    /// What a withdrawal now would find that a delegation has earned. Where the chain would abort for more than three units of
    /// excess, the figure says so instead.
    /// </summary>
    /// <param name="delegator">The account.</param>
    /// <param name="validator">The validator.</param>
    /// <returns>The rewards, before the cap by what is outstanding and before truncation; null where there is no delegation, or none with a start.</returns>
    /// <exception cref="InvalidOperationException">The state's reward records contradict each other, or a figure is out of range: the chain aborts on them.</exception>
    public DelegationRewards? PendingRewards(CosmosAddress delegator, CosmosAddress validator)
    {
        if (Validators.GetValueOrDefault(validator) is not { } state || FindDelegation(delegator, validator) is not { Start: not null } delegation)
        {
            return null;
        }

        ValidatorRewards rewards = state.Rewards;
        try
        {
            DecCoins ratio = state.Tokens.IsZero
                ? DecCoins.Empty
                : rewards.CurrentRewards.QuoTruncate(CosmosDecimal.FromInteger(state.Tokens));
            DecCoins endRatio = RewardAccounting.RatioAt(rewards, rewards.CurrentPeriod - 1).Add(ratio);
            return RewardCalculation.Run(state, delegation, (ulong)Height, rewards.CurrentPeriod, endRatio);
        }
        catch (Exception panic) when (panic is ChainPanicException or OverflowException or DivideByZeroException)
        {
            throw new InvalidOperationException($"The chain aborts on the rewards of {delegator} at {validator}: {panic.Message}", panic);
        }
    }

    /// <summary>The invariants that the state breaks; none in a sound state.</summary>
    public ImmutableArray<BrokenInvariant> Audit() => [.. ChainAudit.Of(this)];
}
