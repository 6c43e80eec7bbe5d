namespace StakingCore.Numerics;

/// <summary>
/// A column whose rows belong to groups by an index, a ratio a group. Rows of one group that stand together are taken as one
/// run; rows in any order give the same integers.
/// </summary>
internal static class GroupedColumn
{
    /// <summary>floor(value × its group's ratio) for every row; returns the sum of the results.</summary>
    /// <param name="values">A value a row.</param>
    /// <param name="index">The group of each row, or −1 for none.</param>
    /// <param name="ratios">A ratio a group, moved by one: the first is that of no group.</param>
    /// <param name="estimates">The ratios' estimates, in the same order.</param>
    /// <param name="results">One a row; must not start inside the values' memory.</param>
    /// <param name="path">Which code computes.</param>
    internal static UInt128 Floor(
        ReadOnlySpan<ulong> values,
        ReadOnlySpan<int> index,
        ReadOnlySpan<Proportion> ratios,
        ReadOnlySpan<double> estimates,
        Span<ulong> results,
        VectorPath path)
    {
        UInt128 sum = 0;
        var runs = new IndexRuns(index);
        while (runs.MoveNext())
        {
            ReadOnlySpan<ulong> run = values.Slice(runs.Start, runs.Length);
            Span<ulong> floors = results.Slice(runs.Start, runs.Length);
            sum += runs.IsMixed
                ? ProportionalColumn.FloorEach(run, index.Slice(runs.Start, runs.Length), ratios, estimates, floors, path)
                : ProportionalColumn.Floor(run, in ratios[runs.Index + 1], floors, path);
        }

        return sum;
    }
}
