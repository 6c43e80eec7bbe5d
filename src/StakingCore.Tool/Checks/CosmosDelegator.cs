using StakingCore.Cosmos;
using StakingCore.Tool.Input;

namespace StakingCore.Tool.Checks;

/// <summary>All that one account has with validators.</summary>
internal sealed record CosmosDelegator(CosmosAddress Address, IReadOnlyList<CosmosDelegation> Delegations, IReadOnlyList<CosmosUnbonding> Unbondings)
{
    /// <summary>The worth of all its shares, in tokens.</summary>
    internal CosmosDecimal Staked { get; } = Delegations.Aggregate(CosmosDecimal.Zero, static (sum, delegation) => sum + delegation.Worth);

    internal DecCoins Pending { get; } = Delegations.Aggregate(DecCoins.Empty, static (sum, delegation) => sum.Add(delegation.Pending));

    internal CosmosInteger Unbonding { get; } = Unbondings.Aggregate(CosmosInteger.Zero, static (sum, unbonding) => sum + unbonding.Entry.Balance);

    /// <summary>The account of that name, or a complaint with the nearest one.</summary>
    internal static CosmosDelegator Find(CosmosGenesis genesis, IReadOnlyList<CosmosDelegator> delegators, string name)
    {
        if (CosmosAddress.TryParse(name, out CosmosAddress? address) && delegators.FirstOrDefault(found => found.Address == address) is { } delegator)
        {
            return delegator;
        }

        IEnumerable<string> names = delegators.Select(found => found.Address.ToString());
        string hint = NearestName.Of(name, names) is { } nearest ? $"the nearest is {nearest}" : $"for example {names.FirstOrDefault() ?? "none, the file has none"}";
        throw new InvalidInputException($"{genesis.Name}: found no delegator \"{name}\" to explain, expected one of the file; {hint}");
    }
}
