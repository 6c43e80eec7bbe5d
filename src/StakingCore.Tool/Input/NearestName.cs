namespace StakingCore.Tool.Input;

/// <summary>Finds the name that someone probably meant.</summary>
internal static class NearestName
{
    // Nobody types more by hand, and the work grows with the product of the lengths.
    private const int LongestName = 200;

    /// <summary>The candidate with the fewest edits, the first of several; null where nothing is within half the name's length.</summary>
    internal static string? Of(string name, IEnumerable<string> candidates)
    {
        if (name.Length > LongestName)
        {
            return null;
        }

        string? nearest = null;
        int fewest = int.Max(1, name.Length / 2) + 1;
        foreach (string candidate in candidates)
        {
            if (Math.Abs(candidate.Length - name.Length) < fewest && Edits(name, candidate) is int edits && edits < fewest)
            {
                fewest = edits;
                nearest = candidate;
            }
        }

        return nearest;
    }

    private static int Edits(string left, string right)
    {
        int[] row = [.. Enumerable.Range(0, right.Length + 1)];
        for (int i = 1; i <= left.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = int.Min(replaced, int.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
