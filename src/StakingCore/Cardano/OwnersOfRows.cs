namespace StakingCore.Cardano;

/// <summary>Walks the owner rows from a first row on, as the passes walk the rows: ascending, a stretch at a time.</summary>
internal ref struct OwnersOfRows
{
    private readonly ReadOnlySpan<int> _rows;
    private int _next;

    internal OwnersOfRows(ReadOnlySpan<int> ascendingRows, int first)
    {
        int found = ascendingRows.BinarySearch(first);
        _rows = ascendingRows;
        _next = found < 0 ? ~found : found;
    }

    /// <summary>The owner row.</summary>
    internal readonly int Row => _rows[_next - 1];

    /// <summary>Moves to the next owner row, if it lies before <paramref name="end"/>.</summary>
    internal bool MoveNext(int end)
    {
        if (_next == _rows.Length || _rows[_next] >= end)
        {
            return false;
        }

        _next++;
        return true;
    }
}
