namespace StakingCore.Cosmos;

/// <summary>Sets the inflation anew and mints a block's provision into the fee collector. Returns <see cref="ProvisionMinted"/>.</summary>
/// <remarks>Source: cosmos-sdk <c>x/mint/abci.go</c>, <c>x/mint/types/minter.go</c>.</remarks>
public sealed record MintProvision : ChainCommand
{
    /// <inheritdoc />
    internal override bool IsBlockProcessing => true;

    internal override BrokenRule? ApplyTo(ChainDraft draft, out ChainOutcome? outcome)
    {
        MintParameters parameters = draft.Parameters.Mint;
        CosmosInteger supply = draft.Supply.AmountOf(draft.BondDenom);
        CosmosDecimal ratio = Minter.BondedRatio(draft.BondedPool.AmountOf(draft.BondDenom), supply);
        draft.Minter = draft.Minter.Next(parameters, ratio, supply);
        CosmosInteger minted = draft.Minter.BlockProvision(parameters);
        Coins coins = draft.Bank.Stake(minted);
        draft.Supply = draft.Supply.Add(coins);
        draft.FeeCollector = draft.FeeCollector.Add(coins);
        outcome = new ProvisionMinted(minted, ratio);
        return null;
    }
}
