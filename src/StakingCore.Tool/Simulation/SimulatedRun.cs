namespace StakingCore.Tool.Simulation;

/// <summary>What one run of a sweep came to.</summary>
/// <param name="Index">Its place in the sweep, from 0.</param>
/// <param name="Ending">settled, cycling or open.</param>
/// <param name="CycleLength">The rounds of the cycle; null unless it is cycling.</param>
/// <param name="Rounds">The figures of each round, in the order of <see cref="RoundColumn.All"/>; at least one round.</param>
internal sealed record SimulatedRun(int Index, string Ending, int? CycleLength, IReadOnlyList<string?[]> Rounds)
{
    internal const string Settled = "settled";
    internal const string Cycling = "cycling";
    internal const string Open = "open";

    /// <summary>A figure of the last round; null where there is none.</summary>
    internal string? Last(string column) => Rounds[^1][RoundColumn.IndexOf(column)];
}
