using StakingCore.Amounts;
using StakingCore.Comparison;
using StakingCore.LockUps;

namespace StakingCore.Tool.Output;

/// <summary>Shows protocols' answers to one case to people.</summary>
internal static class ProtocolComparisonView
{
    // From so few rows on, what each rests on fits a screen below the tables.
    private const int RowsWithNotes = 3;

    internal static void Write(Screen screen, ComparisonCase question, IReadOnlyList<ComparisonRow> rows, Fraction? slashedWith = null)
    {
        WriteCase(screen, question, slashedWith);
        screen.Blank();
        WriteStakes(screen, rows);
        screen.Blank();
        WriteLosses(screen, question, rows);
        screen.Blank();
        WriteReading(screen, question);
        if (rows.Count <= RowsWithNotes)
        {
            WriteNotes(screen, rows);
        }
        else
        {
            screen.Aside("What a row rests on, and its source: --protocol NAME. Exact figures: --json.");
        }
    }

    internal static void WriteCase(Screen screen, ComparisonCase question, Fraction? slashedWith)
    {
        string whom = slashedWith is { } part ? $"with {part} of Ethereum's stake slashed around the same time" : "by it alone";
        screen.Heading($"An operator with {Figures.Of(question.Own)} of its own and {Figures.Of(question.Delegated)} delegated by others");
        string rate = question.SlashFraction is { } fraction
            ? $"which costs {Figures.Percent(fraction)} of the stake wherever stake is slashed"
            : "which costs what the protocol takes for it";
        string leaving = question.StaysUntilEvidence ? "Nobody asks for stake back before that." : "At day 0 everyone asks for all stake back.";
        string harm = question.FixedValue.IsZero
            ? $"{Figures.Of(question.ValuePerUnit)} per unit of controlled stake"
            : $"{Figures.Of(question.FixedValue)} and {Figures.Of(question.ValuePerUnit)} per unit of controlled stake";
        screen.Line($"Fault: double signing at day 0, {whom}, {rate}. Evidence: {Figures.Of(question.EvidenceDays)} days later, with probability "
            + $"{Figures.Percent(question.DetectionProbability)}. {leaving} Harm, and worth of the attack: {harm}; it costs {Figures.Of(question.AttackCost)}. "
            + $"Income that ends: {Figures.Of(question.FutureIncome)}. Connection to those who delegate: {Figures.Of(question.SocialCollateral)}, "
            + $"lost with probability {Figures.Percent(question.SocialProbability)}.");
    }

    internal static void WriteStakes(Screen screen, IReadOnlyList<ComparisonRow> rows) => RecordTable.Write(
        screen,
        [
            Column.Text("protocol"), Column.Text("who pays"), Column.Number("takes on"), Column.Number("leverage"),
            Column.Text("slashable"), Column.Text("free after"),
        ],
        [.. rows.Select(row => new[]
        {
            row.Protocol.Name,
            Rule(row),
            Figures.Of(row.Delegated),
            Figures.Of(row.Leverage, "-"),
            row.DelegatedObstacle is null ? Figures.Of(row.OwnReachable) : $"{Figures.Of(row.OwnReachable)} + {Figures.Of(row.DelegatedReachable)}",
            Free(row),
        })]);

    internal static void WriteLosses(Screen screen, ComparisonCase question, IReadOnlyList<ComparisonRow> rows) => RecordTable.Write(
        screen,
        [
            Column.Text("protocol"), Column.Number("costs"), Column.Number("own loss"), Column.Number("others'"),
            Column.Number("nobody's"), Column.Number("at once"), Column.Number($"day {Figures.Of(question.EvidenceDays)}"),
        ],
        [.. rows.Select(row => new[]
        {
            row.Protocol.Name,
            row.Allocation is null ? "-" : Figures.Percent(row.Rate),
            Figures.Of(row.OperatorLoss),
            Figures.Of(row.DelegatorLoss),
            Figures.Of(row.Unpaid),
            Figures.Of(row.BreakEvenAtOnce),
            Figures.Of(row.BreakEven),
        })]);

    internal static void WriteReading(Screen screen, ComparisonCase question)
    {
        string day = Figures.Of(question.EvidenceDays);
        screen.Line($"takes on: what others may delegate to it. slashable: own + others', that the evidence still finds at day {day}. "
            + "free after: days until stake that left at day 0 is free, own/others' where they differ.");
        screen.Line($"costs: the part of the stake that the fault costs. nobody's: harm that no loss covers. "
            + $"at once, day {day}: the attack's worth at which it breaks even, with evidence then.");
    }

    internal static void WriteNotes(Screen screen, IReadOnlyList<ComparisonRow> rows)
    {
        foreach (ComparisonRow row in rows)
        {
            screen.Blank();
            screen.Line($"{row.Protocol.Title}, amounts in {row.Protocol.Symbol}");
            WriteObstacle(screen, "Own stake", row.OwnReachable, row.OwnObstacle);
            if (row.DelegatedObstacle is { } obstacle)
            {
                WriteObstacle(screen, "Others' stake", row.DelegatedReachable, obstacle);
            }

            if (row.Refused.Sign > 0)
            {
                screen.Indented(2, $"Does not let others delegate {Figures.Of(row.Refused)} of what they would.");
            }

            screen.Indented(2, row.Protocol.Assumes);
            screen.Indented(2, $"[{row.Protocol.Source}]", isFaint: true);
        }
    }

    private static void WriteObstacle(Screen screen, string whose, ExactRational reachable, SlashObstacle obstacle) =>
        screen.Indented(2, obstacle switch
        {
            SlashObstacle.None => $"{whose}: {Figures.Of(reachable)} can still be slashed.",
            SlashObstacle.NotSlashableByRule => $"{whose}: never slashed.",
            SlashObstacle.EvidenceTooLate => $"{whose}: out of reach, evidence so late is not accepted.",
            SlashObstacle.AlreadyWithdrawn => $"{whose}: out of reach, free before a slash could take effect.",
            _ => $"{whose}: out of reach, not exposed at the fault.",
        });

    internal static string Rule(ComparisonRow row) => row.Protocol.LossRule switch
    {
        null => "nobody",
        _ when row.Protocol.IsPenaltyOnOwnStake => "operator only",
        _ when row.Delegated.IsZero && row.Protocol.Limit.MaximumDelegated(1) is { IsZero: true } => "operator alone",
        _ => row.Protocol.OperatorLossRule.ToString(),
    };

    private static string Free(ComparisonRow row)
    {
        string own = Days(row.OperatorFreeDays);
        string others = row.DelegatorFreeDays is { } days ? Days(days) : own;
        return own == others ? own : $"{own}/{others}";
    }

    internal static string Days(ExactRational days)
    {
        string text = days.ToTruncatedDecimal(2, out _);
        return text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;
    }
}
