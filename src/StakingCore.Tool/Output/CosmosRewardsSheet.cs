using StakingCore.Tool.Checks;

namespace StakingCore.Tool.Output;

/// <summary>Every delegation of a genesis export: tokens in base units, coins as the chain writes them.</summary>
internal static class CosmosRewardsSheet
{
    internal static RowSheet Of(CosmosRewardsResult result) => new(
        "delegations",
        ["delegator", "validator", "shares", "worth", "pending", "problem"],
        result.Delegations.Select(Row))
    {
        Identity = json => CosmosRewardsJson.WriteIdentity(json, result.Genesis),
    };

    private static string?[] Row(CosmosDelegation delegation) =>
    [
        delegation.Delegator.ToString(),
        delegation.Validator.Operator.ToString(),
        delegation.State.Shares.ToString(),
        delegation.Worth.ToString(),
        delegation.Pending.ToString(),
        delegation.Problem,
    ];
}
