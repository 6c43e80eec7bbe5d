namespace StakingCore.Cosmos;

/// <summary>Gives coins of an account to the community pool.</summary>
/// <remarks>Refused by <see cref="ChainRule.InsufficientFunds"/>. Source: cosmos-sdk <c>x/distribution/keeper/keeper.go</c>.</remarks>
/// <param name="Depositor">The account.</param>
/// <param name="Amount">The coins.</param>
public sealed record FundCommunityPool(CosmosAddress Depositor, Coins Amount) : ChainCommand
{
    internal override BrokenRule? ApplyTo(ChainDraft draft, out ChainOutcome? outcome)
    {
        outcome = null;
        if (draft.Bank.Take(Depositor, Amount) is { } lacking)
        {
            return lacking;
        }

        draft.DistributionAccount = draft.DistributionAccount.Add(Amount);
        draft.CommunityPool = draft.CommunityPool.Add(DecCoins.From(Amount));
        return null;
    }
}
