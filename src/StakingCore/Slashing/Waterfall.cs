using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;

namespace StakingCore.Slashing;

/// <summary>
/// Rule E: tranches absorb a penalty one after another, each in proportion inside, each only after the one before it has
/// lost everything. An insurance fund is a tranche of one position, wherever in the order it stands.
/// </summary>
public static class Waterfall
{
    /// <summary>Allocates a penalty and says why.</summary>
    /// <param name="penalty">The penalty, in base units; may exceed what is there.</param>
    /// <param name="tranches">The tranches, the first to lose first; at least one.</param>
    /// <param name="rounding">The rounding inside each tranche.</param>
    /// <exception cref="ArgumentException"><paramref name="tranches"/> is empty, or one of them is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rounding"/> is none of its values.</exception>
    /// <exception cref="OverflowException">All positions sum to more than 2^128 − 1.</exception>
    public static WaterfallLosses Allocate(UInt128 penalty, IReadOnlyList<Tranche> tranches, LossRounding rounding)
    {
        ArgumentNullException.ThrowIfNull(tranches);
        ProRataSplit.CheckRounding(rounding);
        RefuseNone(tranches.Count, nameof(tranches));
        CheckSum(tranches);
        var steps = new LossSteps();
        ImmutableArray<IReadOnlyList<UInt128>>.Builder losses = ImmutableArray.CreateBuilder<IReadOnlyList<UInt128>>(tranches.Count);
        UInt128 left = penalty;
        for (int i = 0; i < tranches.Count; i++)
        {
            Tranche tranche = tranches[i];
            UInt128[] stakes = [.. tranche.Stakes];
            var trancheLosses = new UInt128[stakes.Length];
            (UInt128 total, UInt128 taken) = Take<UInt128>(left, stakes, trancheLosses, rounding);
            losses.Add(ImmutableCollectionsMarshal.AsImmutableArray(trancheLosses));
            steps.Add(LossParty.Tranche, i == 0 ? LossReason.FirstLoss : LossReason.Remainder, "min(rest, tranche), in proportion", left, total, taken, tranche.Name);
            left -= taken;
        }

        steps.AddShortfall(left);
        return new WaterfallLosses { Penalty = penalty, Losses = losses.MoveToImmutable(), Shortfall = left, Steps = steps.Steps };
    }

    /// <summary>
    /// Allocates a penalty over a column of 64-bit positions, tranche after tranche. Allocates nothing with
    /// <see cref="LossRounding.PrefixFloor"/>.
    /// </summary>
    /// <param name="penalty">The penalty, in base units.</param>
    /// <param name="stakes">What each position holds, the first tranche's positions first.</param>
    /// <param name="trancheLengths">How many positions each tranche has; sums to the number of positions.</param>
    /// <param name="rounding">The rounding inside each tranche.</param>
    /// <param name="losses">Receives the loss of each position; as long as <paramref name="stakes"/> or longer.</param>
    /// <exception cref="ArgumentException">
    /// There is no tranche, a length is negative, the lengths do not sum to the number of positions, or
    /// <paramref name="losses"/> is too short or shares memory with <paramref name="stakes"/>.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rounding"/> is none of its values.</exception>
    /// <exception cref="OverflowException">All positions sum to more than 2^128 − 1.</exception>
    public static ColumnLoss Allocate(
        UInt128 penalty, ReadOnlySpan<ulong> stakes, ReadOnlySpan<int> trancheLengths, LossRounding rounding, Span<ulong> losses) =>
        AllocateColumn(penalty, stakes, trancheLengths, losses, rounding);

    /// <summary>
    /// Allocates a penalty over a column of 128-bit positions, tranche after tranche. Allocates nothing with
    /// <see cref="LossRounding.PrefixFloor"/>.
    /// </summary>
    /// <inheritdoc cref="Allocate(UInt128, ReadOnlySpan{ulong}, ReadOnlySpan{int}, LossRounding, Span{ulong})" />
    public static ColumnLoss Allocate(
        UInt128 penalty, ReadOnlySpan<UInt128> stakes, ReadOnlySpan<int> trancheLengths, LossRounding rounding, Span<UInt128> losses) =>
        AllocateColumn(penalty, stakes, trancheLengths, losses, rounding);

    private static ColumnLoss AllocateColumn<T>(
        UInt128 penalty, ReadOnlySpan<T> stakes, ReadOnlySpan<int> trancheLengths, Span<T> losses, LossRounding rounding)
        where T : unmanaged, IBinaryInteger<T>, IUnsignedNumber<T>
    {
        ProRataSplit.Check(stakes, losses, rounding, nameof(stakes));
        RefuseNone(trancheLengths.Length, nameof(trancheLengths));
        long positions = 0;
        foreach (int length in trancheLengths)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(length, nameof(trancheLengths));
            positions += length;
        }

        if (positions != stakes.Length)
        {
            throw new ArgumentException($"The tranches have {positions} positions, the column has {stakes.Length}.", nameof(trancheLengths));
        }

        // Overflows here or nowhere: nothing has been written yet.
        UInt128 reachable = ProRataSplit.Sum(stakes, 0);
        UInt128 left = penalty;
        int start = 0;
        foreach (int length in trancheLengths)
        {
            (_, UInt128 taken) = Take(left, stakes.Slice(start, length), losses.Slice(start, length), rounding);
            left -= taken;
            start += length;
        }

        return new ColumnLoss(reachable, penalty - left, left);
    }

    private static (UInt128 Total, UInt128 Taken) Take<T>(UInt128 left, ReadOnlySpan<T> stakes, Span<T> losses, LossRounding rounding)
        where T : unmanaged, IBinaryInteger<T>, IUnsignedNumber<T>
    {
        UInt128 total = ProRataSplit.Sum(stakes, 0);
        var taken = UInt128.Min(left, total);
        ProRataSplit.Split(taken, 0, stakes, total, losses, rounding);
        return (total, taken);
    }

    // Every tranche is walked before the first is charged, as the column form does.
    private static void CheckSum(IReadOnlyList<Tranche> tranches)
    {
        UInt128 sum = 0;
        foreach (Tranche? tranche in tranches)
        {
            if (tranche is null)
            {
                throw new ArgumentException("A tranche is null.", nameof(tranches));
            }

            foreach (UInt128 stake in tranche.Stakes)
            {
                sum += stake;
            }
        }
    }

    private static void RefuseNone(int tranches, string parameter)
    {
        if (tranches == 0)
        {
            throw new ArgumentException("A waterfall needs at least one tranche.", parameter);
        }
    }
}
