using System.Globalization;

namespace StakingCore.Mutants;

/// <summary>Switches on one mutant after the other and runs the tests that come by, in a process that may be lost on the way.</summary>
internal sealed class Judge(Suite suite, MutantSwitch mutants, Reach reach, string verdicts)
{
    /// <summary>The exit code of a process that gave a mutant up; its verdict is written.</summary>
    internal const int GaveUp = 3;

    private const double SpareSeconds = 4;
    private const double SpareFactor = 3;

    // A thread that waits for ever takes no processor time.
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(5);

    private readonly Lock _gate = new();
    private int? _current;
    private double _deadline;
    private DateTime _latest;

    /// <summary>The file that names the mutant that is on, for whoever finds the process gone.</summary>
    internal static string CurrentOf(string verdicts) => verdicts + ".current";

    /// <summary>Judges mutants that are met after every type is made.</summary>
    internal void Run(IEnumerable<int> ids)
    {
        MutantSwitch.MakeTypes(suite.Library, suite.Tests);

        // What tests and library make on first use (closed generic types, caches) is made by the right code.
        foreach (string test in reach.Short)
        {
            suite.Passes(test);
        }

        Watch();
        foreach (int id in ids)
        {
            Try(id, reach.TestsOf(id));
        }
    }

    /// <summary>Judges a mutant that is met while types are made: it is on from the first line, and the process ends with it.</summary>
    internal void RunFromTheStart(int id)
    {
        Watch();
        Try(id, reach.AllTests);
    }

    private void Try(int id, IReadOnlyList<string> tests)
    {
        if (tests.Count == 0)
        {
            new Verdict(id, Fate.NotCovered, "").AppendTo(verdicts);
            return;
        }

        File.WriteAllText(CurrentOf(verdicts), id.ToString(CultureInfo.InvariantCulture));
        lock (_gate)
        {
            _current = id;
            _latest = DateTime.UtcNow + _longest;
            _deadline = Suite.ProcessorSeconds() + SpareSeconds + (SpareFactor * tests.Sum(reach.SecondsOf));
        }

        mutants.On(id);
        string? killer = tests.FirstOrDefault(test => !suite.Passes(test));
        mutants.Off();
        lock (_gate)
        {
            _current = null;
            new Verdict(id, killer is null ? Fate.Survived : Fate.Killed, killer ?? "").AppendTo(verdicts);
        }
    }

    // Seconds of the processor, not of the clock: a busy machine must not make a mutant look endless.
    private void Watch() => new Thread(() =>
    {
        while (true)
        {
            Thread.Sleep(100);
            lock (_gate)
            {
                if (_current is { } id && (Suite.ProcessorSeconds() > _deadline || DateTime.UtcNow > _latest))
                {
                    new Verdict(id, Fate.TimedOut, "").AppendTo(verdicts);
                    Environment.Exit(GaveUp);
                }
            }
        }
    })
    { IsBackground = true }.Start();
}
