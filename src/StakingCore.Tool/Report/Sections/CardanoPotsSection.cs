using System.Numerics;
using StakingCore.Amounts;
using StakingCore.Tool.Checks;
using StakingCore.Tool.Output;
using StakingCore.Tool.Report.Charts;
using StakingCore.Tool.Report.Page;

namespace StakingCore.Tool.Report.Sections;

/// <summary>Cardano's pots: reserves and treasury over the epochs, the reward pots, and where the file says something else.</summary>
internal static class CardanoPotsSection
{
    private const string Everything = "pots cardano FILE --json lists all.";
    private static readonly ExactRational _ada = 1_000_000;

    internal static ReportPage Of(string file, IReadOnlyList<PotsBoundary> boundaries)
    {
        var body = new PageBody();
        int agreeing = boundaries.Count(boundary => boundary.Agrees);
        body.Verdict(
            agreeing == boundaries.Count,
            $"{Numbers.Count(agreeing)} of {Numbers.Count(boundaries.Count)} boundaries agree with the file, to the lovelace.");
        IGrouping<string, PotsBoundary>[] networks = [.. boundaries.GroupBy(boundary => boundary.Row.NetworkName)];
        foreach (IGrouping<string, PotsBoundary> network in networks)
        {
            PotsBoundary[] ordered = [.. network.OrderBy(boundary => boundary.Row.Epoch)];
            string of = networks.Length > 1 ? $" of {network.Key}" : string.Empty;
            WriteStocks(body, of, ordered);
            WriteRewards(body, of, ordered);
        }

        body.Heading("Compared with the file");
        var screen = new PageScreen(body, "Figures that are equal, by where the number of blocks comes from");
        PotsView.WriteTable(screen, boundaries);
        PotsView.WriteEvidence(screen, boundaries);
        FigureComparison.WriteDifferences(body,
        [
            .. boundaries.SelectMany(boundary => boundary.Checks.Where(check => !check.IsEqual).Select(check => new FigureDifference(
                $"{boundary.Row.NetworkName} {boundary.Row.Epoch} {check.Name}", $"{check.Known}", $"{check.Computed}"))),
        ]);
        return new ReportPage
        {
            Title = $"Cardano {string.Join(", ", networks.Select(network => network.Key))}: reserves, treasury and reward pots",
            File = file,
            What = $"{Numbers.Count(boundaries.Count)} epoch boundaries, into {boundaries.Min(boundary => boundary.Row.Epoch)} to "
                + $"{boundaries.Max(boundary => boundary.Row.Epoch)}, each computed again from what was there before it.",
            Body = body,
            Agrees = agreeing == boundaries.Count,
        };
    }

    private static void WriteStocks(PageBody body, string of, PotsBoundary[] boundaries)
    {
        var chart = new Chart
        {
            Form = ChartForm.Lines,
            X = new ChartAxis("Epoch that the boundary enters", ChartScale.Ordinal),
            Y = new ChartAxis("Before the boundary, ADA"),
            Series = ["reserves", "treasury"],
            Points =
            [
                .. boundaries.Select(boundary => Point(boundary, boundary.Row.ReservesBefore, 0, "reserves")),
                .. boundaries.Select(boundary => Point(boundary, boundary.Row.TreasuryBefore, 1, "treasury")),
            ],
            Alternative = $"Lines over {Numbers.Count(boundaries.Length)} epochs: reserves from {Numbers.Ada(boundaries[0].Row.ReservesBefore)} to "
                + $"{Numbers.Ada(boundaries[^1].Row.ReservesBefore)} ADA, treasury from {Numbers.Ada(boundaries[0].Row.TreasuryBefore)} to {Numbers.Ada(boundaries[^1].Row.TreasuryBefore)} ADA.",
        };
        body.Figure(
            $"Reserves and treasury{of}",
            "Every boundary takes the expansion out of the reserves and puts a part of it into the treasury.",
            chart,
            PageTable.First(
                $"Reserves and treasury{of}, in ADA",
                [
                    Column.Text("into epoch"), Column.Number("reserves before"), Column.Number("reserves after"),
                    Column.Number("treasury before"), Column.Number("treasury after"), Column.Text("as filed"),
                ],
                [
                    .. boundaries.Select(boundary => new[]
                    {
                        $"{boundary.Row.Epoch}", Numbers.Ada(boundary.Row.ReservesBefore), Ada(boundary.ReservesAfter),
                        Numbers.Ada(boundary.Row.TreasuryBefore), Ada(boundary.TreasuryAfter), boundary.Agrees ? "yes" : "no",
                    }),
                ],
                Everything));
    }

    private static void WriteRewards(PageBody body, string of, PotsBoundary[] boundaries)
    {
        var chart = new Chart
        {
            Form = ChartForm.Lines,
            X = new ChartAxis("Epoch that the boundary enters", ChartScale.Ordinal),
            Y = new ChartAxis("At the boundary, ADA"),
            Series = ["reward pot", "paid to accounts", "to the treasury"],
            Points =
            [
                .. boundaries.Select(boundary => Point(boundary, boundary.Pots.RewardPot, 0, "reward pot")),
                .. boundaries.Select(boundary => Point(boundary, boundary.Row.Distributed, 1, "paid to accounts")),
                .. boundaries.Select(boundary => Point(boundary, boundary.Pots.TreasuryShare, 2, "to the treasury")),
            ],
            Alternative = $"Lines over {Numbers.Count(boundaries.Length)} epochs: reward pot, what was paid to accounts, and the treasury's share.",
        };
        body.Figure(
            $"Reward pots{of}",
            "The pot is the expansion and the fees. What is neither paid nor the treasury's returns to the reserves.",
            chart,
            PageTable.First(
                $"Reward pots{of}, in ADA",
                [
                    Column.Text("into epoch"), Column.Number("blocks"), Column.Number("expansion"), Column.Number("fees"), Column.Number("reward pot"),
                    Column.Number("to the treasury"), Column.Number("paid to accounts"), Column.Number("back to the reserves"),
                ],
                [
                    .. boundaries.Select(boundary => new[]
                    {
                        $"{boundary.Row.Epoch}", Numbers.Count(boundary.Row.Blocks), Numbers.Ada(boundary.Pots.Expansion), Numbers.Ada(boundary.Row.Fees),
                        Numbers.Ada(boundary.Pots.RewardPot), Numbers.Ada(boundary.Pots.TreasuryShare), Numbers.Ada(boundary.Row.Distributed),
                        Ada(boundary.Residue),
                    }),
                ],
                Everything));
    }

    private static ChartPoint Point(PotsBoundary boundary, Amount<Lovelace>? amount, int series, string name) => new(
        (BigInteger)boundary.Row.Epoch,
        amount is { } known ? ExactRational.FromAmount(known) / _ada : null,
        series,
        $"epoch {boundary.Row.Epoch}, {name}: {Numbers.Ada(amount)} ADA");

    private static string Ada(BigInteger? lovelace) => lovelace is { } known ? Numbers.Ada(known) : "-";
}
