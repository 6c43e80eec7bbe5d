using System.Globalization;
using StakingCore.Benchmarks.Cardano;

namespace StakingCore.Benchmarks.Guard;

/// <summary>
/// <c>guard [--slack FACTOR]</c>: measures each hot path against its baseline and floor, one line each, and fails where a
/// promised ratio is missed by more than the slack.
/// </summary>
internal static class GuardCommand
{
    private static readonly TimeSpan _budgetPerPath = TimeSpan.FromSeconds(3);

    internal static int Run(string[] args, TextWriter output, TextWriter errors)
    {
        double slack = 1;
        switch (args)
        {
            case []:
                break;
            case ["--slack", string factor] when double.TryParse(factor, CultureInfo.InvariantCulture, out slack) && slack >= 1:
                break;
            default:
                errors.WriteLine("guard: expected nothing, or --slack and a factor of at least 1, by which every limit is widened.");
                return 2;
        }

        bool missed = false;
        IEnumerable<HotPath> paths =
        [
            .. CardanoHotPaths.All(),
            .. SlashingHotPaths.All(),
            .. DelegationHotPaths.All(),
            .. EthereumHotPaths.All(),
            .. CosmosHotPaths.All(),
            .. RocketPoolHotPaths.All(),
        ];
        foreach (HotPath path in paths)
        {
            missed |= !Check(path, slack, output);
        }

        return missed ? 1 : 0;
    }

    private static bool Check(HotPath path, double slack, TextWriter output)
    {
        var measurement = Measurement.Of(path, _budgetPerPath);
        var parts = new List<string>();
        var misses = new List<string>();
        for (int i = 0; i < path.Comparisons.Count; i++)
        {
            Comparison comparison = path.Comparisons[i];
            double ratio = measurement.Ratio(i);
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{ratio:F1}x of {comparison.Name}"));
            bool atLeast = comparison.Kind == ComparisonKind.TimesFaster;
            double limit = atLeast ? comparison.Limit / slack : comparison.Limit * slack;
            if (atLeast ? ratio < limit : ratio > limit)
            {
                misses.Add(string.Create(CultureInfo.InvariantCulture, $"{comparison.Name} {(atLeast ? "at least" : "at most")} {limit:0.##}x"));
            }
        }

        parts.Add(string.Create(CultureInfo.InvariantCulture, $"{measurement.AllocatedBytes} B"));
        if (measurement.AllocatedBytes != 0 && !path.MayAllocate)
        {
            misses.Add("0 B");
        }

        output.WriteLine($"{path.Name} {string.Join(", ", parts)}{(misses.Count == 0 ? "" : $"  MISSED: {string.Join(", ", misses)}")}");
        return misses.Count == 0;
    }
}
