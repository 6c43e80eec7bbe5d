using System.Diagnostics;
using System.Globalization;

namespace StakingCore.Mutants;

/// <summary>
/// Starts processes that judge, and starts the next where one was lost to a mutant: one that does not end, or ends the process.
/// </summary>
internal sealed class Supervisor(string room, string assembly, string filter)
{
    private readonly string _verdicts = Layout.VerdictsOf(room, assembly);

    /// <summary>The verdicts of the mutants given; those that are there from a run before are not made again.</summary>
    internal Dictionary<int, Verdict> Judge(IReadOnlyList<int> mutants)
    {
        string path = Layout.ReachOf(room, assembly);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (!File.Exists(path))
        {
            int code = Start(Worker.FollowTests, path);
            if (code != 0)
            {
                throw new InvalidOperationException($"The tests could not be followed: exit code {code}.");
            }
        }

        string list = _verdicts + ".open";
        while (Open(mutants, _verdicts) is { Count: > 0 } open)
        {
            File.WriteAllLines(list, open.Select(id => id.ToString(CultureInfo.InvariantCulture)));
            Restart(Worker.JudgeList, list, _verdicts, open);
        }

        return WithTypesMade(mutants, Reach.Read(path));
    }

    // A mutant that is come by while types are made, and that no test noticed afterwards, is on from the start of a process of its own.
    private Dictionary<int, Verdict> WithTypesMade(IReadOnlyList<int> mutants, Reach reach)
    {
        Dictionary<int, Verdict> verdicts = Verdict.ReadAll(_verdicts);
        string second = Layout.FromTheStartOf(_verdicts);
        int[] unnoticed = [.. mutants.Where(id => reach.IsStatic(id) && !verdicts[id].IsNoticed)];
        foreach (int id in Open(unnoticed, second))
        {
            Restart(Worker.JudgeFromTheStart, id.ToString(CultureInfo.InvariantCulture), second, [id]);
        }

        foreach ((int id, Verdict verdict) in Verdict.ReadAll(second))
        {
            verdicts[id] = verdict;
        }

        return verdicts;
    }

    private static List<int> Open(IReadOnlyList<int> mutants, string verdicts)
    {
        Dictionary<int, Verdict> known = Verdict.ReadAll(verdicts);
        return [.. mutants.Where(id => !known.ContainsKey(id))];
    }

    // A process that ended by itself and left no verdict was ended by the mutant that was on.
    private void Restart(string work, string argument, string verdicts, IReadOnlyList<int> open)
    {
        string current = Mutants.Judge.CurrentOf(verdicts);
        File.Delete(current);
        int code = Start(work, argument, out string error);
        if (code is 0 or Mutants.Judge.GaveUp)
        {
            return;
        }

        if (!File.Exists(current) || Current(current) is var lost && (Verdict.ReadAll(verdicts).ContainsKey(lost) || !open.Contains(lost)))
        {
            throw new InvalidOperationException($"The tests ended with {code} while no mutant was on. {error}");
        }

        new Verdict(lost, Fate.TimedOut, "").AppendTo(verdicts);
    }

    private int Start(string work, string argument) => Start(work, argument, out _);

    // A process that a mutant ends says so at length, which is of interest only where no mutant was on. Who follows tests is heard.
    private int Start(string work, string argument, out string error)
    {
        bool isHeard = work == Worker.FollowTests;
        var start = new ProcessStartInfo(Environment.ProcessPath!, [work, room, assembly, filter, argument]) { RedirectStandardError = !isHeard };
        using Process process = Process.Start(start)!;
        error = isHeard ? string.Empty : process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }

    private static int Current(string file) => int.Parse(File.ReadAllText(file), CultureInfo.InvariantCulture);
}
