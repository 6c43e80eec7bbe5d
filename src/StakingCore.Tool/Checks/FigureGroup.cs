namespace StakingCore.Tool.Checks;

/// <summary>Figures of one kind, counted as they are compared.</summary>
internal sealed class FigureGroup(string key, string name)
{
    private readonly List<FigureDifference> _differences = [];

    /// <summary>The name for machines.</summary>
    internal string Key => key;

    /// <summary>The name for people.</summary>
    internal string Name => name;

    internal int Compared { get; private set; }

    internal int Equal => Compared - _differences.Count;

    internal IReadOnlyList<FigureDifference> Differences => _differences;

    internal void Compare<T>(string place, T known, T computed)
        where T : notnull
    {
        Compared++;
        if (!known.Equals(computed))
        {
            _differences.Add(new FigureDifference(place, known.ToString(), computed.ToString()));
        }
    }

    /// <summary>Compares keyed figures: what the file knows and is not computed differs, and the other way round as well.</summary>
    internal void CompareAll<TKey, TValue>(
        IEnumerable<KeyValuePair<TKey, TValue>> known, IEnumerable<KeyValuePair<TKey, TValue>> computed, Func<TKey, string> place)
        where TKey : notnull
        where TValue : notnull
    {
        var rest = new Dictionary<TKey, TValue>(computed);
        foreach ((TKey key, TValue value) in known)
        {
            if (rest.Remove(key, out TValue? found))
            {
                Compare(place(key), value, found);
            }
            else
            {
                Compared++;
                _differences.Add(new FigureDifference(place(key), value.ToString(), null));
            }
        }

        foreach ((TKey key, TValue value) in rest)
        {
            Compared++;
            _differences.Add(new FigureDifference(place(key), null, value.ToString()));
        }
    }
}
