using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace StakingCore.Numerics;

/// <summary>
/// floor(value × ratio) down a column: one ratio for all rows, or one a row through an index. Exact on every path;
/// see <see cref="Proportion"/> for the bound. Returns the sum of the results.
/// </summary>
internal static class ProportionalColumn
{
    /// <summary>The steps after which the lanes' sums are taken out, before all lanes together could leave 64 bits.</summary>
    internal const int StepsPerSum = 1 << 13;

    /// <summary>One ratio for all rows. The results must not start inside the values' memory.</summary>
    internal static UInt128 Floor(ReadOnlySpan<ulong> values, in Proportion ratio, Span<ulong> results, VectorPath path) =>
        VectorWidth.Resolve(path) switch
        {
            VectorPath.Vector512 => Floor<FloorLanes512>(values, in ratio, results),
            VectorPath.Vector256 => Floor<FloorLanes256>(values, in ratio, results),
            VectorPath.Vector128 => Floor<FloorLanes128>(values, in ratio, results),
            VectorPath.Wide => FloorWide(values, in ratio, results),
            _ => FloorRest(values, in ratio, results, 0),
        };

    /// <summary>
    /// A ratio of its own for each row: row i takes <c>ratios[index[i] + 1]</c>, so that index −1 has a ratio as well.
    /// </summary>
    internal static UInt128 FloorEach(
        ReadOnlySpan<ulong> values,
        ReadOnlySpan<int> index,
        ReadOnlySpan<Proportion> ratios,
        ReadOnlySpan<double> estimates,
        Span<ulong> results,
        VectorPath path) => VectorWidth.Resolve(path) switch
        {
            VectorPath.Vector512 => FloorEach<FloorLanes512>(values, index, ratios, estimates, results),
            VectorPath.Vector256 => FloorEach<FloorLanes256>(values, index, ratios, estimates, results),
            VectorPath.Vector128 => FloorEach<FloorLanes128>(values, index, ratios, estimates, results),
            VectorPath.Wide => FloorEachWide(values, index, ratios, results),
            _ => FloorEachRest(values, index, ratios, results, 0, values.Length),
        };

    // Whole steps only, at most as many as one sum may take.
    private static int EndOfBlock(int row, int length, int lanes) =>
        row + (int.Min(StepsPerSum, (length - row) / lanes) * lanes);

    private static UInt128 Floor<TLanes>(ReadOnlySpan<ulong> values, in Proportion ratio, Span<ulong> results)
        where TLanes : struct, IFloorLanes<TLanes>
    {
        ref ulong source = ref MemoryMarshal.GetReference(values);
        ref ulong target = ref MemoryMarshal.GetReference(results[..values.Length]);
        UInt128 sum = 0;
        int row = 0;
        while (values.Length - row >= TLanes.Count)
        {
            int end = EndOfBlock(row, values.Length, TLanes.Count);
            TLanes lanes = TLanes.Create(ratio.Estimate);
            for (; row < end; row += TLanes.Count)
            {
                if (!lanes.TryFloor(ref Unsafe.Add(ref source, row), ref Unsafe.Add(ref target, row)))
                {
                    sum += FloorRest(values.Slice(row, TLanes.Count), in ratio, results.Slice(row, TLanes.Count), 0);
                }
            }

            sum += lanes.Sum();
        }

        return sum + FloorTail<TLanes>(values, in ratio, results, row);
    }

    // The rest of a column that is at least a vector long: one more vector that ends with the column. It computes some rows
    // a second time, to the same results, so only the rest's are added up.
    private static UInt128 FloorTail<TLanes>(ReadOnlySpan<ulong> values, in Proportion ratio, Span<ulong> results, int start)
        where TLanes : struct, IFloorLanes<TLanes>
    {
        int last = values.Length - TLanes.Count;
        if (start == values.Length || last < 0)
        {
            return FloorRest(values, in ratio, results, start);
        }

        TLanes lanes = TLanes.Create(ratio.Estimate);
        ref ulong source = ref MemoryMarshal.GetReference(values);
        ref ulong target = ref MemoryMarshal.GetReference(results[..values.Length]);
        if (!lanes.TryFloor(ref Unsafe.Add(ref source, last), ref Unsafe.Add(ref target, last)))
        {
            return FloorRest(values, in ratio, results, start);
        }

        UInt128 sum = 0;
        foreach (ulong result in results[start..values.Length])
        {
            sum += result;
        }

        return sum;
    }

    private static UInt128 FloorRest(ReadOnlySpan<ulong> values, in Proportion ratio, Span<ulong> results, int start)
    {
        UInt128 sum = 0;
        for (int row = start; row < values.Length; row++)
        {
            ulong result = ratio.Floor(values[row]);
            results[row] = result;
            sum += result;
        }

        return sum;
    }

    private static UInt128 FloorWide(ReadOnlySpan<ulong> values, in Proportion ratio, Span<ulong> results)
    {
        UInt128 sum = 0;
        for (int row = 0; row < values.Length; row++)
        {
            results[row] = ratio.FloorWide(values[row]);
            sum += results[row];
        }

        return sum;
    }

    private static UInt128 FloorEach<TLanes>(
        ReadOnlySpan<ulong> values,
        ReadOnlySpan<int> index,
        ReadOnlySpan<Proportion> ratios,
        ReadOnlySpan<double> estimates,
        Span<ulong> results)
        where TLanes : struct, IFloorLanes<TLanes>
    {
        ref ulong source = ref MemoryMarshal.GetReference(values);
        ref ulong target = ref MemoryMarshal.GetReference(results[..values.Length]);
        UInt128 sum = 0;
        int row = 0;
        while (values.Length - row >= TLanes.Count)
        {
            int end = EndOfBlock(row, values.Length, TLanes.Count);
            TLanes lanes = TLanes.Create(0);
            for (; row < end; row += TLanes.Count)
            {
                if (!lanes.TryFloorEach(
                    ref Unsafe.Add(ref source, row), index.Slice(row, TLanes.Count), estimates, ref Unsafe.Add(ref target, row)))
                {
                    sum += FloorEachRest(values, index, ratios, results, row, row + TLanes.Count);
                }
            }

            sum += lanes.Sum();
        }

        return sum + FloorEachRest(values, index, ratios, results, row, values.Length);
    }

    private static UInt128 FloorEachRest(
        ReadOnlySpan<ulong> values,
        ReadOnlySpan<int> index,
        ReadOnlySpan<Proportion> ratios,
        Span<ulong> results,
        int start,
        int end)
    {
        UInt128 sum = 0;
        for (int row = start; row < end; row++)
        {
            ulong result = ratios[index[row] + 1].Floor(values[row]);
            results[row] = result;
            sum += result;
        }

        return sum;
    }

    private static UInt128 FloorEachWide(
        ReadOnlySpan<ulong> values, ReadOnlySpan<int> index, ReadOnlySpan<Proportion> ratios, Span<ulong> results)
    {
        UInt128 sum = 0;
        for (int row = 0; row < values.Length; row++)
        {
            results[row] = ratios[index[row] + 1].FloorWide(values[row]);
            sum += results[row];
        }

        return sum;
    }
}
