using StakingCore.Amounts;
using StakingCore.Comparison;
using StakingCore.LockUps;
using StakingCore.Tool.Output;
using StakingCore.Tool.Report.Charts;
using StakingCore.Tool.Report.Page;

namespace StakingCore.Tool.Report.Sections;

/// <summary>The question of pool delegation put to every protocol: who pays, what can be reached until when, and what is deterred.</summary>
internal static class ProtocolsSection
{
    private static readonly string[] _whose = ["operator's stake", "delegators' stake"];

    internal static ReportPage Of(ComparisonCase question, IReadOnlyList<ComparisonRow> rows, LeverageAnswer leverage)
    {
        var body = new PageBody();
        var screen = new PageScreen(body, "Protocols");
        body.Heading("The question");
        body.Paragraph(
            "A pool's operator controls its own stake and what others delegate to it. If it attacks, what does the protocol take, from "
            + "whom, and is that enough to keep it from attacking?");
        ProtocolComparisonView.WriteCase(screen, question, slashedWith: null);
        WriteAnswer(body, rows);
        WriteLosses(body, question, rows);
        WriteWindows(body, question, rows);
        WriteLeverage(body, question, rows);
        WriteBreakEven(body, question, rows);
        body.Heading("Every figure");
        ProtocolComparisonView.WriteStakes(new PageScreen(body, "What each protocol lets the operator take on, and until when stake can be slashed"), rows);
        ProtocolComparisonView.WriteLosses(new PageScreen(body, "What the fault costs, and who pays"), question, rows);
        ProtocolComparisonView.WriteReading(screen, question);
        body.Folded("What each row rests on, and its source", () => ProtocolComparisonView.WriteNotes(screen, rows));
        LeverageView.Write(new PageScreen(body, "The attack by one operator"), leverage.Scenario, leverage.Decimals, leverage.Limits);
        return new ReportPage
        {
            Title = $"Who pays when an operator with {Figures.Of(question.Own)} of its own and {Figures.Of(question.Delegated)} delegated attacks",
            File = null,
            What = $"One operator's fault put to {Numbers.Count(rows.Count)} protocols and rules, each in its own units of stake.",
            Body = body,
        };
    }

    private static void WriteAnswer(PageBody body, IReadOnlyList<ComparisonRow> rows)
    {
        int unpaid = rows.Count(row => row.Unpaid > row.OperatorLoss + row.DelegatorLoss);
        int outside = rows.Count(row => row.OwnReachable.IsZero && row.DelegatedReachable.IsZero);
        int deterred = rows.Count(row => row.Scenario.IsDeterred);
        body.Verdict(
            isGood: deterred == rows.Count,
            $"Of {Numbers.Count(rows.Count)} protocols and rules: in {Numbers.Count(unpaid)} nobody pays for most of the harm; in {Numbers.Count(outside)} no stake can be "
            + $"reached when the evidence comes; the attack is deterred in {(deterred == 0 ? "none" : Numbers.Count(deterred))}.");
    }

    private static void WriteLosses(PageBody body, ComparisonCase question, IReadOnlyList<ComparisonRow> rows)
    {
        string[] series = ["operator pays", "delegators pay", "nobody pays"];
        var chart = new Chart
        {
            Form = ChartForm.Stacked,
            X = new ChartAxis("Harm of the fault, units of stake"),
            Y = new ChartAxis("Protocol"),
            Series = series,
            Looks = [new(series[0], ChartColour.Operator), new(series[1], ChartColour.Delegators), new(series[2], ChartColour.Nobody)],
            Categories = [.. rows.Select(row => row.Protocol.Name)],
            Points =
            [
                .. rows.SelectMany((row, place) => new[] { row.OperatorLoss, row.DelegatorLoss, row.Unpaid }.Select((part, i) =>
                    new ChartPoint(part, place, i, $"{row.Protocol.Name}, {series[i]}: {Figures.Of(part)}"))),
            ],
            Alternative = $"Bars: who pays for the harm in {Numbers.Count(rows.Count)} protocols; nobody pays most of it in {Numbers.Count(rows.Count(row => row.Unpaid > row.OperatorLoss + row.DelegatorLoss))}.",
        };
        body.Figure(
            "Who pays for the harm",
            $"The harm is {Figures.Of(question.ValuePerUnit)} per unit of stake that the operator controls, so a bar is as long as what it controls. The evidence comes "
            + $"{Figures.Of(question.EvidenceDays)} days after the fault.",
            chart,
            new PageTable(
                "Who pays, in units of stake",
                [
                    Column.Text("protocol"), Column.Text("rule"), Column.Number("operator pays"), Column.Number("delegators pay"), Column.Number("nobody pays"),
                ],
                [
                    .. rows.Select(row => new[]
                    {
                        row.Protocol.Name, ProtocolComparisonView.Rule(row), Figures.Of(row.OperatorLoss), Figures.Of(row.DelegatorLoss), Figures.Of(row.Unpaid),
                    }),
                ]));
    }

    private static void WriteWindows(PageBody body, ComparisonCase question, IReadOnlyList<ComparisonRow> rows)
    {
        var chart = new Chart
        {
            Form = ChartForm.Grouped,
            X = new ChartAxis("Days after the fault"),
            Y = new ChartAxis("Protocol"),
            Series = _whose,
            Looks = [new(_whose[0], ChartColour.Operator), new(_whose[1], ChartColour.Delegators)],
            Categories = [.. rows.Select(row => row.Protocol.Name)],
            Points =
            [
                .. rows.SelectMany((row, place) => row.DelegatedObstacle is { } obstacle
                    ? new[] { Window(row, place, 0, row.OperatorFreeDays, row.OwnObstacle), Window(row, place, 1, DelegatorDays(row), obstacle) }
                    : [Window(row, place, 0, row.OperatorFreeDays, row.OwnObstacle)]),
            ],
            Rules = [new ChartRule(question.EvidenceDays, IsAcross: false, "evidence")],
            Alternative = $"Bars: for how many days stake that leaves at the fault is held, from {ProtocolComparisonView.Days(rows.Min(row => row.OperatorFreeDays))} to {ProtocolComparisonView.Days(rows.Max(row => row.OperatorFreeDays))} days.",
        };
        body.Figure(
            "How long stake is held that asks to leave at the fault",
            "A bar that ends left of the evidence is stake that is gone when the evidence comes. Pale bars are stake that the protocol never "
            + "slashes for this, however long it holds it.",
            chart,
            new PageTable(
                "Days until stake that left at the fault is free, and what the evidence still finds",
                [
                    Column.Text("protocol"), Column.Number("operator free after"), Column.Number("delegators free after"),
                    Column.Number("operator's slashable"), Column.Number("delegators' slashable"),
                ],
                [
                    .. rows.Select(row => new[]
                    {
                        row.Protocol.Name, Figures.Of(row.OperatorFreeDays),
                        row.DelegatedObstacle is null ? "-" : Figures.Of(DelegatorDays(row)), Figures.Of(row.OwnReachable),
                        row.DelegatedObstacle is null ? "-" : Figures.Of(row.DelegatedReachable),
                    }),
                ]));
    }

    private static ExactRational DelegatorDays(ComparisonRow row) => row.DelegatorFreeDays ?? row.OperatorFreeDays;

    private static ChartPoint Window(ComparisonRow row, int place, int series, ExactRational days, SlashObstacle obstacle)
    {
        bool isNever = obstacle == SlashObstacle.NotSlashableByRule;
        return new ChartPoint(
            days, place, series, $"{row.Protocol.Name}, {_whose[series]}: free after {Figures.Of(days)} days{(isNever ? ", never slashed" : string.Empty)}")
        {
            Label = ProtocolComparisonView.Days(days),
            IsPale = isNever,
        };
    }

    private static void WriteLeverage(PageBody body, ComparisonCase question, IReadOnlyList<ComparisonRow> rows)
    {
        string[] series = ["own stake", "takes on", "refuses"];
        var chart = new Chart
        {
            Form = ChartForm.Stacked,
            X = new ChartAxis("Stake, units"),
            Y = new ChartAxis("Protocol"),
            Series = series,
            Looks = [new(series[0], ChartColour.Operator), new(series[1], ChartColour.Delegators), new(series[2], ChartColour.Rest)],
            Categories = [.. rows.Select(row => row.Protocol.Name)],
            Points =
            [
                .. rows.SelectMany((row, place) => new[] { row.Own, row.Delegated, row.Refused }.Select((part, i) =>
                    new ChartPoint(part, place, i, $"{row.Protocol.Name}, {series[i]}: {Figures.Of(part)}; leverage {Figures.Of(row.Leverage, "-")}"))),
            ],
            Alternative = $"Bars: what each protocol lets an operator take on; leverage from {Figures.Of(rows.Min(row => row.Leverage ?? ExactRational.Zero))} to {Figures.Of(rows.Max(row => row.Leverage ?? ExactRational.Zero))}.",
        };
        body.Figure(
            "Leverage that each protocol allows",
            $"Of the {Figures.Of(question.Delegated)} that others would delegate a protocol lets the operator take on as much as its limit allows. Leverage is "
            + "controlled stake, own and taken on, per own stake. Effective leverage is controlled stake per stake that the operator loses: "
            + "without a loss it has no bound.",
            chart,
            new PageTable(
                "Leverage",
                [
                    Column.Text("protocol"), Column.Number("takes on"), Column.Number("refuses"), Column.Number("leverage"), Column.Number("effective leverage"),
                ],
                [
                    .. rows.Select(row => new[]
                    {
                        row.Protocol.Name, Figures.Of(row.Delegated), Figures.Of(row.Refused), Figures.Of(row.Leverage, "-"),
                        Figures.Of(row.Scenario.EffectiveLeverage, "no bound"),
                    }),
                ]));
    }

    private static void WriteBreakEven(PageBody body, ComparisonCase question, IReadOnlyList<ComparisonRow> rows)
    {
        string day = $"evidence after {Figures.Of(question.EvidenceDays)} days";
        var chart = new Chart
        {
            Form = ChartForm.Grouped,
            X = new ChartAxis("Worth of the attack, units of stake"),
            Y = new ChartAxis("Protocol"),
            Series = ["evidence at once", day],
            Looks = [new("evidence at once", ChartColour.AtOnce), new(day, ChartColour.Later)],
            Categories = [.. rows.Select(row => row.Protocol.Name)],
            Points =
            [
                .. rows.SelectMany((row, place) => new[]
                {
                    Worth(row, place, 0, row.BreakEvenAtOnce, "evidence at once"),
                    Worth(row, place, 1, row.BreakEven, day),
                }),
            ],
            Alternative = $"Bars: the worth at which an attack breaks even; at once {Figures.Of(rows.Max(row => row.BreakEvenAtOnce))} at most.",
        };
        body.Figure(
            "What attack breaks even",
            "An attack that is worth more than this pays, in spite of what is taken. The operator controls as much as the bars of the first plot are long.",
            chart,
            new PageTable(
                "Worth at which the attack breaks even, in units of stake",
                [
                    Column.Text("protocol"), Column.Number("evidence at once"), Column.Number(day), Column.Number("worth of the attack"), Column.Text("deterred"),
                ],
                [
                    .. rows.Select(row => new[]
                    {
                        row.Protocol.Name, Figures.Of(row.BreakEvenAtOnce), Figures.Of(row.BreakEven), Figures.Of(row.Scenario.CorruptionValue / Unit(row)),
                        row.Scenario.IsDeterred ? "yes" : "no",
                    }),
                ]));
    }

    private static ChartPoint Worth(ComparisonRow row, int place, int series, ExactRational worth, string when) =>
        new(worth, place, series, $"{row.Protocol.Name}, {when}: {Figures.Of(worth)}") { Label = Figures.Of(worth) };

    private static ExactRational Unit(ComparisonRow row) => new(System.Numerics.BigInteger.Pow(10, row.Protocol.Decimals), 1);
}
