using System.Globalization;

namespace StakingCore.Mutants;

/// <summary>What became of a mutant.</summary>
internal enum Fate
{
    /// <summary>No test comes by.</summary>
    NotCovered,

    /// <summary>Every test that comes by passes.</summary>
    Survived,

    /// <summary>A test fails.</summary>
    Killed,

    /// <summary>A test does not end, or ends the process: noticed as well.</summary>
    TimedOut,
}

/// <summary>The fate of one mutant, and the test that noticed it. Written line by line, so that a stopped run goes on where it was.</summary>
internal sealed record Verdict(int Mutant, Fate Fate, string Test)
{
    internal bool IsNoticed => Fate is Fate.Killed or Fate.TimedOut;

    internal static Dictionary<int, Verdict> ReadAll(string path)
    {
        Dictionary<int, Verdict> verdicts = [];
        if (File.Exists(path))
        {
            foreach (string line in File.ReadLines(path))
            {
                string[] parts = line.Split('\t');
                int mutant = int.Parse(parts[0], CultureInfo.InvariantCulture);
                verdicts[mutant] = new Verdict(mutant, Enum.Parse<Fate>(parts[1]), parts[2]);
            }
        }

        return verdicts;
    }

    internal void AppendTo(string path) =>
        File.AppendAllText(path, string.Create(CultureInfo.InvariantCulture, $"{Mutant}\t{Fate}\t{Test}\n"));
}
