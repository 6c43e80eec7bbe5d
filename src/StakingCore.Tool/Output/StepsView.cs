using StakingCore.Cardano.Explanation;

namespace StakingCore.Tool.Output;

/// <summary>Writes steps for people: the formula, the numbers in it, the exact value, the rounding.</summary>
internal static class StepsView
{
    private const int Indent = 10;
    private const int ShownDecimals = 30;

    internal static void Write(Screen screen, IEnumerable<ExplanationStep> steps)
    {
        foreach (ExplanationStep step in steps)
        {
            Write(screen, step);
        }
    }

    private static void Write(Screen screen, ExplanationStep step)
    {
        StepHead.Write(screen, Indent, step.Symbol, step.Meaning, step.Source);
        screen.Indented(Indent, $"= {step.Formula}");
        if (step.Numbers != step.Formula)
        {
            screen.Indented(Indent, $"= {step.Numbers}");
        }

        if (step.Exact.IsWhole)
        {
            string note = step.Rounding == StepRounding.Floor ? "; whole, so the floor takes nothing" : string.Empty;
            screen.Indented(Indent, $"= {Result(step)}{note}");
            return;
        }

        string exact = step.Exact.ToString();
        if (exact != step.Numbers.Replace(" ", string.Empty, StringComparison.Ordinal))
        {
            screen.Indented(Indent, $"= {exact}");
        }

        string expansion = step.Exact.ToTruncatedDecimal(ShownDecimals, out bool isExact);
        screen.Indented(Indent, $"= {expansion}{(isExact ? string.Empty : "...")}");
        if (step.Rounding == StepRounding.Floor)
        {
            screen.Indented(Indent, $"floor: {Result(step)}");
        }
    }

    private static string Result(ExplanationStep step) => step.Unit switch
    {
        StepUnit.Lovelace => $"{step.Result} lovelace, {Numbers.Ada(step.Result.Floor())} ADA",
        StepUnit.Blocks => $"{step.Result} blocks",
        _ => step.Result.ToString(),
    };
}
