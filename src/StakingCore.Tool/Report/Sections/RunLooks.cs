using StakingCore.Amounts;
using StakingCore.Tool.Output;
using StakingCore.Tool.Report.Charts;
using StakingCore.Tool.Simulation;

namespace StakingCore.Tool.Report.Sections;

/// <summary>
/// How the lines of a sweep's runs are told apart, on paper too: few by a look of their own; many by parameters of so few values that
/// each combination of them has one, or else by neighbouring values of a parameter.
/// </summary>
/// <param name="Looks">The lines of the legend.</param>
/// <param name="LookOf">The look of each run; null where each has its own.</param>
/// <param name="Caption">What runs that look alike have in common, to stand behind another sentence; empty where none do.</param>
internal sealed record RunLooks(IReadOnlyList<ChartLook> Looks, IReadOnlyList<int>? LookOf, string Caption)
{
    internal static RunLooks Of(SimulationResult result, IReadOnlyList<SimulatedRun> runs)
    {
        if (runs.Count <= Chart.LargestPalette)
        {
            return new RunLooks([.. runs.Select(run => new ChartLook(SimulationView.NameOf(result, run)))], null, string.Empty);
        }

        IReadOnlyList<SweepPoint> all = result.Sweep.Points;
        SweepPoint[] points = [.. runs.Select(run => all[run.Index])];
        int[] varying = SimulationView.Varying(points);
        int[] shown = Shown(points, varying);
        return shown.Length > 0 ? ByValues(points, varying, shown)
            : varying.Length > 0 ? ByNeighbours(points, varying[0])
            : new RunLooks([new ChartLook("every run")], new int[points.Length], " All runs have the same parameters.");
    }

    // In the order of the parameters, of which the seed is the last, as many as there are looks for.
    private static int[] Shown(SweepPoint[] points, int[] varying)
    {
        int[] shown = [];
        foreach (int parameter in varying)
        {
            int[] more = [.. shown, parameter];
            shown = points.Select(point => Name(point, more)).Distinct().Count() <= Chart.LargestPalette ? more : shown;
        }

        return shown;
    }

    private static RunLooks ByValues(SweepPoint[] points, int[] varying, int[] shown)
    {
        string[] names = [.. points.Select(point => Name(point, shown))];
        string[] looks = [.. names.Distinct()];
        string others = string.Join(" and ", varying.Except(shown).Select(SimulationView.HeaderOf));
        return new RunLooks(
            [.. looks.Select(name => new ChartLook(name))],
            [.. names.Select(name => Array.IndexOf(looks, name))],
            $" One line a run; those that look alike differ in {others}.");
    }

    private static RunLooks ByNeighbours(SweepPoint[] points, int parameter)
    {
        // No limit is above every limit.
        string[] values =
        [
            .. points.DistinctBy(point => point.Values[parameter])
                .OrderBy(point => point.Values[parameter] is null)
                .ThenBy(point => point.Values[parameter] is { } text ? ExactRational.Parse(text) : ExactRational.Zero)
                .Select(point => SimulationView.Value(point, parameter)),
        ];
        string header = SimulationView.HeaderOf(parameter);
        string[][] looks = [.. values.GroupBy(value => LookOfValue(values, value)).Select(look => look.ToArray())];
        return new RunLooks(
            [.. looks.Select(look => new ChartLook(look.Length == 1 ? $"{header} {look[0]}" : $"{header} {look[0]} to {look[^1]}"))],
            [.. points.Select(point => LookOfValue(values, SimulationView.Value(point, parameter)))],
            $" One line a run; those that look alike have neighbouring values of {header}.");
    }

    private static int LookOfValue(string[] values, string value) => Array.IndexOf(values, value) * Chart.LargestPalette / values.Length;

    private static string Name(SweepPoint point, int[] parameters) =>
        string.Join(", ", parameters.Select(parameter => SimulationView.Named(point, parameter)));
}
