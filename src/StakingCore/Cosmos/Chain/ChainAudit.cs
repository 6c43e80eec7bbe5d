namespace StakingCore.Cosmos;

/// <summary>
/// The SDK's invariants. Source: cosmos-sdk <c>x/staking/keeper/invariants.go</c>, <c>x/distribution/keeper/invariants.go</c>.
/// </summary>
internal static class ChainAudit
{
    internal static IEnumerable<BrokenInvariant> Of(ChainState state) =>
        Pools(state).Concat(state.Validators.Values.SelectMany(validator => OfValidator(state, validator))).Concat(Money(state));

    private static IEnumerable<BrokenInvariant> Pools(ChainState state)
    {
        string denom = state.Parameters.BondDenom;
        CosmosInteger bonded = default;
        CosmosInteger notBonded = default;
        foreach (ValidatorState validator in state.Validators.Values)
        {
            bonded += validator.IsBonded ? validator.Tokens : CosmosInteger.Zero;
            notBonded += validator.IsBonded ? CosmosInteger.Zero : validator.Tokens;
        }

        notBonded = state.Unbondings.Values.SelectMany(static entries => entries.Values).SelectMany(static entries => entries)
            .Aggregate(notBonded, static (sum, entry) => sum + entry.Balance);
        return Unequal(ChainInvariant.BondedPool, denom, state.BondedPool.AmountOf(denom), bonded)
            .Concat(Unequal(ChainInvariant.NotBondedPool, denom, state.NotBondedPool.AmountOf(denom), notBonded));
    }

    private static IEnumerable<BrokenInvariant> OfValidator(ChainState state, ValidatorState validator)
    {
        string place = validator.Operator.ToString();
        IEnumerable<DelegationState> delegations = state.Delegations.GetValueOrDefault(validator.Operator)?.Values ?? [];
        CosmosDecimal shares = default;
        ulong references = 1 + (ulong)validator.Rewards.SlashEvents.Count;
        foreach (DelegationState delegation in delegations)
        {
            shares += delegation.Shares;
            references += delegation.Start is null ? 0ul : 1ul;
        }

        ulong counted = validator.Rewards.Historical.Values.Aggregate(0ul, static (sum, historical) => sum + historical.ReferenceCount);
        return Unequal(ChainInvariant.DelegatorShares, place, shares, validator.Shares)
            .Concat(Unequal(ChainInvariant.ReferenceCount, place, counted, references))
            .Concat(Less(ChainInvariant.OutstandingRewards, place, validator.Rewards.Outstanding, validator.Rewards.Commission));
    }

    private static IEnumerable<BrokenInvariant> Money(ChainState state)
    {
        DecCoins owed = state.Validators.Values
            .Aggregate(state.CommunityPool, static (sum, validator) => sum.Add(validator.Rewards.Outstanding));
        Coins held = state.Balances.Values.Aggregate(
            state.BondedPool.Add(state.NotBondedPool).Add(state.DistributionAccount).Add(state.FeeCollector),
            static (sum, coins) => sum.Add(coins));

        // More may be owned by accounts that are not listed; less cannot be.
        return Less(ChainInvariant.DistributionAccount, "distribution", DecCoins.From(state.DistributionAccount), owed)
            .Concat(Less(ChainInvariant.Supply, "supply", DecCoins.From(state.Supply), DecCoins.From(held)));
    }

    private static IEnumerable<BrokenInvariant> Unequal(ChainInvariant invariant, string place, CosmosInteger found, CosmosInteger expected) =>
        Unequal(invariant, place, CosmosDecimal.FromInteger(found), CosmosDecimal.FromInteger(expected));

    private static IEnumerable<BrokenInvariant> Unequal(ChainInvariant invariant, string place, CosmosDecimal found, CosmosDecimal expected) =>
        found == expected ? [] : [new BrokenInvariant(invariant, place, found, expected)];

    private static IEnumerable<BrokenInvariant> Less(ChainInvariant invariant, string place, DecCoins found, DecCoins least) => least
        .Where(coin => found.AmountOf(coin.Denom) < coin.Amount)
        .Select(coin => new BrokenInvariant(invariant, $"{place} {coin.Denom}", found.AmountOf(coin.Denom), coin.Amount));
}
