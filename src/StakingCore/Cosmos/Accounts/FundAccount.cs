namespace StakingCore.Cosmos;

/// <summary>Mints coins for an account: a what-if, no message of the chain.</summary>
/// <param name="Account">The account.</param>
/// <param name="Amount">The coins.</param>
public sealed record FundAccount(CosmosAddress Account, Coins Amount) : ChainCommand
{
    internal override BrokenRule? ApplyTo(ChainDraft draft, out ChainOutcome? outcome)
    {
        outcome = null;
        draft.Supply = draft.Supply.Add(Amount);
        draft.Bank.Give(Account, Amount);
        return null;
    }
}
