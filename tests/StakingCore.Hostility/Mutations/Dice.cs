namespace StakingCore.Hostility.Mutations;

/// <summary>Choices that are the same on every run and machine: the generator of a seed that was given.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>From 0 to below the limit.</summary>
    internal int Below(int limit) => _random.Next(limit);

    /// <summary>Once in so many times.</summary>
    internal bool OnceIn(int times) => _random.Next(times) == 0;

    internal T Of<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    internal byte[] Bytes(int count)
    {
        byte[] bytes = new byte[count];
        _random.NextBytes(bytes);
        return bytes;
    }
}
