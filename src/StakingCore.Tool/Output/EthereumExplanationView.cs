using System.Globalization;
using StakingCore.Ethereum;
using StakingCore.Tool.Checks;

namespace StakingCore.Tool.Output;

/// <summary>Shows every step of one validator's epoch to people.</summary>
internal static class EthereumExplanationView
{
    private const int Indent = 6;

    internal static void Write(Screen screen, EthereumExplanation explained)
    {
        screen.Heading(string.Create(CultureInfo.InvariantCulture, $"Validator {explained.Index}"));
        foreach (EthereumStep step in explained.Steps)
        {
            StepHead.Write(screen, Indent, step.Symbol, step.Meaning, step.Source);
            string result = step.Result.ToString(CultureInfo.InvariantCulture);
            if (step.Formula != step.Numbers)
            {
                screen.Indented(Indent, $"= {step.Formula}");
            }

            if (step.Numbers != result && step.Numbers != step.Formula)
            {
                // A rule with a choice in it is not written out; its numbers are named instead.
                bool isNamed = step.Numbers.Contains(" = ", StringComparison.Ordinal);
                screen.Indented(Indent, isNamed ? $"with {step.Numbers}" : $"= {step.Numbers}");
            }

            string unit = step.Symbol == "s'" ? string.Empty : " gwei";
            screen.Indented(Indent, $"= {result}{unit}");
        }

        BalanceBreakdown entry = explained.Entry;
        screen.Blank();
        screen.Table(
            [Column.Text("component"), Column.Number("ideal gwei"), Column.Number("actual gwei"), Column.Number("missed"), Column.Number("forgiven")],
            Components(entry).Select(component => new[]
            {
                component.Name, Numbers.Count(component.Of.IdealGwei), Numbers.Count(component.Of.ActualGwei), Numbers.Count(component.Of.MissedGwei),
                Numbers.Count(component.Of.ForgivenGwei),
            }));
        screen.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"Balance: {entry.BalanceBeforeGwei:N0} gwei before, {entry.BalanceAfterGwei:N0} after: {(entry.BalanceChangeGwei < 0 ? "-" : "+")}{Numbers.Count(System.Numerics.BigInteger.Abs(entry.BalanceChangeGwei))}, the sum of the components."));
    }

    internal static IEnumerable<(string Name, BalanceComponent Of)> Components(BalanceBreakdown entry) =>
    [
        ("source", entry.Source), ("target", entry.Target), ("head", entry.Head), ("inactivity", entry.Inactivity), ("slashing", entry.Slashing),
    ];
}
