using System.Runtime.InteropServices;

namespace StakingCore.Ethereum;

/// <summary>What every computation over columns asks of its spans.</summary>
internal static class ColumnChecks
{
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    internal static void SameLength(int length, int rows, string name)
    {
        if (length != rows)
        {
            throw new ArgumentException($"{length} values for {rows} validators.", name);
        }
    }

    /// <exception cref="ArgumentException">The output shares memory with an input.</exception>
    internal static void Apart(bool overlap, string name)
    {
        if (overlap)
        {
            throw new ArgumentException("The column is written and overlaps another one.", name);
        }
    }

    /// <summary>Whether two spans share memory.</summary>
    internal static bool Overlap<T>(ReadOnlySpan<ulong> output, ReadOnlySpan<T> input)
        where T : unmanaged =>
        MemoryMarshal.AsBytes(output).Overlaps(MemoryMarshal.AsBytes(input));
}
