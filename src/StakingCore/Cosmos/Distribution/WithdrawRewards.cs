namespace StakingCore.Cosmos;

/// <summary>Pays a delegation what it has earned; it goes on earning from here. Returns <see cref="RewardsWithdrawn"/>.</summary>
/// <remarks>
/// Refused by <see cref="ChainRule.NoValidator"/>, <see cref="ChainRule.NoDelegation"/>,
/// <see cref="ChainRule.NoDelegationRecord"/> and <see cref="ChainRule.NoValidatorRecord"/>; aborted where the recorded stake is more
/// than three units above what the shares are worth. Source: cosmos-sdk <c>x/distribution/keeper/keeper.go</c>.
/// </remarks>
/// <param name="Delegator">The account.</param>
/// <param name="Validator">The validator.</param>
public sealed record WithdrawRewards(CosmosAddress Delegator, CosmosAddress Validator) : ChainCommand
{
    internal override BrokenRule? ApplyTo(ChainDraft draft, out ChainOutcome? outcome)
    {
        BrokenRule? broken = draft.Rewards.Withdraw(Delegator, Validator, out RewardsWithdrawn? paid);
        outcome = paid;
        if (broken is null)
        {
            draft.Rewards.StartDelegation(Delegator, Validator);
            return null;
        }

        // Before v0.50.0 the distribution module had errors of its own for what the staking module does not find.
        return draft.Version.PassesStakingErrors ? broken : broken.Rule switch
        {
            ChainRule.NoValidator => BrokenRule.Of(ChainRule.NoValidatorRecord),
            ChainRule.NoDelegation => BrokenRule.Of(ChainRule.NoDelegationRecord),
            _ => broken,
        };
    }
}
