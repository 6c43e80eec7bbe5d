using System.Globalization;

namespace StakingCore.Mutants;

/// <summary>
/// Which test comes by which mutant, and what each test takes. To note every pass slows a test a hundredfold, so that long ones are
/// not followed: they are taken to come by every mutant, and run last.
/// </summary>
internal sealed class Reach
{
    /// <summary>From how many seconds on a test is long.</summary>
    internal const double LongFrom = 0.3;

    private readonly Dictionary<string, double> _seconds = [];
    private readonly Dictionary<int, List<string>> _tests = [];
    private readonly HashSet<int> _static = [];

    internal IEnumerable<string> Short => _seconds.Where(test => test.Value < LongFrom).Select(test => test.Key);

    internal double SecondsOf(string test) => _seconds[test];

    /// <summary>Whether the mutant is come by while a type is made, which happens once in a process.</summary>
    internal bool IsStatic(int mutant) => _static.Contains(mutant);

    /// <summary>The tests that may notice a mutant once types are made, quickest first.</summary>
    internal IReadOnlyList<string> TestsOf(int mutant) =>
    [
        .. _tests.GetValueOrDefault(mutant, []).OrderBy(SecondsOf),
        .. _seconds.Where(test => test.Value >= LongFrom).OrderBy(test => test.Value).Select(test => test.Key),
    ];

    /// <summary>All tests, quickest first: any may notice what is wrong from the start.</summary>
    internal IReadOnlyList<string> AllTests => [.. _seconds.OrderBy(test => test.Value).Select(test => test.Key)];

    /// <summary>Runs every test twice: to see that it passes and what it takes, and to see where it comes by.</summary>
    /// <param name="refused">Takes the tests that fail with no mutant on: those that measure what the switches cost.</param>
    internal static Reach Record(Suite suite, MutantSwitch mutants, Action<string> refused)
    {
        var reach = new Reach();
        reach._static.UnionWith(mutants.Reached(() => MutantSwitch.MakeTypes(suite.Library, suite.Tests)).All);
        foreach (string test in suite.Names)
        {
            // The first run compiles the test, and says nothing of its length.
            if (suite.Passes(test) && suite.SecondsOf(test) is { } seconds)
            {
                reach._seconds.Add(test, seconds);
            }
            else
            {
                refused(test);
            }
        }

        foreach (string test in reach.Short)
        {
            (IReadOnlyCollection<int> all, IReadOnlyCollection<int> inTypes) = mutants.Reached(() => suite.Passes(test));
            reach._static.UnionWith(inTypes);
            foreach (int mutant in all)
            {
                (reach._tests.TryGetValue(mutant, out List<string>? tests) ? tests : reach._tests[mutant] = []).Add(test);
            }
        }

        return reach;
    }

    internal void Write(string path)
    {
        using var file = new StreamWriter(path);
        foreach ((string test, double seconds) in _seconds)
        {
            file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"test\t{test}\t{seconds}"));
        }

        foreach ((int mutant, List<string> tests) in _tests)
        {
            file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"reach\t{mutant}\t{string.Join('\t', tests)}"));
        }

        foreach (int mutant in _static)
        {
            file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"static\t{mutant}"));
        }
    }

    internal static Reach Read(string path)
    {
        var reach = new Reach();
        foreach (string line in File.ReadLines(path))
        {
            string[] parts = line.Split('\t');
            switch (parts[0])
            {
                case "test":
                    reach._seconds.Add(parts[1], double.Parse(parts[2], CultureInfo.InvariantCulture));
                    break;
                case "reach":
                    reach._tests.Add(int.Parse(parts[1], CultureInfo.InvariantCulture), [.. parts[2..]]);
                    break;
                default:
                    reach._static.Add(int.Parse(parts[1], CultureInfo.InvariantCulture));
                    break;
            }
        }

        return reach;
    }
}
