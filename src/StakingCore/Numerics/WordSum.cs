using System.Numerics;
using System.Runtime.InteropServices;

namespace StakingCore.Numerics;

/// <summary>The checked sum of a column of words.</summary>
internal static class WordSum
{
    /// <summary>The sum.</summary>
    /// <exception cref="OverflowException">The sum is above 2^64 − 1.</exception>
    /// <remarks>
    /// Lanes wrap silently, so the vector sum counts only where it cannot have wrapped: with every value below 2^b and fewer
    /// than 2^n of them, the sum is below 2^(b+n), and b + n ≤ 64 is enough. The highest bit of all values together is
    /// collected on the way. Else the column is summed once more, one checked addition at a time.
    /// </remarks>
    internal static ulong Of(ReadOnlySpan<ulong> values)
    {
        var sums = Vector<ulong>.Zero;
        Vector<ulong> bits = Vector<ulong>.Zero;
        ReadOnlySpan<Vector<ulong>> vectors = MemoryMarshal.Cast<ulong, Vector<ulong>>(values);
        foreach (Vector<ulong> vector in vectors)
        {
            sums += vector;
            bits |= vector;
        }

        ulong sum = Vector.Sum(sums);
        ulong union = 0;
        for (int lane = 0; lane < Vector<ulong>.Count; lane++)
        {
            union |= bits[lane];
        }

        foreach (ulong value in values[(vectors.Length * Vector<ulong>.Count)..])
        {
            unchecked
            {
                sum += value;
            }

            union |= value;
        }

        int width = 64 - BitOperations.LeadingZeroCount(union) + (64 - BitOperations.LeadingZeroCount((ulong)values.Length));
        return width <= 64 ? sum : Checked(values);
    }

    private static ulong Checked(ReadOnlySpan<ulong> values)
    {
        ulong sum = 0;
        foreach (ulong value in values)
        {
            sum += value;
        }

        return sum;
    }
}
