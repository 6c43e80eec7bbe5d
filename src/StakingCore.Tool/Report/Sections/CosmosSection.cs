using System.Numerics;
using StakingCore.Amounts;
using StakingCore.Cosmos;
using StakingCore.Tool.Checks;
using StakingCore.Tool.Output;
using StakingCore.Tool.Report.Charts;
using StakingCore.Tool.Report.Page;

namespace StakingCore.Tool.Report.Sections;

/// <summary>A Cosmos chain: how its stake is spread over validators, what is pending, and until when stake is unbonding.</summary>
internal static class CosmosSection
{
    private const int ShownDelegators = 20;

    // More steps than a screen has pixels are nothing to look at.
    private const int MostSteps = 2000;
    private const int LabelLength = 19;
    private const string Everything = "rewards cosmos FILE --json lists all.";

    internal static ReportPage Of(CosmosRewardsResult result)
    {
        var body = new PageBody();
        ChainState chain = result.Genesis.State;
        FigureComparison.WriteVerdict(body, result.Comparison.Groups, "to the last unit");
        var screen = new PageScreen(body, $"Totals, in {result.Genesis.Denom}");
        CosmosRewardsView.WriteValidators(screen, chain);
        body.Heading("Totals");
        CosmosRewardsView.WriteTotals(screen, result);
        CosmosValidators.Write(body, result);
        WritePending(body, result);
        WriteUnbonding(body, result);
        CosmosRewardsView.WriteTroubled(screen, result, "rewards cosmos FILE ");
        FigureComparison.Write(body, result.Comparison.Groups);
        string height = result.Genesis.IsHeightKnown ? string.Empty : " The height is the first after every height in the file.";
        return new ReportPage
        {
            Title = CosmosGenesisView.Title(result.Genesis),
            File = result.Genesis.Name,
            What = $"A genesis export, by the rules of {chain.Version}; time {chain.Time}; amounts in {result.Genesis.Denom}.{height}",
            Body = body,
            Agrees = result.Comparison.Agrees && result.Troubled.All(delegation => delegation.Earned is not null),
        };
    }

    private static void WritePending(PageBody body, CosmosRewardsResult result)
    {
        string denom = result.Genesis.Denom;
        CosmosDelegator[] delegators = [.. result.Delegators.Where(delegator => !delegator.Pending.AmountOf(denom).IsZero)];
        if (delegators.Length == 0)
        {
            body.Paragraph("No delegator has rewards pending.");
            return;
        }

        CosmosDelegator[] shown = [.. delegators.Take(ShownDelegators)];
        var chart = new Chart
        {
            Form = ChartForm.Grouped,
            X = new ChartAxis($"Pending rewards, {denom}"),
            Y = new ChartAxis("Delegator"),
            Series = ["pending"],
            Categories = [.. shown.Select(delegator => Numbers.Shortened(delegator.Address.ToString(), LabelLength))],
            Points =
            [
                .. shown.Select((delegator, row) => new ChartPoint(
                    Number(delegator.Pending.AmountOf(denom)), row, 0, $"{delegator.Address}: {CosmosAmounts.Of(delegator.Pending.AmountOf(denom))} {denom}")
                {
                    Label = CosmosAmounts.Of(delegator.Pending.AmountOf(denom).TruncateInt()),
                }),
            ],
            Alternative = $"Bars: the {Numbers.Count(shown.Length)} delegators with most pending, {CosmosAmounts.Of(shown[0].Pending.AmountOf(denom))} {denom} first.",
        };
        body.Figure(
            "Rewards that wait to be withdrawn",
            $"The {(shown.Length == 1 ? "delegator" : $"{Numbers.Count(shown.Length)} delegators")} with most pending, of {Numbers.Count(delegators.Length)} that have any. Whole {denom} at the bars.",
            chart,
            new PageTable(
                $"Delegators by pending rewards, in {denom}",
                [
                    Column.Text("delegator"), Column.Number("validators"), Column.Number("staked"), Column.Number("pending"), Column.Number("unbonding"),
                ],
                [
                    .. shown.Select(delegator => new[]
                    {
                        delegator.Address.ToString(), Numbers.Count(delegator.Delegations.Count), CosmosAmounts.Of(delegator.Staked),
                        CosmosAmounts.Of(delegator.Pending.AmountOf(denom)), CosmosAmounts.Of(delegator.Unbonding),
                    }),
                ])
            {
                LeftOut = delegators.Length - shown.Length,
                Rest = Everything,
            });
    }

    private static void WriteUnbonding(PageBody body, CosmosRewardsResult result)
    {
        CosmosUnbonding[] entries = [.. result.Unbondings];
        if (entries.Length == 0)
        {
            body.Paragraph("No stake is unbonding.");
            return;
        }

        string denom = result.Genesis.Denom;
        CosmosInteger rest = entries.Aggregate(CosmosInteger.Zero, static (sum, entry) => sum + entry.Entry.Balance);
        var points = new List<ChartPoint>
        {
            new(Milliseconds(result.Genesis.State.Time), Number(rest), 0, $"now: {CosmosAmounts.Of(rest)} {denom} unbonding"),
        };
        var rows = new List<string[]>();
        foreach (CosmosUnbonding entry in entries)
        {
            rest -= entry.Entry.Balance;
            string until = CosmosRewardsView.WholeSecond(entry.Entry.CompletionTime);
            points.Add(new ChartPoint(Milliseconds(entry.Entry.CompletionTime), Number(rest), 0, $"{until}: {CosmosAmounts.Of(rest)} {denom} left"));
            rows.Add([until, entry.Delegator.ToString(), entry.Validator.ToString(), CosmosAmounts.Of(entry.Entry.Balance), CosmosAmounts.Of(rest)]);
        }

        int every = (points.Count / MostSteps) + 1;
        var chart = new Chart
        {
            Form = ChartForm.Steps,
            X = new ChartAxis("Time, UTC", ChartScale.Time),
            Y = new ChartAxis($"Still unbonding, {denom}"),
            Series = ["still unbonding"],
            Points = [.. points.Where((_, i) => i % every == 0 || i == points.Count - 1)],
            Alternative = $"Steps: {Numbers.Count(entries.Length)} entries fall due from {rows[0][0]} to {rows[^1][0]}.",
        };
        string thinned = every == 1 ? string.Empty : $" Of each {Numbers.Count(every)} steps one is drawn, and the last.";
        body.Figure(
            "How long stake stays liable while it unbonds",
            "The stake that has asked to leave and has not left. Until its entry is due it can still be slashed for what was done before." + thinned,
            chart,
            PageTable.First(
                $"Unbonding entries by the time when they are due, in {denom}",
                [
                    Column.Text("until"), Column.Text("delegator"), Column.Text("validator"), Column.Number("unbonding"), Column.Number("left after it"),
                ],
                rows,
                Everything));
    }

    private static ExactRational Milliseconds(ChainTime time) =>
        ((ExactRational)time.Seconds * 1000) + new ExactRational(time.Nanoseconds, 1_000_000);

    private static ExactRational Number(CosmosInteger amount) => amount.ToBigInteger();

    private static ExactRational Number(CosmosDecimal amount) => new(amount.ToUnits(), BigInteger.Pow(10, CosmosDecimal.Decimals));
}
