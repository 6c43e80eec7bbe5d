using System.Globalization;

namespace StakingCore.Mutants;

/// <summary>The verdicts of a room added up: a row of the table in <c>docs/mutation-testing.md</c>, and the list that is left to judge by hand.</summary>
internal sealed class Score(string room, IReadOnlyList<(Mutant Mutant, Verdict Verdict)> judged)
{
    internal string Row()
    {
        int noticed = judged.Count(one => one.Verdict.IsNoticed);
        double share = judged.Count == 0 ? 0 : 100.0 * noticed / judged.Count;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {room} | {judged.Count} | {Count(Fate.Killed)} | {Count(Fate.TimedOut)} | {Count(Fate.Survived)} | {Count(Fate.NotCovered)} | {share:F1} % |");
    }

    internal IEnumerable<string> Survivors() => judged
        .Where(one => !one.Verdict.IsNoticed)
        .OrderBy(one => one.Mutant.File, StringComparer.Ordinal)
        .ThenBy(one => one.Mutant.Line)
        .ThenBy(one => one.Mutant.Id)
        .Select(one => string.Create(
            CultureInfo.InvariantCulture,
            $"{one.Mutant.File}:{one.Mutant.Line} {one.Verdict.Fate} {one.Mutant.Id}: {one.Mutant.Original} => {OneLine(one.Mutant.Replacement)}"));

    private int Count(Fate fate) => judged.Count(one => one.Verdict.Fate == fate);

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
