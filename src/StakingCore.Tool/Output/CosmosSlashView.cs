using System.Globalization;
using StakingCore.Cosmos;
using StakingCore.Tool.Checks;

namespace StakingCore.Tool.Output;

/// <summary>Shows people what a slash would take from whom, and what escapes it.</summary>
internal static class CosmosSlashView
{
    private const int AddressWidth = 19;

    internal static void Write(Screen screen, CosmosSlashResult result, int top)
    {
        WriteHead(screen, result);
        if (result.Report is not { } report)
        {
            return;
        }

        screen.Blank();
        WriteSteps(screen, result, report);
        WriteLosses(screen, result, top);
        WriteEscapes(screen, result, report, top);
        screen.Blank();
        WriteVerdict(screen, result);
    }

    /// <summary>What is tried; and where the chain does not do it, why.</summary>
    internal static void WriteHead(Screen screen, CosmosSlashResult result)
    {
        ValidatorState validator = result.Validator;
        screen.Heading($"What a slash of {validator.Operator} would take");
        screen.Aside(CosmosGenesisView.Title(result.Genesis));
        CosmosGenesisView.WriteSubtitle(screen, result.Genesis);
        screen.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"Fraction {CosmosAmounts.Of(result.Command.Fraction)} of power {result.Command.Power:N0}, for an infraction at height {result.Command.InfractionHeight}. "
            + $"The validator: {validator.Status}{(validator.IsJailed ? ", in jail" : string.Empty)}, {CosmosAmounts.Of(validator.Tokens)} tokens, {CosmosAmounts.Of(validator.Shares)} shares."));
        if (result.Genesis.Records.LatestHeight == 0)
        {
            screen.Aside("An export for height zero sets all heights to 0, so every entry counts as one of after the infraction.");
        }

        if (result.Refusal is { } refusal)
        {
            screen.Blank();
            string then = validator.Status == ValidatorStatus.Unbonded
                ? "Evidence against an unbonded validator is ignored."
                : "A chain that meets this in the processing of a block halts.";
            screen.Verdict(false, $"The chain refuses it, and nothing is taken: {refusal.Detail ?? refusal.Rule.ToString()} ({refusal.Error}). {then}");
        }

        if (result.Abort is { } abort)
        {
            screen.Blank();
            screen.Verdict(false, $"The chain aborts on it, and so halts: {abort.Reason}");
        }
    }

    internal static void WriteVerdict(Screen screen, CosmosSlashResult result) => screen.Verdict(
        result.IsConserved,
        result.IsConserved
            ? $"Conserved: the pools and the supply fell by {CosmosAmounts.Of(result.PoolsFell)} {result.Genesis.Denom}, what was burnt."
            : $"Not conserved: the pools fell by {CosmosAmounts.Of(result.PoolsFell)} {result.Genesis.Denom}, and {CosmosAmounts.Of(result.Report!.TotalBurned)} were burnt.");

    private static void WriteSteps(Screen screen, CosmosSlashResult result, SlashReport report)
    {
        CosmosInteger unbonding = Sum(report.Unbondings.Select(entry => entry.Taken));
        CosmosInteger redelegation = Sum(report.Redelegations.Select(entry => entry.Taken));
        screen.Table(
            [Column.Text("Steps"), Column.Number(result.Genesis.Denom), Column.Text(string.Empty)],
            [
                Row("Amount", report.Amount, "power · tokens per power · fraction, truncated"),
                Row("Asked of entries", report.Amount - report.RemainingForValidator, "fraction · initial balance, each truncated"),
                Row("Left for the stake", report.RemainingForValidator, "amount − asked"),
                Row("Burnt of the stake", report.BurnedFromValidator, "at most all of it, at least nothing"),
                Row("  of unbondings", unbonding, "at most what is left of each"),
                Row("  of redelegations", redelegation, "at their destinations"),
                Row("Burnt in all", report.TotalBurned, string.Empty),
                Row("Escaped of entries", Sum(result.Losses.Select(loss => loss.Escaped)), string.Empty),
                Row("Not covered", report.Shortfall, "left, but the validator has no more"),
                Row("Below one power", result.BelowPower, "tokens that no power counts"),
            ]);
        screen.Line(report.EffectiveFraction is { } effective
            ? $"Every share loses {CosmosAmounts.Of(effective)} of its worth, burnt / tokens rounded up: delegations made after the infraction too."
            : "No share loses anything.");

        static string[] Row(string name, CosmosInteger amount, string note) => [name, CosmosAmounts.Of(amount), note];
    }

    private static CosmosInteger Sum(IEnumerable<CosmosInteger> amounts) => amounts.Aggregate(CosmosInteger.Zero, static (sum, amount) => sum + amount);

    private static void WriteLosses(Screen screen, CosmosSlashResult result, int top)
    {
        CosmosSlashLoss[] losers = [.. result.Losses.Where(loss => loss.Total.IsPositive)];
        CosmosSlashLoss[] shown = [.. losers.Take(top)];
        if (shown.Length == 0)
        {
            return;
        }

        screen.Blank();
        screen.Heading(string.Create(CultureInfo.InvariantCulture, $"{shown.Length:N0} of {losers.Length:N0} who lose, by loss"));
        RecordTable.Write(
            screen,
            [Column.Text("delegator"), Column.Number("by shares"), Column.Number("unbonding"), Column.Number("redelegated")],
            [.. shown.Select(loss => new[]
            {
                Numbers.Shortened(loss.Delegator.ToString(), AddressWidth),
                CosmosAmounts.Of(loss.Delegation.TruncateInt()),
                CosmosAmounts.Of(loss.Unbonding),
                CosmosAmounts.Of(loss.Redelegation),
            })]);
        screen.Aside("by shares: what they lose of their worth, truncated here. Whole addresses and fractions: --json, --explain.");
    }

    private static void WriteEscapes(Screen screen, CosmosSlashResult result, SlashReport report, int top)
    {
        (CosmosAddress Delegator, string Kind, CosmosInteger Escaped, SlashEscape Why)[] escapes =
        [
            .. report.Unbondings.Where(entry => entry.Escape != SlashEscape.None)
                .Select(entry => (entry.Delegator, "unbonding", entry.Escaped, entry.Escape)),
            .. report.Redelegations.Where(entry => entry.Escape != SlashEscape.None)
                .Select(entry => (entry.Delegator, "redelegation", entry.Escaped, entry.Escape)),
        ];
        if (escapes.Length == 0)
        {
            return;
        }

        (CosmosAddress Delegator, string Kind, CosmosInteger Escaped, SlashEscape Why)[] shown =
            [.. escapes.OrderByDescending(escape => escape.Escaped).ThenBy(escape => escape.Delegator).Take(top)];
        screen.Blank();
        screen.Heading(string.Create(CultureInfo.InvariantCulture, $"{shown.Length:N0} of {escapes.Length:N0} entries that escape, by what escapes"));
        RecordTable.Write(
            screen,
            [Column.Text("delegator"), Column.Text("entry"), Column.Number("escapes"), Column.Text("why")],
            [.. shown.Select(escape => new[]
            {
                Numbers.Shortened(escape.Delegator.ToString(), AddressWidth),
                escape.Kind,
                CosmosAmounts.Of(escape.Escaped),
                Words.Of(escape.Why),
            })]);
    }
}
