using StakingCore.Cosmos;
using StakingCore.Tool.Input;

namespace StakingCore.Tool.Checks;

/// <summary>Holds the sums over a genesis export to the totals that the file states beside them.</summary>
internal sealed class CosmosComparison
{
    private readonly FigureGroup _pools = new("pools", "Pools and accounts, sums");
    private readonly FigureGroup _shares = new("delegatorShares", "Validators' shares, sums");
    private readonly FigureGroup _references = new("referenceCounts", "Periods' references, counts");
    private readonly FigureGroup _commissions = new("outstandingRewards", "Outstanding over commission");

    internal IReadOnlyList<FigureGroup> Groups =>
        [.. new[] { _pools, _shares, _references, _commissions }.Where(group => group.Compared > 0)];

    internal bool Agrees => Groups.All(group => group.Equal == group.Compared);

    internal static CosmosComparison Of(CosmosGenesis genesis)
    {
        var comparison = new CosmosComparison();
        comparison.ComparePools(genesis);
        comparison.CompareValidators(genesis.State);
        return comparison;
    }

    private void ComparePools(CosmosGenesis genesis)
    {
        ChainState state = genesis.State;
        CosmosRecords records = genesis.Records;
        string denom = genesis.Denom;
        Compare("bonded pool", records.BondedPool ?? records.BondedPoolCoins?.AmountOf(denom), state.BondedPool.AmountOf(denom));
        Compare("not bonded pool", records.NotBondedPoolCoins?.AmountOf(denom), state.NotBondedPool.AmountOf(denom));
        Compare("distribution account", records.DistributionAccount?.AmountOf(denom), state.DistributionAccount.AmountOf(denom));
    }

    private void Compare(string place, CosmosInteger? known, CosmosInteger computed)
    {
        if (known is { } figure)
        {
            _pools.Compare(place, figure, computed);
        }
    }

    private void CompareValidators(ChainState state)
    {
        ILookup<(ChainInvariant, string), BrokenInvariant> broken = state.Audit().ToLookup(found => (found.Invariant, found.Place));
        foreach (CosmosAddress validator in state.Validators.Keys)
        {
            string place = validator.ToString();
            BrokenInvariant? shares = broken[(ChainInvariant.DelegatorShares, place)].FirstOrDefault();
            BrokenInvariant? references = broken[(ChainInvariant.ReferenceCount, place)].FirstOrDefault();
            _shares.Compare(place, known: shares?.Expected ?? CosmosDecimal.Zero, computed: shares?.Found ?? CosmosDecimal.Zero);
            _references.Compare(place, known: references?.Found ?? CosmosDecimal.Zero, computed: references?.Expected ?? CosmosDecimal.Zero);
        }

        foreach (BrokenInvariant uncovered in broken.SelectMany(found => found).Where(found => found.Invariant == ChainInvariant.OutstandingRewards))
        {
            _commissions.Compare(uncovered.Place, known: uncovered.Found, computed: uncovered.Expected);
        }
    }
}
