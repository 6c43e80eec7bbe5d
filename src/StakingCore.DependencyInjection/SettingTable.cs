namespace StakingCore.DependencyInjection;

/// <summary>The settings of a type by name, and how each is read from text: written out, so that nothing is left to reflection.</summary>
internal sealed class SettingTable<T>(params IReadOnlyList<(string Name, Func<T, string, T> Set)> entries)
{
    private readonly Dictionary<string, Func<T, string, T>> _byName =
        entries.ToDictionary(static entry => entry.Name, static entry => entry.Set, StringComparer.OrdinalIgnoreCase);

    internal IEnumerable<string> Names => entries.Select(static entry => entry.Name);

    internal T Apply(T value, IEnumerable<KeyValuePair<string, string?>> settings)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(settings);
        foreach ((string name, string? text) in settings)
        {
            // A section of a configuration lists itself, without a value.
            if (text is null)
            {
                continue;
            }

            if (!_byName.TryGetValue(name, out Func<T, string, T>? set))
            {
                throw new ArgumentException($"{typeof(T).Name} has no setting '{name}'. There are: {string.Join(", ", Names)}.", nameof(settings));
            }

            try
            {
                value = set(value, text);
            }
            catch (Exception unreadable) when (unreadable is FormatException or OverflowException or ArgumentException)
            {
                throw new ArgumentException($"{typeof(T).Name}: {name} is '{text}'. {unreadable.Message}", nameof(settings), unreadable);
            }
        }

        return value;
    }
}
