namespace StakingCore.Slashing;

/// <summary>Compares what records hold in lists element by element, as records compare everything else.</summary>
internal static class ListContent
{
    internal static bool Same<T>(IReadOnlyList<T> left, IReadOnlyList<T> right) =>
        ReferenceEquals(left, right) || left.SequenceEqual(right);

    internal static int HashOf<T>(IReadOnlyList<T> list)
    {
        var hash = default(HashCode);
        foreach (T item in list)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }
}
