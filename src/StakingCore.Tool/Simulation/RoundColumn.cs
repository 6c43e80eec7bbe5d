using StakingCore.Delegation.Simulation;

namespace StakingCore.Tool.Simulation;

/// <summary>One figure of a round, as files have it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsCount">Whether it is a count, which JSON writes as a number; anything else is exact text.</param>
/// <param name="Read">Its text; null where there is none.</param>
internal sealed record RoundColumn(string Name, bool IsCount, Func<SimulationRound, string?> Read)
{
    internal static IReadOnlyList<RoundColumn> All { get; } =
    [
        new("round", true, static round => $"{round.Number}"),
        new("changes", true, static round => $"{round.Changes}"),
        new("pools", true, static round => $"{round.PoolCount}"),
        new("saturatedPools", true, static round => $"{round.SaturatedPools}"),
        new("oversaturatedPools", true, static round => $"{round.OversaturatedPools}"),
        new("leverageLimitedPools", true, static round => $"{round.LeverageLimitedPools}"),
        new("nakamoto", true, static round => round.NakamotoCoefficient is { } pools ? $"{pools}" : null),
        new("totalStake", false, static round => $"{round.TotalStake}"),
        new("bonded", false, static round => $"{round.Bonded}"),
        new("locked", false, static round => $"{round.Locked}"),
        new("liquid", false, static round => $"{round.Liquid}"),
        new("idle", false, static round => $"{round.Idle}"),
        new("largestPool", false, static round => $"{round.LargestPool}"),
        new("maximumLeverage", false, static round => round.MaximumLeverage?.ToString()),
        new("meanLeverage", false, static round => round.MeanLeverage?.ToString()),
        new("capitalAtRisk", false, static round => $"{round.CapitalAtRisk}"),
        new("capitalAtRiskSlack", false, static round => $"{round.CapitalAtRiskSlack}"),
        new("rewards", false, static round => $"{round.Rewards}"),
        new("operatorRewards", false, static round => $"{round.OperatorRewards}"),
        new("penalty", false, static round => $"{round.Penalty}"),
        new("shortfall", false, static round => $"{round.Shortfall}"),
    ];

    /// <summary>All figures of a round.</summary>
    internal static string?[] Row(SimulationRound round) => [.. All.Select(column => column.Read(round))];

    /// <summary>Where a figure stands in a row.</summary>
    internal static int IndexOf(string name) => Array.FindIndex([.. All], column => column.Name == name);
}
