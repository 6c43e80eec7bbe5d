using System.Globalization;

namespace StakingCore.Mutants;

/// <summary>Stryker's mutants, run in one process a room instead of one a mutant. What it is for: <c>docs/mutation-testing.md</c>.</summary>
internal static class Program
{
    private const string Usage = """
        StakingCore.Mutants build               has Stryker make the library with all mutants, and keeps it
        StakingCore.Mutants run ROOM[:VECTORS]  runs the mutants of a room, a file of tests/mutation without ".json",
                                                against the room's tests; the survivors against the vectors of a protocol as well

        A run that was stopped goes on where it was. Without the room's folder in artifacts/mutation it begins anew.
        """;

    private static int Main(string[] args)
    {
        switch (args)
        {
            case ["build"]:
                StrykerBuild.Make();
                return 0;
            case ["run", .. { Length: > 0 } rooms]:
                foreach (string room in rooms)
                {
                    string[] parts = room.Split(':', 2);
                    RoomRun.Run(parts[0], parts.ElementAtOrDefault(1));
                }

                return 0;
            case [var work, var room, var assembly, var filter, var argument]:
                int code = new Worker(room, assembly, filter).Run(work, argument);

                // What a mutant left running must not keep the process.
                Environment.Exit(code);
                return code;
            default:
                Console.Error.WriteLine(Usage);
                return 2;
        }
    }
}
