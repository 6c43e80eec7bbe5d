using System.Globalization;
using StakingCore.Amounts;
using StakingCore.Tool.Input;
using StakingCore.Tool.Simulation;

namespace StakingCore.Tool.Report.Input;

/// <summary>
/// Reads the rounds that <c>simulate --out</c> wrote as CSV. What the runs have in common and no column says (the least bond, the
/// shape of stakes, the fault) is not in the sweep that comes back.
/// </summary>
internal static class SimulationCsvReader
{
    private const string Endings = $"{SimulatedRun.Settled}, {SimulatedRun.Cycling} or {SimulatedRun.Open}";

    private static readonly string[] _header =
        ["run", .. SweepPoint.Names, "ending", "cycleLength", .. RoundColumn.All.Select(column => column.Name)];

    internal static SimulationResult Read(SourceText source)
    {
        string[] lines = source.Text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        if (!lines[0].Split(',').SequenceEqual(_header))
        {
            throw new InvalidInputException($"{source.Name}:1", "header", "other columns", string.Join(",", _header));
        }

        var rows = new List<CsvRow>();
        var columns = _header.Select((name, i) => KeyValuePair.Create(name, i)).ToDictionary();
        for (int i = 1; i < lines.Length; i++)
        {
            string[] cells = lines[i].Split(',');
            rows.Add(cells.Length == _header.Length
                ? new CsvRow(source.Name, i + 1, columns, cells)
                : throw new InvalidInputException($"{source.Name}:{i + 1}: found {cells.Length} cells, expected {_header.Length} as in the header"));
        }

        return rows.Count > 0
            ? Assemble(source.Name, rows)
            : throw new InvalidInputException($"{source.Name}: found no round, expected at least one line after the header");
    }

    private static SimulationResult Assemble(string name, List<CsvRow> rows)
    {
        var runs = new List<(CsvRow First, SweepPoint Point, List<string?[]> Rounds)>();
        foreach (CsvRow row in rows)
        {
            ulong number = row.Count("run", Sweep.LargestRuns);
            if (number == (ulong)runs.Count + 1)
            {
                runs.Add((row, Point(row), []));
            }
            else if (number == 0 || number != (ulong)runs.Count)
            {
                throw row.Unexpected("run", $"{runs.Count}, or the next, {runs.Count + 1}");
            }

            runs[^1].Rounds.Add(Round(row));
        }

        Sweep sweep = SweepOf([.. runs.Select(run => run.Point)]);
        IReadOnlyList<SweepPoint> points = sweep.Runs == runs.Count ? sweep.Points : [];
        if (!points.SequenceEqual(runs.Select(run => run.Point)))
        {
            throw new InvalidInputException(
                $"{name}: found {runs.Count} runs that are not every combination of their parameters in the order of a sweep, expected the whole file that simulate wrote");
        }

        return new SimulationResult(sweep, [.. runs.Select((run, i) => new SimulatedRun(i, Ending(run.First), Cycle(run.First), run.Rounds))]);
    }

    private static Sweep SweepOf(SweepPoint[] points) => new()
    {
        TargetPools = Distinct(points, point => point.TargetPools),
        PledgeInfluence = Distinct(points, point => point.PledgeInfluence),
        LeverageLimit = Distinct(points, point => point.LeverageLimit),
        LiquidWeight = Distinct(points, point => point.LiquidWeight),
        Agents = Distinct(points, point => point.Agents),
        Myopic = Distinct(points, point => point.Myopic),
        Seeds = Distinct(points, point => point.Seed),
    };

    private static T[] Distinct<T>(SweepPoint[] points, Func<SweepPoint, T> value) => [.. points.Select(value).Distinct()];

    private static SweepPoint Point(CsvRow row) => new(
        (uint)row.Count("targetPools", uint.MaxValue),
        Number(row, "pledgeInfluence"),
        row.Text("leverageLimit").Length == 0 ? null : Number(row, "leverageLimit"),
        Number(row, "liquidWeight"),
        (int)row.Count("agents", Sweep.LargestAgents),
        Number(row, "myopic"),
        row.Count("seed"));

    private static Fraction Number(CsvRow row, string column) =>
        Fraction.TryParse(row.Text(column), out Fraction value) ? value : throw row.Unexpected(column, "a number of 0 or more");

    private static string Ending(CsvRow row) => row.Text("ending") is var word && word is SimulatedRun.Settled or SimulatedRun.Cycling or SimulatedRun.Open
        ? word
        : throw row.Unexpected("ending", Endings);

    private static int? Cycle(CsvRow row) =>
        row.Text("cycleLength").Length == 0 ? null : (int)row.Count("cycleLength", Sweep.LargestRounds);

    private static string?[] Round(CsvRow row)
    {
        string?[] round = [.. RoundColumn.All.Select(column => row.Text(column.Name) is { Length: > 0 } text ? text : null)];
        RoundFigure.Check(round, row.Unexpected);
        return round;
    }
}
