using System.Globalization;
using System.Numerics;
using StakingCore.Amounts;
using StakingCore.RocketPool;
using StakingCore.Tool.Checks;
using StakingCore.Tool.Input;
using StakingCore.Tool.Output;
using StakingCore.Tool.Report.Charts;
using StakingCore.Tool.Report.Page;

namespace StakingCore.Tool.Report.Sections;

/// <summary>Rocket Pool: who gets what of each pool, or what scenarios come to, step by step.</summary>
internal static class RocketPoolSection
{
    private const int ShownScenarios = 40;
    private static readonly ChartLook[] _parties = [new("node operator", ChartColour.Operator), new("users", ChartColour.Delegators)];
    private static readonly ExactRational _ether = new(BigInteger.Pow(10, 18), BigInteger.One);

    internal static ReportPage Of(RocketPoolFile file) => file.Scenarios.Count > 0 ? OfScenarios(file) : OfShares(file);

    private static ReportPage OfShares(RocketPoolFile file)
    {
        var body = new PageBody();
        IReadOnlyList<RocketPoolShareRow> rows = RocketPoolShareRow.Of(file);
        bool isWhole = rows.All(row => row.Balance == row.Node + row.Users + row.Others);
        body.Verdict(isWhole, $"{Numbers.Count(rows.Count)} split; the parts sum to the balances, to the wei.");
        if (rows.Count > 0)
        {
            WriteShares(body, rows);
        }

        return new ReportPage
        {
            Title = $"Rocket Pool {file.Release.Tag()}: who gets what",
            File = file.Source.Name,
            What = $"Minipools: {Numbers.Count(file.Minipools.Count)}. Megapools: {Numbers.Count(file.Megapools.Count)}. Each balance split as the contracts split it.",
            Body = body,
        };
    }

    private static void WriteShares(PageBody body, IReadOnlyList<RocketPoolShareRow> rows)
    {
        RocketPoolShareRow[] shown = [.. rows.Take(PageTable.MostRows)];
        string[] series = ["node operator", "users (rETH)", "others"];
        var chart = new Chart
        {
            Form = ChartForm.Stacked,
            X = new ChartAxis("Part of the balance, ETH"),
            Y = new ChartAxis("Pool"),
            Series = series,
            Looks = [new(series[0], ChartColour.Operator), new(series[1], ChartColour.Delegators), new(series[2], ChartColour.Rest)],
            Categories = [.. shown.Select(row => row.Id)],
            Points =
            [
                .. shown.SelectMany((row, place) => new[] { row.Node, row.Users, row.Others }.Select((part, i) => new ChartPoint(
                    ExactRational.FromAmount(part) / _ether, place, i, $"{row.Id}, {series[i]}: {RocketPoolView.Ether(part)} ETH"))),
            ],
            Alternative = $"Bars: what node, users and others get of {Numbers.Count(shown.Length)} pools.",
        };
        body.Figure(
            "Who gets what of each pool",
            "Others are voters and the protocol's DAO, who have a part of what megapools earn.",
            chart,
            PageTable.First(
                "Split of each pool, in ETH",
                [
                    Column.Text("pool"), Column.Number("balance"), Column.Number("node operator"), Column.Number("users (rETH)"), Column.Number("others"),
                ],
                [
                    .. rows.Select(row => new[]
                    {
                        row.Id, RocketPoolView.Ether(row.Balance), RocketPoolView.Ether(row.Node), RocketPoolView.Ether(row.Users),
                        RocketPoolView.Ether(row.Others),
                    }),
                ],
                "rewards rocketpool FILE --json lists all."));
        body.Folded("The steps of each split", () =>
        {
            foreach (RocketPoolShareRow row in shown)
            {
                body.Table(new PageTable($"{row.Id}: {row.Balance:L}", [Column.Text("step"), Column.Number("value")], [.. row.Steps.Select(step => new[] { step.Step, step.Value })]));
            }
        });
    }

    private static ReportPage OfScenarios(RocketPoolFile file)
    {
        RocketPoolScenarioResult[] results = [.. file.Scenarios.Select(RocketPoolScenarioResult.Run)];
        var body = new PageBody();
        string[] differences = [.. results.SelectMany(result => result.Differences)];
        long compared = results.Sum(result => result.Compared);
        body.Verdict(differences.Length == 0, $"{Numbers.Count(compared - differences.Length)} of {Numbers.Count(compared)} figures are as the file has them, to the wei.");
        foreach (string difference in differences.Take(PageTable.MostRows))
        {
            body.Indented(difference);
        }

        WriteResults(body, results);
        foreach (RocketPoolScenarioResult result in results.Take(ShownScenarios).Where(result => result.Steps.Count > 0))
        {
            WriteSteps(body, result);
        }

        if (results.Length > ShownScenarios)
        {
            body.Aside($"The steps of {Numbers.Count(results.Length - ShownScenarios)} more scenarios are left out here.");
        }

        return new ReportPage
        {
            Title = $"Rocket Pool {file.Release.Tag()}: what scenarios come to",
            File = file.Source.Name,
            What = $"{Numbers.Count(results.Length)} scenarios, each step carried out as the contracts do, and its state compared with the file.",
            Body = body,
            Agrees = differences.Length == 0,
        };
    }

    private static void WriteResults(PageBody body, RocketPoolScenarioResult[] results)
    {
        RocketPoolScenarioResult[] shown = [.. results.Take(PageTable.MostRows)];
        var chart = new Chart
        {
            Form = ChartForm.Grouped,
            X = new ChartAxis("Taken out less put in, ETH"),
            Y = new ChartAxis("Scenario"),
            Series = ["node operator", "users"],
            Looks = _parties,
            Categories = [.. shown.Select(result => result.Scenario.Name)],
            Points =
            [
                .. shown.SelectMany((result, row) => new[]
                {
                    new ChartPoint(Ether(result.Last.NodeGainWei), row, 0, $"{result.Scenario.Name}, node operator: {RocketPoolView.Ether(result.Last.NodeGainWei)} ETH"),
                    new ChartPoint(Ether(result.Last.UserGainWei), row, 1, $"{result.Scenario.Name}, users: {RocketPoolView.Ether(result.Last.UserGainWei)} ETH"),
                }),
            ],
            Alternative = $"Bars: what node operator and users took out less what they put in, in {Numbers.Count(shown.Length)} scenarios.",
        };
        body.Figure(
            "What each party took out, less what it put in",
            "At the end of each scenario. To the left a party has put in more than it has taken out. Users hold rETH for that, which the "
            + "table lists; what a node operator still has in bonds is not counted either.",
            chart,
            PageTable.First(
                "Scenarios, in ETH",
                [Column.Text("scenario"), Column.Number("steps"), Column.Number("node operator"), Column.Number("users"), Column.Number("rETH of users"), Column.Text("as filed")],
                [
                    .. results.Select(result => new[]
                    {
                        result.Scenario.Name, Numbers.Count(result.Steps.Count), RocketPoolView.Ether(result.Last.NodeGainWei),
                        RocketPoolView.Ether(result.Last.UserGainWei), RocketPoolView.Ether((Int128)result.Last.UserReth.BaseUnits), result.Differences.Any() ? "no" : "yes",
                    }),
                ],
                "rewards rocketpool FILE --json lists all."));
    }

    private static void WriteSteps(PageBody body, RocketPoolScenarioResult result) => body.Folded(
        string.Create(CultureInfo.InvariantCulture, $"{result.Scenario.Name}: {result.Steps.Count:N0} steps"),
        () =>
        {
            RocketPoolStepResult[] steps = [.. result.Steps];
            var chart = new Chart
            {
                Form = ChartForm.Steps,
                X = new ChartAxis("Step", ChartScale.Ordinal),
                Y = new ChartAxis("Taken out less put in, ETH"),
                Series = ["node operator", "users"],
                Looks = _parties,
                Points =
                [
                    .. Line(0, result.Scenario.Start.NodeGainWei, steps.Select(step => (step, step.Network.NodeGainWei))),
                    .. Line(1, result.Scenario.Start.UserGainWei, steps.Select(step => (step, step.Network.UserGainWei))),
                ],
                Alternative = $"Steps of {result.Scenario.Name}: the node operator ends at {RocketPoolView.Ether(result.Last.NodeGainWei)} ETH, users at {RocketPoolView.Ether(result.Last.UserGainWei)} ETH.",
            };
            body.Figure(
                result.Scenario.Name,
                "What each party has taken out after each step, less what it has put in; step 0 is the start.",
                chart,
                PageTable.First(
                    $"Steps of {result.Scenario.Name}, in ETH",
                    [
                        Column.Text("step"), Column.Number("at second"), Column.Text("operation"), Column.Number("node operator"), Column.Number("users"),
                        Column.Number("held by rETH"), Column.Number("rETH supply"), Column.Text("refused"),
                    ],
                    [
                        .. steps.Select((step, i) => new[]
                        {
                            Numbers.Count(i + 1), Numbers.Count(step.Step.Time), step.Step.Operation, RocketPoolView.Ether(step.Network.NodeGainWei),
                            RocketPoolView.Ether(step.Network.UserGainWei), RocketPoolView.Ether(step.Network.RethHeld),
                            RocketPoolView.Ether((Int128)step.Network.RethSupply.BaseUnits), step.Refusal?.ToString() ?? "no",
                        }),
                    ],
                    "rewards rocketpool FILE --explain lists all."));
        });

    private static IEnumerable<ChartPoint> Line(int series, Int128 start, IEnumerable<(RocketPoolStepResult Step, Int128 Gain)> steps) =>
    [
        new ChartPoint(0, Ether(start), series, $"start: {RocketPoolView.Ether(start)} ETH"),
        .. steps.Select((step, i) => new ChartPoint(
            i + 1, Ether(step.Gain), series, $"{Numbers.Count(i + 1)} {step.Step.Step.Operation}: {RocketPoolView.Ether(step.Gain)} ETH")),
    ];

    private static ExactRational Ether(Int128 wei) => (ExactRational)(BigInteger)wei / _ether;
}
