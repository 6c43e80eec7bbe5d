using StakingCore.Tool.Checks;

namespace StakingCore.Tool.Output;

/// <summary>Everyone whom a slash looks at and what it takes, in tokens.</summary>
internal static class CosmosSlashSheet
{
    internal static RowSheet Of(CosmosSlashResult result) => new(
        "losses",
        ["delegator", "before", "after", "unbonding", "redelegated", "loses", "escaped"],
        result.Losses.Select(Row))
    {
        Identity = json => CosmosRewardsJson.WriteIdentity(json, result.Genesis),
    };

    private static string?[] Row(CosmosSlashLoss loss) =>
    [
        loss.Delegator.ToString(),
        loss.Before.ToString(),
        loss.After.ToString(),
        loss.Unbonding.ToString(),
        loss.Redelegation.ToString(),
        loss.Total.ToString(),
        loss.Escaped.ToString(),
    ];
}
