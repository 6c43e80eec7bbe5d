using StakingCore.RocketPool;
using StakingCore.Tool.Checks;
using StakingCore.Tool.Input;

namespace StakingCore.Tool.Output;

/// <summary>Every minipool and megapool, or every scenario, in wei.</summary>
internal static class RocketPoolSheet
{
    internal static RowSheet OfShares(RocketPoolFile file, IReadOnlyList<RocketPoolShareRow> rows) => new(
        "shares",
        ["id", "balance", "node", "users", "others"],
        rows.Select(row => (string?[])[row.Id, $"{row.Balance}", $"{row.Node}", $"{row.Users}", $"{row.Others}"]))
    {
        Identity = json => json.WriteString("release", file.Release.Tag()),
    };

    internal static RowSheet OfScenarios(RocketPoolFile file, IReadOnlyList<RocketPoolScenarioResult> results) => new(
        "scenarios",
        ["name", "steps", "node", "user", "compared", "differences"],
        results.Select(result => (string?[])
        [
            result.Scenario.Name,
            $"{result.Steps.Count}",
            $"{result.Last.NodeGainWei}",
            $"{result.Last.UserGainWei}",
            $"{result.Compared}",
            $"{result.Differences.Count()}",
        ]))
    {
        Identity = json => json.WriteString("release", file.Release.Tag()),
    };
}
