using System.Numerics;

namespace StakingCore.Testing;

/// <summary>The arithmetic under <see cref="LogUniform"/>: values of a bit length, edges and smaller candidates.</summary>
internal static class Magnitude
{
    /// <summary>A value of exactly <paramref name="length"/> bits, at most <paramref name="max"/>, evenly spread by <paramref name="limbs"/>.</summary>
    internal static T OfLength<T>(int length, int[] limbs, T max)
        where T : IBinaryInteger<T>
    {
        if (length == 0)
        {
            return T.Zero;
        }

        T lowest = T.One << (length - 1);

        // At most lowest - 1, also at the top length: so neither the count of values nor the sum below can overflow.
        T span = T.Min(lowest - T.One, max - lowest);
        return lowest + Modulo(limbs, span + T.One);
    }

    /// <summary>The values where rounding and bounds go wrong: 0, 1, 2 and the maximum with its neighbour.</summary>
    internal static T[] Ends<T>(T max)
        where T : IBinaryInteger<T>
    {
        List<T> ends = [T.Zero, T.One, T.One + T.One, max];
        if (max > T.Zero)
        {
            ends.Add(max - T.One);
        }

        return Within(ends, max);
    }

    /// <summary>Every power of two up to the maximum, and one to either side of each.</summary>
    internal static T[] AroundPowersOfTwo<T>(T max)
        where T : IBinaryInteger<T>
    {
        List<T> edges = [T.Zero];
        for (int bit = 0; bit < max.GetShortestBitLength(); bit++)
        {
            T power = T.One << bit;
            edges.AddRange([power - T.One, power]);
            if (power < max)
            {
                edges.Add(power + T.One);
            }
        }

        return Within(edges, max);
    }

    /// <summary>Zero first, then ever closer to <paramref name="value"/>: a binary search for the smallest value that still fails.</summary>
    internal static IEnumerable<T> Shrink<T>(T value)
        where T : IBinaryInteger<T>
    {
        for (T step = value; step > T.Zero; step >>= 1)
        {
            yield return value - step;
        }
    }

    private static T Modulo<T>(int[] limbs, T count)
        where T : IBinaryInteger<T>
    {
        T bits = T.Zero;
        foreach (int limb in limbs)
        {
            // The limb's 32 bits are the point, not its sign.
            bits = (bits << 32) | T.CreateChecked(unchecked((uint)limb));
        }

        return bits % count;
    }

    private static T[] Within<T>(IEnumerable<T> values, T max)
        where T : IBinaryInteger<T> => [.. values.Where(value => value <= max).Distinct()];
}
