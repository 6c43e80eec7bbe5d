using StakingCore.Amounts;

namespace StakingCore.Cardano.Explanation;

/// <summary>Collects steps and hands each one's result on to the next.</summary>
internal sealed class StepList
{
    private readonly List<ExplanationStep> _steps = [];

    internal IReadOnlyList<ExplanationStep> Steps => _steps;

    internal ExactRational Exact(
        string symbol, string meaning, string formula, string numbers, ExactRational exact, StepUnit unit, string source) =>
        Add(symbol, meaning, formula, numbers, exact, StepRounding.None, unit, source);

    internal ExactRational Floor(
        string symbol, string meaning, string formula, string numbers, ExactRational exact, StepUnit unit, string source) =>
        Add(symbol, meaning, formula, numbers, exact, StepRounding.Floor, unit, source);

    private ExactRational Add(
        string symbol,
        string meaning,
        string formula,
        string numbers,
        ExactRational exact,
        StepRounding rounding,
        StepUnit unit,
        string source)
    {
        var step = new ExplanationStep
        {
            Symbol = symbol,
            Meaning = meaning,
            Formula = formula,
            Numbers = numbers,
            Exact = exact,
            Rounding = rounding,
            Unit = unit,
            Source = source,
        };
        _steps.Add(step);
        return step.Result;
    }
}
