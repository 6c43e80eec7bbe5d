namespace StakingCore.Cosmos;

/// <summary>Sets the inflation anew and mints a block's provision into the fee collector. Returns <see cref="ProvisionMinted"/>.</summary>
/// <remarks>Source: cosmos-sdk <c>x/mint/abci.go</c>, <c>x/mint/types/minter.go</c>.</remarks>
public sealed record MintProvision : ChainCommand
{
    /// <inheritdoc />
    public override bool IsBlockProcessing => true;

    internal override BrokenRule? ApplyTo(ChainDraft draft, out ChainOutcome? outcome)
    {
        ChainParameters parameters = draft.Parameters;
        CosmosInteger supply = draft.Supply.AmountOf(draft.BondDenom);
        CosmosDecimal ratio = supply.IsPositive
            ? CosmosDecimal.FromInteger(draft.BondedPool.AmountOf(draft.BondDenom)).QuoInt(supply)
            : CosmosDecimal.Zero;
        CosmosDecimal change = (CosmosDecimal.One - ratio.Quo(parameters.GoalBonded)).Mul(parameters.InflationRateChange)
            .Quo(CosmosDecimal.FromInteger(parameters.BlocksPerYear));
        CosmosDecimal inflation = CosmosDecimal.Max(
            CosmosDecimal.Min(draft.Minter.Inflation + change, parameters.InflationMax), parameters.InflationMin);
        draft.Minter = new MinterState(inflation, inflation.MulInt(supply));
        CosmosInteger minted = draft.Minter.AnnualProvisions.QuoInt(parameters.BlocksPerYear).TruncateInt();
        Coins coins = draft.Bank.Stake(minted);
        draft.Supply = draft.Supply.Add(coins);
        draft.FeeCollector = draft.FeeCollector.Add(coins);
        outcome = new ProvisionMinted(minted, ratio);
        return null;
    }
}
