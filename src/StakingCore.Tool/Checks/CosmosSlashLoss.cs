using StakingCore.Cosmos;

namespace StakingCore.Tool.Checks;

/// <summary>What a slash takes from one account, in tokens.</summary>
/// <param name="Delegator">The account.</param>
/// <param name="Before">What its shares of the validator are worth before.</param>
/// <param name="After">And afterwards.</param>
/// <param name="Unbondings">Its unbonding entries from the validator.</param>
/// <param name="Redelegations">Its redelegation entries out of the validator.</param>
internal sealed record CosmosSlashLoss(
    CosmosAddress Delegator,
    CosmosDecimal Before,
    CosmosDecimal After,
    IReadOnlyList<UnbondingSlash> Unbondings,
    IReadOnlyList<RedelegationSlash> Redelegations)
{
    internal CosmosDecimal Delegation => Before - After;

    internal CosmosInteger Unbonding { get; } = Unbondings.Aggregate(CosmosInteger.Zero, static (sum, entry) => sum + entry.Taken);

    internal CosmosInteger Redelegation { get; } = Redelegations.Aggregate(CosmosInteger.Zero, static (sum, entry) => sum + entry.Taken);

    internal CosmosDecimal Total => Delegation + CosmosDecimal.FromInteger(Unbonding + Redelegation);

    /// <summary>What of its entries the fraction would have been and was not taken.</summary>
    internal CosmosInteger Escaped =>
        Redelegations.Aggregate(Unbondings.Aggregate(CosmosInteger.Zero, static (sum, entry) => sum + entry.Escaped), static (sum, entry) => sum + entry.Escaped);
}
