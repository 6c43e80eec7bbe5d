using System.Collections.Immutable;
using StakingCore.Cosmos;
using StakingCore.Tool.Input;

namespace StakingCore.Tool.Checks;

/// <summary>A slash tried on a genesis export, whose state stays as it is.</summary>
internal sealed class CosmosSlashResult
{
    private CosmosSlashResult(CosmosGenesis genesis, SlashValidator command, ChainTransition transition)
    {
        Genesis = genesis;
        Command = command;
        Refusal = transition.Refusal;
        Abort = transition.Abort;
        After = transition.State;
        Report = transition.Outcome as SlashReport;
        Losses = Report is not null && After is not null ? LossesOf(genesis.State, After, Report) : [];
    }

    internal CosmosGenesis Genesis { get; }

    internal SlashValidator Command { get; }

    /// <summary>Why the chain refuses it; null where it does not.</summary>
    internal ChainRefusal? Refusal { get; }

    /// <summary>Why the chain would abort; null where it would not.</summary>
    internal ChainAbort? Abort { get; }

    internal ChainState? After { get; }

    internal SlashReport? Report { get; }

    /// <summary>Everyone whom the slash looks at, who loses most at the front.</summary>
    internal IReadOnlyList<CosmosSlashLoss> Losses { get; }

    internal ValidatorState Validator => Genesis.State.Validators[Command.Validator];

    /// <summary>Tokens beyond the last whole unit of power, which no slash counts.</summary>
    internal CosmosInteger BelowPower => Validator.Tokens % Genesis.State.Parameters.PowerReduction;

    /// <summary>By how much the two pools fell.</summary>
    internal CosmosInteger PoolsFell => After is null ? CosmosInteger.Zero : Pools(Genesis.State) - Pools(After);

    /// <summary>Whether pools and supply fell by what the report says was burnt, and no invariant broke on the way.</summary>
    internal bool IsConserved => After is null || Report is null
        || (PoolsFell == Report.TotalBurned
            && Genesis.State.Supply.AmountOf(Genesis.Denom) - After.Supply.AmountOf(Genesis.Denom) == Report.TotalBurned
            && After.Audit().Length <= Genesis.State.Audit().Length);

    internal static CosmosSlashResult Try(CosmosGenesis genesis, SlashValidator command) =>
        new(genesis, command, genesis.State.Apply(command));

    private static IReadOnlyList<CosmosSlashLoss> LossesOf(ChainState before, ChainState after, SlashReport report)
    {
        ValidatorState old = before.Validators[report.Validator];
        ImmutableSortedDictionary<CosmosAddress, DelegationState> delegations = before.Delegations.GetValueOrDefault(report.Validator)
            ?? ImmutableSortedDictionary<CosmosAddress, DelegationState>.Empty;
        ILookup<CosmosAddress, UnbondingSlash> unbondings = report.Unbondings.ToLookup(entry => entry.Delegator);
        ILookup<CosmosAddress, RedelegationSlash> redelegations = report.Redelegations.ToLookup(entry => entry.Delegator);
        return
        [
            .. delegations.Keys.Union(unbondings.Select(group => group.Key)).Union(redelegations.Select(group => group.Key))
                .Select(address => new CosmosSlashLoss(
                    address,
                    Worth(old, delegations.GetValueOrDefault(address)),
                    Worth(after.Validators.GetValueOrDefault(report.Validator), after.FindDelegation(address, report.Validator)),
                    [.. unbondings[address]],
                    [.. redelegations[address]]))
                .OrderByDescending(loss => loss.Total).ThenBy(loss => loss.Delegator),
        ];
    }

    private static CosmosDecimal Worth(ValidatorState? validator, DelegationState? delegation) =>
        validator is null || delegation is null ? CosmosDecimal.Zero : validator.Stake.TokensFromShares(delegation.Shares);

    private CosmosInteger Pools(ChainState state) => state.BondedPool.AmountOf(Genesis.Denom) + state.NotBondedPool.AmountOf(Genesis.Denom);
}
