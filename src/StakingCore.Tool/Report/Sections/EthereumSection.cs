using System.Globalization;
using System.Numerics;
using StakingCore.Amounts;
using StakingCore.Tool.Checks;
using StakingCore.Tool.Output;
using StakingCore.Tool.Report.Charts;
using StakingCore.Tool.Report.Page;

namespace StakingCore.Tool.Report.Sections;

/// <summary>An epoch of Ethereum validators: what each cause gives and takes, which validators, and who loses most.</summary>
internal static class EthereumSection
{
    private static readonly ExactRational _ether = 1_000_000_000;

    internal static ReportPage Of(EthereumEpochResult result)
    {
        var body = new PageBody();
        EthereumEpochView.WriteReading(new PageScreen(body, string.Empty), result, "rewards ethereum FILE ");
        foreach (string assumption in result.File.Assumptions)
        {
            body.Aside(assumption);
        }

        WriteCauses(body, result);
        var validators = EthereumValidators.Of(result);
        WriteStandings(body, validators);
        WriteChanges(body, "Who loses most", "The validators whose balance falls most at the end of the epoch.", validators.Losers);
        WriteChanges(body, "Who gains most", "The validators whose balance rises most at the end of the epoch.", validators.Winners);
        string of = result.File.Case is { } id ? $" Case {id}." : string.Empty;
        return new ReportPage
        {
            Title = string.Create(
                CultureInfo.InvariantCulture,
                $"Ethereum: the end of epoch {result.Basis.Epoch}, by the rules of {Words.Of(result.File.State.Rules.Fork)}"),
            File = result.File.Name,
            What = $"{Numbers.Count(result.File.State.Validators.Count)} validators, {Numbers.Count(result.Active)} active with "
                + $"{Numbers.Ether(result.Basis.TotalActiveBalanceGwei)} ETH.{of} Source, target, head, inactivity and slashing were computed for each.",
            Body = body,
        };
    }

    private static void WriteCauses(PageBody body, EthereumEpochResult result)
    {
        (string Name, ComponentSum Sum)[] causes = [.. result.Components];
        var chart = new Chart
        {
            Form = ChartForm.Grouped,
            X = new ChartAxis("Change of all balances, ETH"),
            Y = new ChartAxis("Cause"),
            Series = ["if all had voted in time", "actual"],
            Categories = [.. causes.Select(cause => cause.Name)],
            Points =
            [
                .. causes.SelectMany((cause, row) => new[]
                {
                    Bar((Int128)cause.Sum.Ideal, row, 0, $"{cause.Name}, if all had voted in time"),
                    Bar(cause.Sum.Actual, row, 1, $"{cause.Name}, actual"),
                }),
            ],
            Alternative = $"Bars: {string.Join(", ", causes.Select(cause => $"{cause.Name} {Numbers.Ether(cause.Sum.Actual)} ETH"))}.",
        };
        body.Figure(
            "What each cause gives and takes",
            $"Bars to the right are rewards, bars to the left penalties. All balances together change by {Numbers.Ether((Int128)result.BalanceAfter - (Int128)result.BalanceBefore)} ETH.",
            chart,
            new PageTable(
                "Change of all balances by cause, in ETH",
                [Column.Text("cause"), Column.Number("if all had voted in time"), Column.Number("actual"), Column.Number("forgiven")],
                [
                    .. causes.Select(cause => new[]
                    {
                        cause.Name, Numbers.Ether(cause.Sum.Ideal), Numbers.Ether(cause.Sum.Actual), Numbers.Ether(cause.Sum.Forgiven),
                    }),
                ]));
    }

    private static void WriteStandings(PageBody body, EthereumValidators validators)
    {
        IReadOnlyList<EthereumStanding> standings = validators.Standings;
        var chart = new Chart
        {
            Form = ChartForm.Grouped,
            X = new ChartAxis("Change of their balances, ETH"),
            Y = new ChartAxis("Validators"),
            Series = ["change"],
            Categories = [.. standings.Select(standing => $"{standing.Name} ({Numbers.Count(standing.Count)})")],
            Points = [.. standings.Select((standing, row) => Bar(standing.Change, row, 0, standing.Name))],
            Alternative = $"Bars: {string.Join(", ", standings.Select(standing => $"{standing.Name} {Numbers.Ether(standing.Change)} ETH"))}.",
        };
        body.Figure(
            "Who gains and who loses",
            "Validators by what they are and did. The number behind each name says how many they are.",
            chart,
            new PageTable(
                "Validators by standing, in ETH",
                [
                    Column.Text("validators"), Column.Number("count"), Column.Number("before"), Column.Number("after"), Column.Number("change"),
                    Column.Number("of it inactivity"), Column.Number("of it slashing"),
                ],
                [
                    .. standings.Select(standing => new[]
                    {
                        standing.Name, Numbers.Count(standing.Count), Numbers.Ether(standing.Before), Numbers.Ether(standing.After),
                        Numbers.Ether(standing.Change), Numbers.Ether(standing.Inactivity), Numbers.Ether(standing.Slashing),
                    }),
                ]));
    }

    private static void WriteChanges(PageBody body, string heading, string caption, IReadOnlyList<EthereumChange> changes)
    {
        if (changes.Count == 0)
        {
            return;
        }

        var chart = new Chart
        {
            Form = ChartForm.Stacked,
            X = new ChartAxis("Change of the balance, ETH"),
            Y = new ChartAxis("Validator"),
            Series = ["votes", "inactivity", "slashing"],
            Categories = [.. changes.Select(change => $"{change.Index}")],
            Points =
            [
                .. changes.SelectMany((change, row) => new[]
                {
                    Bar(change.Votes, row, 0, $"validator {change.Index}, votes") with { Label = null },
                    Bar(change.Inactivity, row, 1, $"validator {change.Index}, inactivity") with { Label = null },
                    Bar(change.Slashing, row, 2, $"validator {change.Index}, slashing") with { Label = null },
                }),
            ],
            Alternative = $"Bars: validator {changes[0].Index} changes by {Numbers.Ether(changes[0].Change)} ETH, validator {changes[^1].Index} by {Numbers.Ether(changes[^1].Change)} ETH.",
        };
        body.Figure(
            heading,
            caption,
            chart,
            new PageTable(
                $"{heading}, in ETH",
                [
                    Column.Text("validator"), Column.Text("standing"), Column.Number("balance before"), Column.Number("votes"),
                    Column.Number("inactivity"), Column.Number("slashing"), Column.Number("change"),
                ],
                [
                    .. changes.Select(change => new[]
                    {
                        $"{change.Index}", change.Standing, Numbers.Ether(change.Before), Numbers.Ether(change.Votes),
                        Numbers.Ether(change.Inactivity), Numbers.Ether(change.Slashing), Numbers.Ether(change.Change),
                    }),
                ]));
    }

    private static ChartPoint Bar(Int128 gwei, int row, int series, string name)
    {
        string ether = Numbers.Ether(gwei);
        return new ChartPoint((ExactRational)(BigInteger)gwei / _ether, row, series, $"{name}: {ether} ETH") { Label = ether.TrimEnd('0').TrimEnd('.') };
    }
}
