using StakingCore.Cosmos;

namespace StakingCore.Tool.Checks;

/// <summary>One delegation of a genesis export and what a withdrawal now would pay it.</summary>
/// <param name="Delegator">The account.</param>
/// <param name="Validator">The validator.</param>
/// <param name="State">Shares and start.</param>
/// <param name="Worth">What the shares are worth, in tokens.</param>
/// <param name="Earned">Every step; null where the start is lost or the records contradict each other.</param>
/// <param name="Problem">Why the chain would abort or refuse, in words; null where it would not.</param>
internal sealed record CosmosDelegation(
    CosmosAddress Delegator, ValidatorState Validator, DelegationState State, CosmosDecimal Worth, DelegationRewards? Earned, string? Problem)
{
    /// <summary>What is pending: what was earned, as far as the validator's outstanding rewards cover it.</summary>
    internal DecCoins Pending { get; } = Earned?.Rewards.Intersect(Validator.Rewards.Outstanding) ?? DecCoins.Empty;

    internal static CosmosDelegation Of(ChainState chain, CosmosAddress delegator, ValidatorState validator, DelegationState delegation)
    {
        CosmosDecimal worth = validator.Stake.TokensFromShares(delegation.Shares);
        try
        {
            DelegationRewards? earned = chain.PendingRewards(delegator, validator.Operator);
            string? problem = earned is null ? "no record says from where on it earns, so the chain refuses a withdrawal"
                : earned.IsBeyondMargin ? $"its recorded stake is {earned.Excess} above what its shares are worth, more than 3 units of 10^-18: the chain aborts a withdrawal"
                : null;
            return new CosmosDelegation(delegator, validator, delegation, worth, earned, problem);
        }
        catch (InvalidOperationException error)
        {
            return new CosmosDelegation(delegator, validator, delegation, worth, null, error.Message);
        }
    }
}
