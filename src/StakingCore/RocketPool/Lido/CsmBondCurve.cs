using System.Collections.Immutable;
using StakingCore.Amounts;

namespace StakingCore.RocketPool.Lido;

/// <summary>The bond that Lido's community staking module asks for a number of keys: linear inside each interval.</summary>
/// <remarks>Immutable and thread-safe. Source: CSBondCurve.</remarks>
public sealed class CsmBondCurve
{
    private readonly ImmutableArray<Piece> _pieces;

    /// <summary>Makes the curve.</summary>
    /// <param name="intervals">The intervals in order; the first begins at key 1.</param>
    /// <exception cref="ArgumentException">
    /// There is no interval, the first does not begin at key 1, they are not in order, or a bond is 0.
    /// </exception>
    /// <exception cref="OverflowException">A bond at the start of an interval is above 2^128 − 1 wei.</exception>
    public CsmBondCurve(ReadOnlySpan<CsmBondInterval> intervals)
    {
        if (intervals.IsEmpty || intervals[0].FirstKey != 1)
        {
            throw new ArgumentException("Expected intervals of which the first begins at key 1.", nameof(intervals));
        }

        ImmutableArray<Piece>.Builder pieces = ImmutableArray.CreateBuilder<Piece>(intervals.Length);
        foreach (CsmBondInterval interval in intervals)
        {
            if (interval.BondPerKey.IsZero || (pieces.Count > 0 && interval.FirstKey <= pieces[^1].FirstKey))
            {
                throw new ArgumentException($"Found {interval}, expected a bond above 0 and keys in order.", nameof(intervals));
            }

            UInt128 each = interval.BondPerKey.BaseUnits;
            UInt128 before = pieces.Count == 0 ? 0 : pieces[^1].BondFor(interval.FirstKey - 1);
            pieces.Add(new Piece(interval.FirstKey, each, before + each));
        }

        _pieces = pieces.MoveToImmutable();
    }

    /// <summary>The default curve on mainnet: 2.4 ETH, then 1.3 ETH a key.</summary>
    public static CsmBondCurve Default { get; } = new([new(1, EtherAmounts.Milli(2_400)), new(2, EtherAmounts.Milli(1_300))]);

    /// <summary>The curve of identified community stakers: 1.5 ETH, then 1.3 ETH a key.</summary>
    public static CsmBondCurve Identified { get; } = new([new(1, EtherAmounts.Milli(1_500)), new(2, EtherAmounts.Milli(1_300))]);

    /// <summary>The bond for a number of keys, in wei; 0 for none.</summary>
    /// <param name="keyCount">How many keys.</param>
    /// <exception cref="OverflowException">The bond is above 2^128 − 1 wei.</exception>
    public Amount<Wei> BondFor(ulong keyCount) => keyCount == 0 ? default : new(PieceAt(piece => piece.FirstKey <= keyCount).BondFor(keyCount));

    /// <summary>
    /// The most keys that a bond is enough for. An amount between the end of one interval and a dearer next one counts as the
    /// last key of the former.
    /// </summary>
    /// <param name="bond">The bond, in wei.</param>
    public UInt128 KeysFor(Amount<Wei> bond)
    {
        UInt128 amount = bond.BaseUnits;
        if (amount < _pieces[0].FirstBond)
        {
            return 0;
        }

        Piece piece = PieceAt(candidate => candidate.FirstBond <= amount);
        int next = _pieces.IndexOf(piece) + 1;
        if (next < _pieces.Length)
        {
            amount = UInt128.Min(amount, _pieces[next].FirstBond - _pieces[next].Each);
        }

        return piece.FirstKey + ((amount - piece.FirstBond) / piece.Each);
    }

    private Piece PieceAt(Func<Piece, bool> begins)
    {
        int index = _pieces.Length - 1;
        while (!begins(_pieces[index]))
        {
            index--;
        }

        return _pieces[index];
    }

    // FirstBond: the whole bond for the first key of the piece.
    private readonly record struct Piece(ulong FirstKey, UInt128 Each, UInt128 FirstBond)
    {
        internal UInt128 BondFor(ulong keys) => FirstBond + (Each * (keys - FirstKey));
    }
}
