using StakingCore.Amounts;
using StakingCore.Cardano;
using StakingCore.Tool.Checks;
using StakingCore.Tool.Output;
using StakingCore.Tool.Report.Charts;
using StakingCore.Tool.Report.Page;

namespace StakingCore.Tool.Report.Sections;

/// <summary>A Cardano epoch: its pots, what pools of which size earned, how large the rewards are, and who differs from the chain.</summary>
internal static class CardanoEpochSection
{
    private const int LabelLength = 14;
    private const string Everything = "rewards cardano FILE --out writes every reward.";
    private static readonly ExactRational _ada = 1_000_000;
    private static readonly string[] _pledges = ["pledge met", "pledge missed"];

    internal static ReportPage Of(CardanoEpochResult result)
    {
        var body = new PageBody();
        var comparison = ChainComparison.Of(result);
        FigureComparison.WriteVerdict(body, comparison.Groups, "to the lovelace");
        body.Heading("Pots and sums");
        CardanoEpochView.WritePots(new PageScreen(body, "Pots and sums, in ADA"), result);
        WritePools(body, result);
        WriteSizes(body, result);
        FigureComparison.Write(body, comparison.Groups);
        return new ReportPage
        {
            Title = CardanoEpochView.Title(result.File),
            File = result.File.Name,
            What = $"{CardanoEpochView.Contents(result)}. The whole epoch was computed again from its stake, blocks and parameters.",
            Body = body,
            Agrees = comparison.Agrees,
        };
    }

    private static void WritePools(PageBody body, CardanoEpochResult result)
    {
        PoolFigures[] pools = [.. PoolFigures.Top(result, int.MaxValue).Where(pool => !pool.Reward.Stake.IsZero)];
        if (pools.Length == 0)
        {
            body.Paragraph("No pool with stake made a block, so none earned anything.");
            return;
        }

        PoolFigures[] shown = [.. pools.Take(PageTable.MostRows)];
        string[] series = [.. _pledges.Where((_, i) => shown.Any(pool => Series(pool) == i))];
        RewardEpoch epoch = result.Update.Epoch;
        IReadOnlyDictionary<PoolId, string> names = result.File.PoolNames;
        var chart = new Chart
        {
            Form = ChartForm.Dots,
            X = new ChartAxis("Stake of the pool, ADA", ChartScale.Logarithmic),
            Y = new ChartAxis("Reward per stake in the epoch, %"),
            Series = series,
            Points =
            [
                .. shown.Select(pool => new ChartPoint(
                    ExactRational.FromAmount(pool.Reward.Stake) / _ada,
                    PerStake(pool) * 100,
                    int.Min(Series(pool), series.Length - 1),
                    $"{Numbers.Shortened(pool.Id.Text, LabelLength)}: {Figures.Percent(PerStake(pool))} on {Numbers.Ada(pool.Reward.Stake)} ADA, {Numbers.Count(pool.Reward.Blocks)} blocks")),
            ],
            Rules = epoch.SaturationPoint.IsZero
                ? []
                : [new ChartRule(ExactRational.FromAmount(epoch.SaturationPoint) / _ada, IsAcross: false, "saturation")],
            Alternative = $"Dots: reward per stake against stake for {Numbers.Count(shown.Length)} pools. The highest is {Figures.Percent(shown.Max(PerStake))}.",
        };
        body.Figure(
            "Reward per stake, by the size of the pool",
            $"Each dot is a pool that made a block. A pool is saturated at {Numbers.Ada(epoch.SaturationPoint)} ADA: above it the same reward "
            + "falls to more stake. Small pools scatter, since one block more or less is much for them.",
            chart,
            PageTable.First(
                "Pools that made a block, by their reward",
                [
                    Column.Text("pool"), Column.Number("stake ADA"), Column.Number("saturation %"), Column.Number("leverage"),
                    Column.Number("blocks"), Column.Number("performance"), Column.Number("reward ADA"), Column.Number("operator ADA"),
                    Column.Number("members ADA"), Column.Number("reward per stake"), Column.Text("pledge"),
                    .. names.Count > 0 ? new[] { Column.Text("pool on the chain") } : [],
                ],
                [.. pools.Select(pool => (string[])[.. Row(pool), .. names.Count > 0 ? new[] { names.GetValueOrDefault(pool.Id) ?? string.Empty } : []])],
                Everything));
    }

    private static string[] Row(PoolFigures pool) =>
    [
        pool.Id.Text, Numbers.Ada(pool.Reward.Stake), Numbers.Percent(pool.Saturation), Numbers.Decimal(pool.Leverage, 2),
        Numbers.Count(pool.Reward.Blocks), Numbers.Decimal(pool.Reward.ApparentPerformance, 4), Numbers.Ada(pool.Reward.Total),
        Numbers.Ada(pool.Reward.Leader), Numbers.Ada(pool.Members), Figures.Percent(PerStake(pool)), pool.Reward.PledgeMet ? "met" : "missed",
    ];

    private static int Series(PoolFigures pool) => pool.Reward.PledgeMet ? 0 : 1;

    private static ExactRational PerStake(PoolFigures pool) =>
        ExactRational.FromAmount(pool.Reward.Total) / ExactRational.FromAmount(pool.Reward.Stake);

    private static void WriteSizes(PageBody body, CardanoEpochResult result)
    {
        RewardSize[] sizes = [.. RewardSize.Of(result.Update.Entries)];
        if (sizes.Length == 0)
        {
            return;
        }

        var chart = new Chart
        {
            Form = ChartForm.Stacked,
            X = new ChartAxis("Rewards, count"),
            Y = new ChartAxis("Size of the reward, ADA"),
            Series = ["to members", "to operators"],
            Looks = [new("to members", ChartColour.Delegators), new("to operators", ChartColour.Operator)],
            Categories = [.. sizes.Select(size => size.Name)],
            Points =
            [
                .. sizes.SelectMany((size, row) => new[]
                {
                    new ChartPoint(size.Members, row, 0, $"{size.Name} ADA: {Numbers.Count(size.Members)} rewards to members"),
                    new ChartPoint(size.Leaders, row, 1, $"{size.Name} ADA: {Numbers.Count(size.Leaders)} rewards to operators"),
                }),
            ],
            Alternative = $"Bars: how many of {Numbers.Count(result.Update.Entries.Count)} rewards are of which size.",
        };
        body.Figure(
            "How large the rewards are",
            "Each row holds the rewards from its lower bound on, up to and without the upper one, ten times as much.",
            chart,
            new PageTable(
                "Rewards by size",
                [
                    Column.Text("ADA"), Column.Number("to members"), Column.Number("to operators"), Column.Number("together ADA"),
                ],
                [.. sizes.Select(size => new[] { size.Name, Numbers.Count(size.Members), Numbers.Count(size.Leaders), Numbers.Ada(size.Total) })]));
    }
}
