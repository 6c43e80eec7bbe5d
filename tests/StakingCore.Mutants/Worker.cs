using System.Globalization;

namespace StakingCore.Mutants;

/// <summary>One process of a run: it follows the tests, or judges mutants. The filter is a room's name, or a protocol whose vectors are replayed.</summary>
internal sealed class Worker(string room, string assembly, string filter)
{
    internal const string FollowTests = "follow";
    internal const string JudgeList = "judge";
    internal const string JudgeFromTheStart = "judge-from-the-start";

    internal int Run(string work, string argument)
    {
        // What tests print is not for here.
        Console.SetOut(TextWriter.Null);
        using Suite suite = Load();
        var mutants = new MutantSwitch(suite.Library);
        if (work == FollowTests)
        {
            Reach.Record(suite, mutants, test => Console.Error.WriteLine($"left out, since it fails with no mutant on: {test}")).Write(argument);
            return 0;
        }

        Reach reach = Reach.Read(Layout.ReachOf(room, assembly));
        string verdicts = Layout.VerdictsOf(room, assembly);
        switch (work)
        {
            case JudgeList:
                new Judge(suite, mutants, reach, verdicts).Run(File.ReadLines(argument).Select(Id));
                return 0;
            case JudgeFromTheStart:
                new Judge(suite, mutants, reach, Layout.FromTheStartOf(verdicts)).RunFromTheStart(Id(argument));
                return 0;
            default:
                throw new ArgumentException($"There is no work \"{work}\".", nameof(work));
        }
    }

    private Suite Load()
    {
        if (assembly == Layout.Vectors)
        {
            return Suite.Load(Layout.BuildOf(assembly), assembly, test => test.Contains($"\"{filter}/", StringComparison.Ordinal), oneByOne: true);
        }

        Room own = Room.Read(Layout.RoomOf(filter));
        return Suite.Load(Layout.BuildOf(assembly), assembly, own.HasTest, oneByOne: false);
    }

    private static int Id(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
