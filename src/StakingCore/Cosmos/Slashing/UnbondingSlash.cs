namespace StakingCore.Cosmos;

/// <summary>What a slash did to one unbonding entry of the validator.</summary>
/// <param name="Delegator">The account.</param>
/// <param name="Entry">The entry before the slash.</param>
/// <param name="Wanted">The fraction of the initial balance, truncated: what the slash asks of it, in tokens.</param>
/// <param name="Taken">What was burnt.</param>
/// <param name="Escape">Why less was taken.</param>
public readonly record struct UnbondingSlash(
    CosmosAddress Delegator, UnbondingDelegationEntry Entry, CosmosInteger Wanted, CosmosInteger Taken, SlashEscape Escape)
{
    /// <summary>What escaped.</summary>
    public CosmosInteger Escaped => Wanted - Taken;
}
