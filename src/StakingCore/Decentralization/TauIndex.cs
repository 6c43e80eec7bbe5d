using System.Numerics;
using StakingCore.Amounts;

namespace StakingCore.Decentralization;

/// <summary>
/// The τ-index: how few holders reach a share τ of all stake together. With τ = 1/2, strictly, it is the Nakamoto
/// coefficient; over stake grouped by entity (<see cref="EntityStake{TEntity}"/>) it is the minimum attack vector.
/// </summary>
/// <remarks>
/// Exact: shares are compared as integers. Source: Srinivasan and Lee, "Quantifying Decentralization" (2017); the
/// Edinburgh Decentralisation Index for the threshold as a parameter. The published code of the latter stops at equality
/// (<see cref="TauThreshold.Inclusive"/>), its description and the reward sharing simulator say more than
/// (<see cref="TauThreshold.Strict"/>).
/// </remarks>
public static class TauIndex
{
    /// <summary>The fewest holders whose stake reaches the threshold, the largest first. Zeros count as holders of nothing. Allocates a sorted copy.</summary>
    /// <param name="stakes">Stake by holder, in base units, in any order. The sum may exceed 128 bits.</param>
    /// <param name="tau">The share, 0 to 1.</param>
    /// <param name="threshold">Whether the share itself is enough.</param>
    /// <returns>
    /// The number of holders; 0 only for an inclusive share of zero. Null where there is no stake, and for strictly more than
    /// all of it.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="tau"/> is above 1, or the threshold is no such value.</exception>
    public static int? Compute(ReadOnlySpan<UInt128> stakes, Fraction tau, TauThreshold threshold)
    {
        UInt128[] descending = stakes.ToArray();
        Array.Sort(descending, static (left, right) => right.CompareTo(left));
        BigInteger total = BigInteger.Zero;
        foreach (UInt128 stake in descending)
        {
            total += stake;
        }

        return OfDescending(descending, total, tau, threshold);
    }

    /// <summary>The Nakamoto coefficient: the fewest holders of strictly more than half. Allocates a sorted copy.</summary>
    /// <param name="stakes">Stake by holder, in base units, in any order.</param>
    /// <returns>At least 1; null where there is no stake.</returns>
    public static int? Nakamoto(ReadOnlySpan<UInt128> stakes) => Compute(stakes, new Fraction(1, 2), TauThreshold.Strict);

    internal static int? OfDescending(ReadOnlySpan<UInt128> descending, BigInteger total, Fraction tau, TauThreshold threshold)
    {
        BigInteger target = TauTarget.Of(total, tau, threshold);
        if (total.IsZero || target > total)
        {
            return null;
        }

        BigInteger sum = BigInteger.Zero;
        int holders = 0;
        while (sum < target)
        {
            sum += descending[holders++];
        }

        return holders;
    }
}
