namespace StakingCore.Cosmos;

/// <summary>Gives a validator's delegators coins out of an account, commission taken off.</summary>
/// <remarks>
/// Refused by <see cref="ChainRule.UnknownRequest"/> before v0.50.0, <see cref="ChainRule.InsufficientFunds"/>,
/// <see cref="ChainRule.NoValidator"/>; from v0.50.14 and v0.53.3 on by <see cref="ChainRule.InvalidRequest"/> where the cumulative
/// ratio would not hold it, which before aborts at the end of the period. Source: cosmos-sdk <c>x/distribution/keeper/msg_server.go</c>,
/// <c>DepositValidatorRewardsPool</c>; ISA-2025-005.
/// </remarks>
/// <param name="Depositor">The account that pays.</param>
/// <param name="Validator">The validator.</param>
/// <param name="Amount">The coins.</param>
public sealed record DepositValidatorRewards(CosmosAddress Depositor, CosmosAddress Validator, Coins Amount) : ChainCommand
{
    internal override BrokenRule? ApplyTo(ChainDraft draft, out ChainOutcome? outcome)
    {
        outcome = null;
        if (!draft.Version.PassesStakingErrors)
        {
            return BrokenRule.Of(ChainRule.UnknownRequest);
        }

        if (draft.Bank.Take(Depositor, Amount) is { } lacking)
        {
            return lacking;
        }

        draft.DistributionAccount = draft.DistributionAccount.Add(Amount);
        if (draft.FindValidator(Validator) is null)
        {
            return BrokenRule.Of(ChainRule.NoValidator);
        }

        draft.Rewards.Allocate(Validator, DecCoins.From(Amount));
        return draft.Version.SurvivesRatioOverflow && !HoldsDeposit(draft.Validator(Validator))
            ? new BrokenRule(ChainRule.InvalidRequest, Detail: "the validator's reward ratio would overflow")
            : null;
    }

    // The chain adds the whole current rewards, not their part of a token, so it refuses earlier than it would have to.
    private static bool HoldsDeposit(ValidatorState validator)
    {
        ValidatorRewards rewards = validator.Rewards;
        DecCoins ratio = RewardAccounting.RatioAt(rewards, rewards.CurrentPeriod - 1);
        return validator.Tokens.IsZero || ratio.All(coin =>
            rewards.CurrentRewards.AmountOf(coin.Denom) <= CosmosDecimal.MaxValue - coin.Amount);
    }
}
