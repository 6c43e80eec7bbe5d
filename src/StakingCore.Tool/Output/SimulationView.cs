using StakingCore.Amounts;
using StakingCore.Tool.Simulation;

namespace StakingCore.Tool.Output;

/// <summary>Shows a sweep: the last round of every run, or every round where there is one run alone.</summary>
internal static class SimulationView
{
    private static readonly string[] _headers = ["k", "a0", "limit", "liquid", "agents", "myopic", "seed"];
    private static readonly string[] _figures = ["pools", "full", "largest", "lev", "max", "nak", "risk", "short"];

    // More columns than these in front would not fit.
    private const int MostVarying = 3;

    internal static void Write(Screen screen, SimulationResult result, int top)
    {
        IReadOnlyList<SweepPoint> points = result.Sweep.Points;
        int[] varying = Varying(points);
        WriteHead(screen, result.Sweep, result.Runs.Count, points, varying);
        screen.Blank();
        WriteRuns(screen, result, varying, top);
    }

    /// <summary>The runs and what the columns mean.</summary>
    internal static void WriteRuns(Screen screen, SimulationResult result, int top) =>
        WriteRuns(screen, result, Varying(result.Sweep.Points), top);

    /// <summary>A run by the parameters that differ from run to run, or its number where none does.</summary>
    internal static string NameOf(SimulationResult result, SimulatedRun run)
    {
        IReadOnlyList<SweepPoint> points = result.Sweep.Points;
        int[] varying = Varying(points);
        return varying.Length == 0
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"run {run.Index + 1}")
            : string.Join(", ", varying.Select(i => Named(points[run.Index], i)));
    }

    /// <summary>The parameters that are not the same in all, by their places in <see cref="SweepPoint.Values"/>.</summary>
    internal static int[] Varying(IReadOnlyList<SweepPoint> points) =>
        [.. Enumerable.Range(0, _headers.Length).Where(i => points.Select(point => point.Values[i]).Distinct().Count() > 1)];

    private static void WriteRuns(Screen screen, SimulationResult result, int[] varying, int top)
    {
        IReadOnlyList<SweepPoint> points = result.Sweep.Points;
        if (points.Count == 1 && result.Runs.Count == 1)
        {
            WriteRounds(screen, result.Runs[0], top);
        }
        else
        {
            IEnumerable<string> front = varying.Length <= MostVarying ? varying.Select(i => _headers[i]) : ["run"];
            RecordTable.Write(
                screen,
                [.. front.Concat(_figures).Append("end").Select(Column.Number)],
                [.. result.Runs.Take(top).Select(run => Row(points[run.Index], run, varying))]);
            WriteRest(screen, "more runs", result.Runs.Count, top);
        }

        screen.Blank();
        WriteLegend(screen, isSweep: result.Runs.Count > 1 || points.Count > 1);
    }

    private static void WriteHead(Screen screen, Sweep sweep, int runs, IReadOnlyList<SweepPoint> points, int[] varying)
    {
        string of = runs == points.Count ? string.Empty : $"{Numbers.Count(runs)} of ";
        screen.Heading(points.Count == 1
            ? "A market of pools, round by round"
            : $"{of}{Numbers.Count(points.Count)} markets of pools, each in its last round");
        var fixedValues = Enumerable.Range(0, _headers.Length).Except(varying)
            .Select(i => Named(points[0], i)).ToList();
        fixedValues.Add($"minimum bond {Numbers.Count(sweep.MinimumBond)}");
        fixedValues.Add($"{SweepWords.Of(sweep.Stakes)} stakes");
        screen.Line(string.Join(", ", fixedValues) + ".");
        string pools = sweep.FaultPools == 1 ? "the largest pool" : $"the {Numbers.Count(sweep.FaultPools)} largest pools";
        screen.Line(
            $"The fault: {pools}, {Figures.Percent(ExactRational.FromFraction(sweep.FaultFraction))} of the controlled stake, "
            + $"{SweepWords.Of(sweep.FaultLosses)}.");
    }

    private static string[] Row(SweepPoint point, SimulatedRun run, int[] varying)
    {
        IEnumerable<string> front = varying.Length <= MostVarying
            ? varying.Select(i => Value(point, i))
            : [string.Join(", ", varying.Select(i => Named(point, i)))];
        return [.. front, .. Measures(run.Rounds[^1]), Ending(run)];
    }

    /// <summary>A parameter of a run, by its name.</summary>
    internal static string Named(SweepPoint point, int parameter) => $"{HeaderOf(parameter)} {Value(point, parameter)}";

    /// <summary>What the tables call a parameter.</summary>
    internal static string HeaderOf(int parameter) => _headers[parameter];

    /// <summary>A parameter of a run, a whole number without its denominator of one.</summary>
    internal static string Value(SweepPoint point, int parameter) =>
        point.Values[parameter] is { } text ? ExactRational.Parse(text).ToString() : "none";

    private static void WriteRounds(Screen screen, SimulatedRun run, int top)
    {
        RecordTable.Write(
            screen,
            [Column.Number("round"), Column.Number("changes"), .. _figures.Select(Column.Number)],
            [.. run.Rounds.TakeLast(top).Select(round => (string[])[Count(round, "round"), Count(round, "changes"), .. Measures(round)])]);
        WriteRest(screen, "rounds before", run.Rounds.Count, top);
        screen.Blank();
        screen.Line(run.Ending switch
        {
            SimulatedRun.Settled => $"Settled: round {run.Last("round")} changed nothing.",
            SimulatedRun.Cycling => $"Cycling: round {run.Last("round")} ended as the one {run.CycleLength} rounds before.",
            _ => $"Open: round {run.Last("round")} still changed something, and was the last.",
        });
    }

    private static void WriteRest(Screen screen, string name, int count, int top)
    {
        if (count > top)
        {
            screen.Aside($"and {Numbers.Count(count - top)} {name}: --top {count} shows all");
        }
    }

    private static string[] Measures(string?[] round)
    {
        ExactRational? total = Number(round, "totalStake");
        ExactRational? controlled = total - Number(round, "idle");
        return
        [
            Count(round, "pools"),
            Count(round, "saturatedPools"),
            Percent(Number(round, "largestPool") / total),
            OneDecimal(Number(round, "meanLeverage")),
            OneDecimal(Number(round, "maximumLeverage")),
            Count(round, "nakamoto"),
            Percent(controlled is { IsZero: false } all ? Number(round, "capitalAtRisk") / all : null),
            Percent(Number(round, "penalty") is { IsZero: false } penalty ? Number(round, "shortfall") / penalty : null),
        ];
    }

    private static string Ending(SimulatedRun run) => run.Ending switch
    {
        SimulatedRun.Settled => $"{run.Last("round")}",
        SimulatedRun.Cycling => $"{run.Last("round")}~{run.CycleLength}",
        _ => $"{run.Last("round")}+",
    };

    private static void WriteLegend(Screen screen, bool isSweep)
    {
        screen.Aside("full: weighs at least 99% of 1/k of all stake. largest: its part of all stake.");
        screen.Aside("lev: controlled stake per bond, the mean by controlled stake. max: the highest.");
        screen.Aside("nak: the fewest pools with more than half of what all pools control. risk: the "
            + "bonds of the most leveraged pools with more than half, as a part of all that.");
        screen.Aside("short: the part of the fault's penalty that nobody can be made to pay.");
        if (isSweep)
        {
            screen.Aside("end: 12 settled in round 12; 12~2 cycles of two rounds; 12+ was cut off.");
        }
    }

    private static string Count(string?[] round, string name) => Value(round, name) ?? "-";

    private static string Percent(ExactRational? part) => part is { } known ? Cut(known * 100) + "%" : "-";

    private static string OneDecimal(ExactRational? number) => number is { } known ? Cut(known) : "-";

    // Cut, not rounded up, as every other figure; and always with the decimal, so that a column lines up.
    private static string Cut(ExactRational number)
    {
        string text = number.ToTruncatedDecimal(1, out _);
        return text.Contains('.', StringComparison.Ordinal) ? text : $"{text}.0";
    }

    private static ExactRational? Number(string?[] round, string name) =>
        Value(round, name) is { } text ? ExactRational.Parse(text) : null;

    private static string? Value(string?[] round, string name) => round[RoundColumn.IndexOf(name)];
}
