namespace StakingCore.Numerics;

/// <summary>Greatest common divisor by shifts and subtractions (Stein, 1967), which needs no 128-bit division.</summary>
internal static class GreatestCommonDivisor
{
    /// <summary>The greatest common divisor; with one argument zero, the other.</summary>
    internal static ulong Of(ulong a, ulong b)
    {
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return a;
    }

    /// <summary>The greatest common divisor; with one argument zero, the other.</summary>
    internal static UInt128 Of(UInt128 a, UInt128 b)
    {
        if (a == 0 || b == 0)
        {
            return a | b;
        }

        int shift = int.Min((int)UInt128.TrailingZeroCount(a), (int)UInt128.TrailingZeroCount(b));
        a >>= (int)UInt128.TrailingZeroCount(a);
        while (b != 0)
        {
            b >>= (int)UInt128.TrailingZeroCount(b);
            if (a > b)
            {
                (a, b) = (b, a);
            }

            b -= a;
        }

        return a << shift;
    }
}
