namespace StakingCore.Slashing;

/// <summary>
/// Splits a penalty over a column of reachable stake in proportion to it. The same integers as every rule's pro rata part;
/// a million positions in a few milliseconds.
/// </summary>
/// <remarks>
/// Amounts are base units. The caller owns both columns; they must not share memory. With
/// <see cref="LossRounding.PrefixFloor"/> nothing is allocated, and each position costs two multiplications where the column
/// sums to less than 2^64; <see cref="LossRounding.LargestRemainder"/> sorts and allocates scratch of its own. A penalty
/// larger than the column takes all of it and reports the rest.
/// </remarks>
public static class LossColumn
{
    /// <summary>Splits over 64-bit positions.</summary>
    /// <param name="penalty">The penalty.</param>
    /// <param name="reachable">What can be taken from each position.</param>
    /// <param name="rounding">The rounding.</param>
    /// <param name="losses">Receives the loss of each position; as long as <paramref name="reachable"/> or longer.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="losses"/> is shorter than <paramref name="reachable"/>, or shares memory with it.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rounding"/> is none of its values.</exception>
    public static ColumnLoss Split(UInt128 penalty, ReadOnlySpan<ulong> reachable, LossRounding rounding, Span<ulong> losses) =>
        Split<ulong>(penalty, reachable, rounding, losses);

    /// <summary>Splits over 128-bit positions.</summary>
    /// <param name="penalty">The penalty.</param>
    /// <param name="reachable">What can be taken from each position.</param>
    /// <param name="rounding">The rounding.</param>
    /// <param name="losses">Receives the loss of each position; as long as <paramref name="reachable"/> or longer.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="losses"/> is shorter than <paramref name="reachable"/>, or shares memory with it.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rounding"/> is none of its values.</exception>
    /// <exception cref="OverflowException">The column sums to more than 2^128 − 1.</exception>
    public static ColumnLoss Split(UInt128 penalty, ReadOnlySpan<UInt128> reachable, LossRounding rounding, Span<UInt128> losses) =>
        Split<UInt128>(penalty, reachable, rounding, losses);

    private static ColumnLoss Split<T>(UInt128 penalty, ReadOnlySpan<T> reachable, LossRounding rounding, Span<T> losses)
        where T : unmanaged, System.Numerics.IBinaryInteger<T>, System.Numerics.IUnsignedNumber<T>
    {
        ProRataSplit.Check(reachable, losses, rounding);
        UInt128 total = ProRataSplit.Sum(reachable, 0);
        var loss = UInt128.Min(penalty, total);
        ProRataSplit.Split(loss, 0, reachable, total, losses, rounding);
        return new ColumnLoss(total, loss, penalty - loss);
    }
}
