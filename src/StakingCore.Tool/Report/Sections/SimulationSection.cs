using System.Globalization;
using StakingCore.Amounts;
using StakingCore.Tool.Output;
using StakingCore.Tool.Report.Charts;
using StakingCore.Tool.Report.Page;
using StakingCore.Tool.Simulation;

namespace StakingCore.Tool.Report.Sections;

/// <summary>Simulated markets of pools: what the runs come to, and four figures of them round after round.</summary>
internal static class SimulationSection
{
    // More lines than these hide each other.
    private const int MostRuns = 200;

    // More points than these are nothing to look at.
    private const int MostPoints = 20_000;

    private static readonly (string Column, string Heading, ChartAxis Axis, string Caption)[] _figures =
    [
        ("pools", "Pools", new ChartAxis("Pools", ChartScale.Ordinal), "How many pools there are."),
        ("nakamoto", "Nakamoto coefficient", new ChartAxis("Pools with more than half", ChartScale.Ordinal),
            "The fewest pools that control more than half of what all pools control. More is better spread."),
        ("meanLeverage", "Mean leverage", new ChartAxis("Controlled stake per bond"), "Controlled stake per bond, the mean by controlled stake."),
        ("maximumLeverage", "Highest leverage", new ChartAxis("Controlled stake per bond"), "Controlled stake per bond of the most leveraged pool."),
    ];

    internal static ReportPage Of(string file, SimulationOrigin origin, SimulationResult result)
    {
        var body = new PageBody();
        int settled = result.Runs.Count(run => run.Ending == SimulatedRun.Settled);
        body.Paragraph($"{Numbers.Count(settled)} of {Numbers.Count(result.Runs.Count)} runs settled.");
        var screen = new PageScreen(body, "The last round of each run");
        if (origin == SimulationOrigin.WrittenAsTable)
        {
            body.Heading("What the runs come to");
            body.Aside("The table does not say the least bond, the shape of the stakes, or the fault.");
            SimulationView.WriteRuns(screen, result, int.MaxValue);
        }
        else
        {
            SimulationView.Write(screen, result, int.MaxValue);
        }

        SimulatedRun[] shown = [.. result.Runs.Take(MostRuns)];
        var looks = RunLooks.Of(result, shown);
        foreach ((string column, string heading, ChartAxis axis, string caption) in _figures)
        {
            WriteFigure(body, result, shown, looks, column, heading, axis, caption);
        }

        if (shown.Length < result.Runs.Count)
        {
            body.Aside($"{Numbers.Count(result.Runs.Count - shown.Length)} more runs are left out of the plots.");
        }

        return new ReportPage
        {
            Title = "Markets of pools under the pool delegation protocol",
            File = file,
            What = What(origin, result),
            Body = body,
        };
    }

    private static string What(SimulationOrigin origin, SimulationResult result)
    {
        string runs = result.Runs.Count == 1 ? "1 run" : $"{Numbers.Count(result.Runs.Count)} runs";
        return origin switch
        {
            SimulationOrigin.Sweep => $"A sweep, of which {runs} {(result.Runs.Count == 1 ? "was" : "were")} played for this page.",
            SimulationOrigin.Part => $"A part of a sweep: {runs} of {Numbers.Count(result.Sweep.Runs)}.",
            _ => $"{runs} as simulate wrote {(result.Runs.Count == 1 ? "it" : "them")}.",
        };
    }

    private static void WriteFigure(
        PageBody body, SimulationResult result, SimulatedRun[] runs, RunLooks looks, string column, string heading, ChartAxis axis, string caption)
    {
        int place = RoundColumn.IndexOf(column);
        int round = RoundColumn.IndexOf("round");
        string[] names = [.. runs.Select(run => SimulationView.NameOf(result, run))];
        int every = (runs.Sum(run => run.Rounds.Count) / MostPoints) + 1;
        ChartPoint[] points =
        [
            .. runs.SelectMany((run, i) => run.Rounds.Where((_, at) => at % every == 0 || at == run.Rounds.Count - 1).Select(figures => new ChartPoint(
                ExactRational.Parse(figures[round]!), Number(figures[place]), i, $"{names[i]}, round {figures[round]}: {Text(figures[place])}"))),
        ];
        if (points.All(point => point.Y is null))
        {
            return;
        }

        var chart = new Chart
        {
            Form = ChartForm.Lines,
            X = new ChartAxis("Round", ChartScale.Ordinal),
            Y = axis,
            Series = names,
            Looks = looks.Looks,
            LookOf = looks.LookOf,
            Points = points,
            Alternative = string.Create(CultureInfo.InvariantCulture, $"Lines: {heading} over the rounds of {runs.Length:N0} runs."),
        };
        string[][] rows =
        [
            .. runs.SelectMany((run, i) => run.Rounds.Select(figures => new[] { names[i], figures[round]!, Text(figures[place]) })),
        ];
        string thinned = every == 1 ? string.Empty : $" Of each {Numbers.Count(every)} rounds one is drawn, and the last.";
        body.Figure(
            $"{heading}, round after round",
            caption + looks.Caption + thinned,
            chart,
            PageTable.First(
                $"{heading} in each round",
                [Column.Text("run"), Column.Number("round"), Column.Number(heading.ToLowerInvariant())],
                rows,
                "simulate --out writes every round."));
    }

    private static ExactRational? Number(string? text) => text is null ? null : ExactRational.Parse(text);

    private static string Text(string? text) => text is null ? "-" : Figures.Of(ExactRational.Parse(text));
}
