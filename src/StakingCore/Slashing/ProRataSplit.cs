using System.Numerics;
using System.Runtime.InteropServices;
using StakingCore.Numerics;

namespace StakingCore.Slashing;

/// <summary>
/// A loss split in proportion over one position that stands apart (the operator, or nothing) and a column behind it, in
/// either rounding and either width.
/// </summary>
internal static class ProRataSplit
{
    /// <summary>Refuses what no split can be made of, by the public parameters' names.</summary>
    internal static void Check<T>(ReadOnlySpan<T> reachable, Span<T> losses, LossRounding rounding, string reachableName = "reachable")
        where T : unmanaged
    {
        CheckRounding(rounding);
        if (losses.Length < reachable.Length)
        {
            throw new ArgumentException($"Room for {losses.Length} losses of {reachable.Length} positions.", nameof(losses));
        }

        if (reachable.Overlaps(losses))
        {
            throw new ArgumentException($"The losses share memory with '{reachableName}'.", nameof(losses));
        }
    }

    internal static void CheckRounding(LossRounding rounding)
    {
        if (rounding is not (LossRounding.LargestRemainder or LossRounding.PrefixFloor))
        {
            throw new ArgumentOutOfRangeException(nameof(rounding), rounding, "Expected one of the roundings.");
        }
    }

    /// <summary>The sum of a column and what stands apart.</summary>
    /// <exception cref="OverflowException">The sum is above 2^128 − 1.</exception>
    internal static UInt128 Sum<T>(ReadOnlySpan<T> column, UInt128 apart)
        where T : unmanaged, IBinaryInteger<T>, IUnsignedNumber<T>
    {
        if (typeof(T) == typeof(ulong))
        {
            ulong low = 0;
            ulong high = 0;
            foreach (ulong value in MemoryMarshal.Cast<T, ulong>(column))
            {
                // The carry is kept, so nothing is lost; a column has fewer than 2^31 rows, so the high word cannot wrap.
                unchecked
                {
                    low += value;
                    high += low < value ? 1UL : 0UL;
                }
            }

            return apart + new UInt128(high, low);
        }

        UInt128 sum = apart;
        foreach (T value in column)
        {
            sum += UInt128.CreateTruncating(value);
        }

        return sum;
    }

    /// <summary>
    /// Splits <paramref name="loss"/>, at most <paramref name="total"/>, which is the sum of all positions. Returns the part
    /// of the position that stands apart, which comes first in the order.
    /// </summary>
    internal static UInt128 Split<T>(
        UInt128 loss, UInt128 apart, ReadOnlySpan<T> column, UInt128 total, Span<T> losses, LossRounding rounding)
        where T : unmanaged, IBinaryInteger<T>, IUnsignedNumber<T>
    {
        if (loss == total)
        {
            // Everything is lost, without rounding; nothing at all among it.
            column.CopyTo(losses);
            return apart;
        }

        if (loss == 0)
        {
            losses[..column.Length].Clear();
            return 0;
        }

        if (rounding == LossRounding.LargestRemainder)
        {
            return LargestRemainderSplit.Split(loss, apart, column, total, losses);
        }

        return typeof(T) == typeof(ulong) && total <= ulong.MaxValue
            ? PrefixFloor(
                new ProperShare64((ulong)loss, (ulong)total), (ulong)apart, MemoryMarshal.Cast<T, ulong>(column), MemoryMarshal.Cast<T, ulong>(losses))
            : PrefixFloor(new ProperShare128(loss, total), apart, column, losses);
    }

    // Running sums stay at or below the total, which fits, and the floors rise with them: nothing here can wrap.
    private static ulong PrefixFloor(in ProperShare64 share, ulong apart, ReadOnlySpan<ulong> column, Span<ulong> losses)
    {
        ProperShare64 local = share;
        Span<ulong> results = losses[..column.Length];
        ulong running = apart;
        ulong first = local.Floor(running);
        ulong before = first;
        unchecked
        {
            for (int row = 0; row < column.Length; row++)
            {
                running += column[row];
                ulong upTo = local.Floor(running);
                results[row] = upTo - before;
                before = upTo;
            }
        }

        return first;
    }

    private static UInt128 PrefixFloor<T>(in ProperShare128 share, UInt128 apart, ReadOnlySpan<T> column, Span<T> losses)
        where T : unmanaged, IBinaryInteger<T>, IUnsignedNumber<T>
    {
        UInt128 running = apart;
        UInt128 first = share.Floor(running);
        UInt128 before = first;
        unchecked
        {
            for (int row = 0; row < column.Length; row++)
            {
                running += UInt128.CreateTruncating(column[row]);
                UInt128 upTo = share.Floor(running);

                // At most the position itself, so it fits the column's width.
                losses[row] = T.CreateTruncating(upTo - before);
                before = upTo;
            }
        }

        return first;
    }
}
