namespace StakingCore.Numerics;

/// <summary>
/// Walks a column of indices in stretches: runs of one index where rows are grouped, stretches of mixed rows where they are
/// not. The same column always gives the same stretches.
/// </summary>
/// <remarks>
/// A run costs one vectorized search and gives the work inside it one ratio or one sum. Where rows come in no order, runs are
/// one row long and the search is all loss, so after a few short runs in a row a stretch is handed out as mixed without
/// looking at it.
/// </remarks>
internal ref struct IndexRuns(ReadOnlySpan<int> index)
{
    private const int ShortRun = 8;
    private const int ShortRunsInARow = 8;
    private const int MixedRows = 4096;

    private readonly ReadOnlySpan<int> _index = index;
    private int _shortRuns;

    /// <summary>The first row of the stretch.</summary>
    internal int Start { get; private set; }

    /// <summary>The rows of the stretch, at least one.</summary>
    internal int Length { get; private set; }

    /// <summary>Whether the rows of the stretch may have different indices.</summary>
    internal bool IsMixed { get; private set; }

    /// <summary>The index of every row of a stretch that is not mixed.</summary>
    internal int Index { get; private set; }

    /// <summary>Moves to the next stretch.</summary>
    internal bool MoveNext()
    {
        Start += Length;
        ReadOnlySpan<int> rest = _index[Start..];
        if (rest.IsEmpty)
        {
            return false;
        }

        IsMixed = _shortRuns == ShortRunsInARow;
        if (IsMixed)
        {
            Length = int.Min(rest.Length, MixedRows);
            _shortRuns = 0;
            return true;
        }

        Index = rest[0];
        int end = rest.IndexOfAnyExcept(Index);
        Length = end < 0 ? rest.Length : end;
        _shortRuns = Length < ShortRun ? _shortRuns + 1 : 0;
        return true;
    }
}
