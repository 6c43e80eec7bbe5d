using System.Numerics;

namespace StakingCore.Ethereum;

/// <summary>The specification's <c>integer_squareroot</c>.</summary>
public static class IntegerSquareRoot
{
    /// <summary>The largest x with x² ≤ n; exact for every n.</summary>
    /// <param name="value">The number.</param>
    public static ulong Of(ulong value)
    {
        if (value == 0)
        {
            return 0;
        }

        // Newton's steps from a power of two at or above the root fall until they reach its floor. The start is at most
        // 2^32 and at least √n, so root + n / root is at most 2^33.
        ulong root = 1UL << (((64 - BitOperations.LeadingZeroCount(value)) + 1) / 2);
        while (true)
        {
            ulong next = (root + (value / root)) / 2;
            if (next >= root)
            {
                return root;
            }

            root = next;
        }
    }
}
