using StakingCore.Cosmos;
using StakingCore.Tool.Input;

namespace StakingCore.Tool.Checks;

/// <summary>What is pending and what is unbonding in a genesis export, and the sums.</summary>
internal sealed class CosmosRewardsResult
{
    private CosmosRewardsResult(CosmosGenesis genesis, IReadOnlyList<CosmosDelegator> delegators)
    {
        Genesis = genesis;
        Delegators = delegators;
        Comparison = CosmosComparison.Of(genesis);
        foreach (CosmosDelegator delegator in delegators)
        {
            foreach (CosmosDelegation delegation in delegator.Delegations)
            {
                (Coins whole, DecCoins remainder) = delegation.Pending.Truncate();
                PendingWhole = PendingWhole.Add(whole);
                PendingRemainders = PendingRemainders.Add(remainder);
            }
        }

        foreach (ValidatorState validator in genesis.State.Validators.Values)
        {
            Commission = Commission.Add(validator.Rewards.Commission);
            Outstanding = Outstanding.Add(validator.Rewards.Outstanding);
        }
    }

    internal CosmosGenesis Genesis { get; }

    /// <summary>By what is pending in the bond denomination, then by stake, then by address.</summary>
    internal IReadOnlyList<CosmosDelegator> Delegators { get; }

    internal CosmosComparison Comparison { get; }

    /// <summary>What withdrawals would pay, each truncated for itself.</summary>
    internal Coins PendingWhole { get; } = Coins.Empty;

    /// <summary>What they would leave, and what goes to the community pool.</summary>
    internal DecCoins PendingRemainders { get; } = DecCoins.Empty;

    internal DecCoins Commission { get; } = DecCoins.Empty;

    internal DecCoins Outstanding { get; } = DecCoins.Empty;

    internal IEnumerable<CosmosDelegation> Delegations => Delegators.SelectMany(delegator => delegator.Delegations);

    /// <summary>Every entry, the one that is due first at the front.</summary>
    internal IEnumerable<CosmosUnbonding> Unbondings => Delegators.SelectMany(delegator => delegator.Unbondings)
        .OrderBy(unbonding => unbonding.Entry.CompletionTime).ThenBy(unbonding => unbonding.Delegator).ThenBy(unbonding => unbonding.Validator);

    internal IEnumerable<CosmosDelegation> Troubled => Delegations.Where(delegation => delegation.Problem is not null);

    internal static CosmosRewardsResult Compute(CosmosGenesis genesis) => new(genesis, DelegatorsOf(genesis));

    /// <summary>All that each account has, the largest first.</summary>
    internal static IReadOnlyList<CosmosDelegator> DelegatorsOf(CosmosGenesis genesis)
    {
        ChainState chain = genesis.State;
        var delegations = new Dictionary<CosmosAddress, List<CosmosDelegation>>();
        var unbondings = new Dictionary<CosmosAddress, List<CosmosUnbonding>>();
        foreach ((CosmosAddress operatorAddress, var ofValidator) in chain.Delegations)
        {
            ValidatorState validator = chain.Validators[operatorAddress];
            foreach ((CosmosAddress delegator, DelegationState delegation) in ofValidator)
            {
                ListOf(delegations, delegator).Add(CosmosDelegation.Of(chain, delegator, validator, delegation));
            }
        }

        foreach ((CosmosAddress validator, var ofValidator) in chain.Unbondings)
        {
            foreach ((CosmosAddress delegator, var entries) in ofValidator)
            {
                ListOf(unbondings, delegator).AddRange(entries.Select(entry => new CosmosUnbonding(delegator, validator, entry)));
            }
        }

        string denom = genesis.Denom;
        return
        [
            .. delegations.Keys.Union(unbondings.Keys)
                .Select(address => new CosmosDelegator(address, delegations.GetValueOrDefault(address) ?? [], unbondings.GetValueOrDefault(address) ?? []))
                .OrderByDescending(delegator => delegator.Pending.AmountOf(denom))
                .ThenByDescending(delegator => delegator.Staked)
                .ThenBy(delegator => delegator.Address),
        ];
    }

    private static List<TItem> ListOf<TItem>(Dictionary<CosmosAddress, List<TItem>> lists, CosmosAddress key)
    {
        if (!lists.TryGetValue(key, out List<TItem>? list))
        {
            list = [];
            lists.Add(key, list);
        }

        return list;
    }
}
