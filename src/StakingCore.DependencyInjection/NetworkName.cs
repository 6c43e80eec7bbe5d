namespace StakingCore.DependencyInjection;

/// <summary>What a network may be called: it becomes a key that other code has to write letter for letter.</summary>
internal static class NetworkName
{
    internal static string Check(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return name.Any(char.IsWhiteSpace)
            ? throw new ArgumentException($"A network's name has no white space; found '{name}'.", nameof(name))
            : name;
    }
}
