namespace StakingCore.Cosmos;

/// <summary>What a slash did to one redelegation entry out of the validator.</summary>
/// <param name="Delegator">The account.</param>
/// <param name="Destination">The validator that the tokens moved to.</param>
/// <param name="Entry">The entry; a slash leaves it as it is.</param>
/// <param name="Wanted">The fraction of the initial balance, truncated: what the slash asks of it, in tokens.</param>
/// <param name="TakenFromUnbondings">What was burnt of the delegator's unbondings from the destination, of whatever stake.</param>
/// <param name="SharesUnbonded">The shares that were taken at the destination.</param>
/// <param name="TakenFromDelegation">The tokens that those shares fetched, and that were burnt.</param>
/// <param name="Escape">Why less than wanted was taken.</param>
public readonly record struct RedelegationSlash(
    CosmosAddress Delegator,
    CosmosAddress Destination,
    RedelegationEntry Entry,
    CosmosInteger Wanted,
    CosmosInteger TakenFromUnbondings,
    CosmosDecimal SharesUnbonded,
    CosmosInteger TakenFromDelegation,
    SlashEscape Escape)
{
    /// <summary>All that was burnt. It can be more than wanted: the shares are not reduced by what the unbondings paid.</summary>
    public CosmosInteger Taken => TakenFromUnbondings + TakenFromDelegation;

    /// <summary>What escaped; zero where as much or more was taken.</summary>
    public CosmosInteger Escaped => CosmosInteger.Max(Wanted - Taken, CosmosInteger.Zero);
}
