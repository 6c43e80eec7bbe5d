using FsCheck;
using FsCheck.Fluent;
using StakingCore.Cosmos;

namespace StakingCore.Testing;

/// <summary>What holds after every command of a Cosmos chain, as labelled properties.</summary>
public static class CosmosInvariants
{
    /// <summary>The chain's own invariants: pools, shares, reward references and the supply agree.</summary>
    /// <param name="chain">The chain.</param>
    public static Property AuditFindsNothing(ChainState chain)
    {
        System.Collections.Immutable.ImmutableArray<BrokenInvariant> broken = chain.Audit();
        return broken.IsEmpty.Label(string.Join("; ", broken));
    }

    /// <summary>The chain's own invariants over a whole scenario; a step has a state, a refusal or an abort.</summary>
    /// <param name="scenario">The scenario.</param>
    public static Property ScenarioIsSound(ChainScenario scenario)
    {
        var all = true.ToProperty();
        foreach ((_, ChainCommand command, ChainTransition after) in scenario.Replay())
        {
            all = all.And(after.State is { } next
                ? AuditFindsNothing(next)
                : (after.Refusal is not null || after.Abort is not null).Label($"{command} gave neither a state nor a refusal"));
        }

        return all;
    }

    /// <summary>Fees go to validators and the community pool, and nowhere else.</summary>
    /// <param name="allocated">The allocation.</param>
    /// <param name="denom">The denomination to look at.</param>
    public static Property FeesAreAllocatedWhole(FeesAllocated allocated, string denom)
    {
        CosmosDecimal sum = allocated.Rewards.Aggregate(
            allocated.CommunityPool.AmountOf(denom), (total, reward) => total + reward.Reward.AmountOf(denom));
        CosmosDecimal fees = CosmosDecimal.FromInteger(allocated.Fees.AmountOf(denom));
        return (sum == fees).Label($"{sum} of {fees} is allocated");
    }

    /// <summary>Who delegates and leaves at once gets back no more than was given.</summary>
    /// <param name="validator">The validator, with tokens or without shares.</param>
    /// <param name="amount">The tokens.</param>
    public static Property LeavingAtOnceGainsNothing(ValidatorShares validator, CosmosInteger amount)
    {
        (ValidatorShares joined, CosmosDecimal issued) = validator.AddTokensFromDelegation(amount);
        CosmosInteger back = issued.IsZero ? CosmosInteger.Zero : joined.RemoveDelegationShares(issued).Tokens;
        return (back <= amount).Label($"{amount} delegated, {back} back");
    }
}
