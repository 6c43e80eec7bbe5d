namespace StakingCore.Cosmos;

/// <summary>
/// Credits a validator with decimal coins, as if they were its part of the fees. The distribution account is funded with newly
/// minted coins, rounded up.
/// </summary>
/// <remarks>Refused by <see cref="ChainRule.NoValidator"/>. Source: cosmos-sdk <c>x/distribution/keeper/allocation.go</c>, <c>AllocateTokensToValidator</c>.</remarks>
/// <param name="Validator">The validator.</param>
/// <param name="Reward">The coins, commission included.</param>
public sealed record AllocateToValidator(CosmosAddress Validator, DecCoins Reward) : ChainCommand
{
    /// <inheritdoc />
    internal override bool IsBlockProcessing => true;

    internal override BrokenRule? ApplyTo(ChainDraft draft, out ChainOutcome? outcome)
    {
        outcome = null;
        if (draft.FindValidator(Validator) is null)
        {
            return BrokenRule.Of(ChainRule.NoValidator);
        }

        Coins minted = Reward.RoundUp();
        draft.Supply = draft.Supply.Add(minted);
        draft.DistributionAccount = draft.DistributionAccount.Add(minted);
        draft.Rewards.Allocate(Validator, Reward);
        return null;
    }
}
