using System.Numerics;
using StakingCore.Amounts;

namespace StakingCore.Decentralization;

/// <summary>
/// How stake is spread over holders: inequality, concentration and entropy, over pools or over entities, whichever the
/// amounts are.
/// </summary>
/// <remarks>
/// <para>
/// Amounts are base units of up to 128 bits and their sum may exceed that. Holders of nothing count as holders, so that
/// padding with non-operators is the caller's choice. Everything is undefined, null, where the total is zero.
/// </para>
/// <para>
/// Exact except the three measures that rest on a logarithm, which are binary64 and say so in their name; their last digits
/// may differ between platforms. Immutable and thread-safe.
/// </para>
/// </remarks>
public sealed class StakeDistribution
{
    private readonly UInt128[] _descending;

    /// <summary>Takes a copy of the amounts.</summary>
    /// <param name="stakes">Stake by holder, in base units, in any order; may be empty.</param>
    public StakeDistribution(ReadOnlySpan<UInt128> stakes)
    {
        _descending = stakes.ToArray();
        Array.Sort(_descending, static (left, right) => right.CompareTo(left));
        BigInteger total = BigInteger.Zero;
        BigInteger squares = BigInteger.Zero;
        BigInteger ranked = BigInteger.Zero;
        for (int i = 0; i < _descending.Length; i++)
        {
            BigInteger stake = _descending[i];
            total += stake;
            squares += stake * stake;

            // 2i − n − 1 for the ascending rank i from 1, counted from the other end.
            ranked += stake * (_descending.Length - 1 - (2L * i));
        }

        Total = total;
        if (!total.IsZero)
        {
            Gini = new ExactRational(ranked, total * _descending.Length);
            Herfindahl = new ExactRational(squares, total * total);
            Homogeneity = new ExactRational(total, (BigInteger)_descending[0] * _descending.Length);
        }
    }

    /// <summary>How many holders, those of nothing included.</summary>
    public int Count => _descending.Length;

    /// <summary>All stake, in base units.</summary>
    public BigInteger Total { get; }

    /// <summary>
    /// The Gini coefficient, Σ(2i − n − 1)·x(i) / (n·Σx) over ascending amounts: 0 where all hold the same, (n − 1)/n where
    /// one holds all.
    /// </summary>
    public ExactRational? Gini { get; }

    /// <summary>The Herfindahl-Hirschman index, Σ(x/X)², from 1/n (all equal) to 1 (one holds all).</summary>
    public ExactRational? Herfindahl { get; }

    /// <summary>The Herfindahl-Hirschman index in points, as competition authorities state it: from 10000/n to 10000.</summary>
    public ExactRational? HerfindahlPoints => Herfindahl * 10000;

    /// <summary>The effective number of holders, 1/HHI, from 1 to n.</summary>
    public ExactRational? EffectiveCount => ExactRational.One / Herfindahl;

    /// <summary>The mean over the maximum, from 1/n (one holds all) to 1 (all equal).</summary>
    public ExactRational? Homogeneity { get; }

    /// <summary>Shannon's entropy −Σp·log2 p in bits, in binary64: 0 to log2 n.</summary>
    public double? ShannonBitsBinary64 => Total.IsZero ? null : SumOverShares(static share => -share * Math.Log2(share));

    /// <summary>Rényi's entropy of order 2, −log2 HHI, in bits, in binary64: 0 to log2 n.</summary>
    public double? Renyi2BitsBinary64 => Herfindahl is ExactRational index
        ? (BigInteger.Log(index.Denominator) - BigInteger.Log(index.Numerator)) / Math.Log(2)
        : null;

    /// <summary>Theil's index Σp·ln(n·p), in natural units, in binary64: 0 (all equal) to ln n.</summary>
    public double? TheilBinary64 => Total.IsZero ? null : SumOverShares(share => share * Math.Log(share * Count));

    /// <summary>The concentration ratio CR_n: the share of the largest holders.</summary>
    /// <param name="holders">How many, at least 0; more than there are is all of them.</param>
    /// <returns>0 to 1; null where there is no stake.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="holders"/> is negative.</exception>
    public ExactRational? ConcentrationRatio(int holders)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(holders);
        if (Total.IsZero)
        {
            return null;
        }

        BigInteger sum = BigInteger.Zero;
        foreach (UInt128 stake in _descending.AsSpan(0, int.Min(holders, Count)))
        {
            sum += stake;
        }

        return new ExactRational(sum, Total);
    }

    /// <summary>The fewest holders that reach a share; see <see cref="Decentralization.TauIndex.Compute"/>.</summary>
    /// <param name="tau">The share, 0 to 1.</param>
    /// <param name="threshold">Whether the share itself is enough.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="tau"/> is above 1, or the threshold is no such value.</exception>
    public int? TauIndex(Fraction tau, TauThreshold threshold) =>
        Decentralization.TauIndex.OfDescending(_descending, Total, tau, threshold);

    private double SumOverShares(Func<double, double> term)
    {
        double sum = 0;
        double total = (double)Total;

        // Small terms first, so that they are not lost beside large ones.
        for (int i = _descending.Length - 1; i >= 0; i--)
        {
            // Both by the same conversion, so that no share comes out above 1. And p·log p tends to 0 with p.
            double share = (double)(BigInteger)_descending[i] / total;
            sum += share > 0 ? term(share) : 0;
        }

        return sum;
    }
}
