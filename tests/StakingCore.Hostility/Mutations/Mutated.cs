namespace StakingCore.Hostility.Mutations;

/// <summary>A file after one to three changes.</summary>
/// <param name="Content">What it holds now.</param>
/// <param name="What">What was done to it, in words.</param>
internal sealed record Mutated(byte[] Content, string What)
{
    /// <summary>The mutation of a number: the same every time.</summary>
    /// <param name="sound">The file as it was.</param>
    /// <param name="isCsv">Whether it is CSV; otherwise JSON.</param>
    /// <param name="number">Which of all mutations.</param>
    internal static Mutated Of(byte[] sound, bool isCsv, int number)
    {
        var dice = new Dice(number);
        byte[] content = sound;
        var done = new List<string>();
        for (int left = dice.Of([1, 1, 1, 2, 3]); left > 0; left--)
        {
            content = dice.OnceIn(4) ? ByteMutation.Apply(content, dice, out string what)
                : isCsv ? CsvMutation.Apply(content, dice, out what)
                : JsonMutation.Apply(content, dice, out what);
            done.Add(what);
        }

        return new Mutated(content, string.Join(", ", done));
    }
}
