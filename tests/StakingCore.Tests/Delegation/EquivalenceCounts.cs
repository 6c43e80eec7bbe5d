namespace StakingCore.Tests.Delegation;

/// <summary>How much of Cardano's vectors was compared, and what could not be, by its reason.</summary>
internal sealed record EquivalenceCounts
{
    internal int Files { get; set; }

    /// <summary>Files whose whole pot was compared.</summary>
    internal int Pots { get; set; }

    /// <summary>Pools whose optimum, performance and reward were compared, once by the scalar way and once over columns.</summary>
    internal int Pools { get; set; }

    /// <summary>Operators whose reward was compared with the file's.</summary>
    internal int Operators { get; set; }

    /// <summary>Members whose reward was compared, those with a reward of zero included.</summary>
    internal int Members { get; set; }

    /// <summary>What was not compared: the names in the files, by the reason.</summary>
    internal SortedDictionary<string, List<string>> Unexpressed { get; } = new(StringComparer.Ordinal);

    internal void Skip(string reason, string name)
    {
        if (!Unexpressed.TryGetValue(reason, out List<string>? names))
        {
            Unexpressed.Add(reason, names = []);
        }

        names.Add(name);
    }
}
