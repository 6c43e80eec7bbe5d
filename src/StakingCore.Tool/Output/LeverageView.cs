using System.Numerics;
using StakingCore.Amounts;
using StakingCore.Leverage;

namespace StakingCore.Tool.Output;

/// <summary>Shows one operator's leverage, what attack it deters, and what protocols would allow.</summary>
internal static class LeverageView
{
    internal static void Write(Screen screen, AttackScenario scenario, int decimals, IReadOnlyList<LimitAnswer> limits)
    {
        var unit = ExactRational.FromInteger(BigInteger.Pow(10, decimals));
        screen.Heading(
            $"An operator with {Units(scenario.Stake.Own)} of its own and {Units(scenario.Stake.Delegated)} delegated by others, {scenario.Rule}");
        screen.Line(
            $"A fault costs {Figures.Percent(scenario.SlashFraction)} of the stake and is proven with probability {Figures.Percent(scenario.DetectionProbability)}. "
            + $"The attack is worth {Coins(scenario.FixedValue)} and {Figures.Of(scenario.ValuePerUnit)} per unit of controlled stake; it costs {Coins(scenario.AttackCost)}. "
            + $"Income that ends: {Coins(scenario.FutureIncome)}. Connection to those who delegate: {Coins(scenario.SocialCollateral)}, "
            + $"lost with probability {Figures.Percent(scenario.SocialProbability)}.");
        screen.Blank();
        RecordTable.Write(screen, [Column.Text("figure"), Column.Number("value"), Column.Text("meaning")], Rows());
        screen.Blank();
        screen.Verdict(scenario.IsDeterred, scenario.IsDeterred
            ? $"The attack loses {Coins(scenario.Margin)}: deterred."
            : scenario.Margin.IsZero ? "The attack breaks even: not deterred." : $"The attack gains {Coins(-scenario.Margin)}: not deterred.");
        screen.Blank();
        WriteLimits(screen, limits);

        string[][] Rows() =>
        [
            ["controlled", Units(scenario.Controlled), "own and delegated"],
            ["leverage", Figures.Of(scenario.Leverage, "-"), "controlled per own"],
            ["operator loses", Coins(scenario.OperatorLoss), "of its own, if proven"],
            ["effective leverage", Figures.Of(scenario.EffectiveLeverage, "-"), "controlled per what the operator loses"],
            ["attack worth", Coins(scenario.CorruptionValue), "what the operator can take"],
            ["breaks even at", Coins(scenario.BreakEven), "what it loses by it, expected"],
            ["coverage", Figures.Of(scenario.Coverage, "-"), "break-even per worth; safe above 1"],
            ["required bond", scenario.RequiredBond() is { } bond ? Units(bond) : "none suffices", "smallest own of the same total that deters"],
            ["safe delegation", Bound(scenario.MaximumDelegation()), "largest that deters, with the same own"],
            ["required connection", Above(scenario.RequiredSocialCollateral(), scenario with { SocialCollateral = ExactRational.Zero }, Coins), "to those who delegate, to deter"],
            ["required detection", Above(scenario.RequiredDetectionProbability(), scenario with { DetectionProbability = ExactRational.Zero }, Figures.Percent), "to deter"],
            ["leverage limit", Figures.Of(scenario.MaximumLeverage(), "no limit"), "where slashable stake alone still covers it"],
        ];

        string Coins(ExactRational amount) => Figures.Of(amount / unit);

        string Units(BigInteger amount) => Coins(ExactRational.FromInteger(amount));

        string Bound(DelegationBound bound) => bound.Amount is { } most ? Units(most) : bound.ToString();

        // An infimum of zero is either nothing at all or anything above it.
        static string Above(ExactRational? infimum, AttackScenario without, Func<ExactRational, string> write) => infimum is not { } known
            ? "none suffices"
            : without.IsDeterred ? "not needed" : $"> {write(known)}";
    }

    private static void WriteLimits(Screen screen, IReadOnlyList<LimitAnswer> limits) => RecordTable.Write(
        screen,
        [Column.Text("protocol's limit"), Column.Number("may take on"), Column.Number("bond for that much"), Column.Text("unit")],
        [.. limits.Select(limit => new[]
        {
            limit.Preset.Title,
            Figures.Of(limit.MaximumDelegated, "no limit"),
            Figures.Of(limit.RequiredBond, "none"),
            limit.Preset.Symbol,
        })]);
}
