namespace StakingCore.Cosmos;

/// <summary>A rule that a step found broken; the command that the step belongs to makes a refusal of it.</summary>
internal sealed record BrokenRule(ChainRule Rule, CosmosDecimal? Found = null, CosmosDecimal? Limit = null, string? Detail = null)
{
    internal static BrokenRule Of(ChainRule rule) => new(rule);

    internal static BrokenRule Of(ChainRule rule, CosmosInteger found, CosmosInteger limit) =>
        new(rule, CosmosDecimal.FromInteger(found), CosmosDecimal.FromInteger(limit));

    internal static BrokenRule Because(string detail) => new(ChainRule.Unregistered, Detail: detail);
}
