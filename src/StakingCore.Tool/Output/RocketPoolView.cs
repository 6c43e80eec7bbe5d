using System.Globalization;
using StakingCore.Amounts;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Lifecycle;
using StakingCore.Tool.Checks;
using StakingCore.Tool.Input;

namespace StakingCore.Tool.Output;

/// <summary>Shows to people who gets what at Rocket Pool.</summary>
internal static class RocketPoolView
{
    private const long GweiWei = 1_000_000_000;

    internal static void WriteShares(Screen screen, RocketPoolFile file, IReadOnlyList<RocketPoolShareRow> rows, int top)
    {
        screen.Heading($"Rocket Pool {file.Release.Tag()}: who gets what, in ETH");
        screen.Aside($"{file.Source.Name}{(file.Source.IsBuiltIn ? " (built in)" : string.Empty)}");
        screen.Blank();
        screen.Table(
            [Column.Text("id"), Column.Number("node"), Column.Number("users"), Column.Number("others")],
            rows.Take(top).Select(row => new[] { Numbers.Shortened(row.Id, 14), Ether(row.Node), Ether(row.Users), Ether(row.Others) }));
        WriteRest(screen, rows.Count, top);
        screen.Blank();
        screen.Verdict(
            rows.All(row => row.Balance == row.Node + row.Users + row.Others),
            $"{Numbers.Count(rows.Count)} split; the parts sum to the balances, to the wei.");
    }

    internal static void WriteSteps(Screen screen, RocketPoolShareRow row)
    {
        screen.Heading($"{row.Id}: {row.Balance:L}");
        foreach ((string step, string value) in row.Steps)
        {
            screen.Line(string.Create(CultureInfo.InvariantCulture, $"  {step,-38} {value}"));
        }
    }

    internal static void WriteScenarios(Screen screen, RocketPoolFile file, IReadOnlyList<RocketPoolScenarioResult> results, int top)
    {
        screen.Heading($"Rocket Pool {file.Release.Tag()}: {Numbers.Count(results.Count)} scenarios, what each party took out less what it put in");
        screen.Aside($"{file.Source.Name}{(file.Source.IsBuiltIn ? " (built in)" : string.Empty)}");
        screen.Aside("In ETH, to the gwei. Below zero a party has put in more; a user holds rETH for it, a node operator may have a bond.");
        screen.Blank();
        RecordTable.Write(
            screen,
            [Column.Text("scenario"), Column.Number("node"), Column.Number("user"), Column.Number("user's rETH"), Column.Text("agrees")],
            [
                .. results.Take(top).Select(result => new[]
                {
                    Numbers.Shortened(result.Scenario.Name, 25),
                    Gwei(result.Last.NodeGainWei),
                    Gwei(result.Last.UserGainWei),
                    Gwei((Int128)result.Last.UserReth.BaseUnits),
                    result.Differences.Any() ? "no" : "yes",
                }),
            ]);
        WriteRest(screen, results.Count, top);
        screen.Blank();
        WriteVerdict(screen, results);
    }

    internal static void WriteScenario(Screen screen, RocketPoolScenarioResult result)
    {
        screen.Heading($"{result.Scenario.Name}: every step and what it changed, to the wei");
        RocketPoolNetwork before = result.Scenario.Start;
        foreach (RocketPoolStepResult step in result.Steps)
        {
            screen.Line(string.Create(CultureInfo.InvariantCulture, $"at {step.Step.Time:N0} s: {step.Step.Operation}"));
            if (step.Refusal is { } refusal)
            {
                screen.Indented(2, $"refused: {refusal}");
            }

            WriteChanges(screen, before, step.Network);
            before = step.Network;
        }

        screen.Blank();
        WriteVerdict(screen, [result]);
    }

    private static void WriteRest(Screen screen, int count, int top)
    {
        if (count > top)
        {
            screen.Aside($"and {Numbers.Count(count - top)} more: --top {count} shows all");
        }
    }

    // A new minipool shows what it has, and not all that it lacks.
    private static void WriteChanges(Screen screen, RocketPoolNetwork before, RocketPoolNetwork after)
    {
        var known = RocketPoolStateText.Of(before).ToDictionary(part => (part.Pool, part.Part), part => part.Value);
        foreach ((string pool, string part, string value) in RocketPoolStateText.Of(after))
        {
            if (known.GetValueOrDefault((pool, part), RocketPoolStateText.Nothing) != value)
            {
                screen.Indented(2, $"{RocketPoolStateText.NameOf(pool, part),-35} {value}");
            }
        }
    }

    private static void WriteVerdict(Screen screen, IReadOnlyList<RocketPoolScenarioResult> results)
    {
        string[] differences = [.. results.SelectMany(result => result.Differences)];
        foreach (string difference in differences)
        {
            screen.Difference(difference);
        }

        long compared = results.Sum(result => result.Compared);
        screen.Verdict(differences.Length == 0, string.Create(
            CultureInfo.InvariantCulture, $"{compared - differences.Length:N0} of {compared:N0} figures are as the file has them, to the wei."));
    }

    private static string Gwei(Int128 wei) => Ether(wei / GweiWei * GweiWei);

    internal static string Ether(Amount<Wei> amount) => Ether((Int128)amount.BaseUnits);

    internal static string Ether(Int128 wei)
    {
        UInt128 magnitude = (UInt128)Int128.Abs(wei);
        string text = new Fixed18(magnitude).ToString();
        return wei < 0 ? $"-{text}" : text;
    }
}
