namespace StakingCore.Mutants;

/// <summary>A room from its mutants to its row of the table.</summary>
internal static class RoomRun
{
    /// <param name="room">A file of <c>tests/mutation</c> without <c>.json</c>.</param>
    /// <param name="protocol">The folder of vectors that what survives the room's own tests meets, or null.</param>
    internal static void Run(string room, string? protocol)
    {
        Room own = Room.Read(Layout.RoomOf(room));
        Mutant[] mutants = [.. MutantReport.Read(Layout.Report).Where(mutant => own.HasFile(mutant.File))];
        if (mutants.Length == 0)
        {
            throw new InvalidDataException($"No mutant is in the files of {room}.");
        }

        Dictionary<int, Verdict> verdicts = new Supervisor(room, Layout.UnitTests, room).Judge([.. mutants.Select(mutant => mutant.Id)]);
        Report(room, [.. mutants.Select(mutant => (mutant, verdicts[mutant.Id]))]);
        if (protocol is not null)
        {
            int[] left = [.. mutants.Select(mutant => mutant.Id).Where(id => !verdicts[id].IsNoticed)];
            Dictionary<int, Verdict> replayed = new Supervisor(room, Layout.Vectors, protocol).Judge(left);
            Report($"{room}, with the vectors", [.. mutants.Select(mutant => (mutant, Best(verdicts[mutant.Id], replayed.GetValueOrDefault(mutant.Id))))]);
        }

        void Report(string title, (Mutant, Verdict)[] judged)
        {
            var score = new Score(title, judged);
            Console.WriteLine(score.Row());
            File.WriteAllLines(Layout.SurvivorsOf(room), score.Survivors());
        }
    }

    // Where neither noticed, a test that came by says more than one that did not.
    private static Verdict Best(Verdict tests, Verdict? vectors) =>
        vectors is not null && vectors.Fate > tests.Fate ? vectors : tests;
}
