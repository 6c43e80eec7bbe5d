using System.Numerics;
using System.Runtime.CompilerServices;

namespace StakingCore.Numerics;

/// <content>Division by one limb and by many.</content>
internal static partial class Limbs
{
    /// <summary>
    /// Divides by one limb in place; returns the remainder.
    /// </summary>
    internal static ulong DivideInPlace(Span<ulong> dividend, ulong divisor)
    {
        int shift = BitOperations.LeadingZeroCount(divisor);
        ulong normalized = divisor << shift;
        ulong reciprocal = Reciprocal(normalized);
        ulong remainder = 0;
        unchecked
        {
            // The remainder is kept shifted: it is below the normalized divisor at every step.
            for (int i = dividend.Length - 1; i >= 0; i--)
            {
                ulong limb = dividend[i];
                ulong high = shift == 0 ? remainder : remainder | (limb >> (64 - shift));
                ulong low = limb << shift;
                dividend[i] = DivideTwoByOne(high, low, normalized, reciprocal, out remainder);
            }
        }

        return remainder >> shift;
    }

    /// <summary>
    /// Long division (Knuth, The Art of Computer Programming 4.3.1, algorithm D). On return
    /// <paramref name="dividend"/> holds the remainder. The quotient must have at least as many limbs as the dividend.
    /// </summary>
    /// <param name="dividend">In: the dividend. Out: the remainder.</param>
    /// <param name="divisor">Not zero, at most 16 limbs.</param>
    /// <param name="quotient">Out: the quotient.</param>
    internal static void DivRem(Span<ulong> dividend, ReadOnlySpan<ulong> divisor, Span<ulong> quotient)
    {
        quotient.Clear();
        int n = SignificantLength(divisor);
        int m = SignificantLength(dividend);
        if (n == 0)
        {
            throw new DivideByZeroException();
        }

        if (m < n)
        {
            return;
        }

        if (n == 1)
        {
            dividend[..m].CopyTo(quotient);
            ulong rest = DivideInPlace(quotient[..m], divisor[0]);
            dividend.Clear();
            dividend[0] = rest;
            return;
        }

        int shift = BitOperations.LeadingZeroCount(divisor[n - 1]);
        Span<ulong> v = stackalloc ulong[n];
        Span<ulong> u = stackalloc ulong[m + 1];
        ShiftLeft(divisor[..n], shift, v);
        u[m] = ShiftLeft(dividend[..m], shift, u[..m]);

        ulong top = v[n - 1];
        ulong second = v[n - 2];
        ulong reciprocal = Reciprocal(top);
        for (int j = m - n; j >= 0; j--)
        {
            ulong estimate = EstimateQuotient(u[j + n], u[j + n - 1], u[j + n - 2], top, second, reciprocal);
            if (SubtractMultiple(u.Slice(j, n + 1), v, estimate) != 0)
            {
                // The estimate is at most one too large (Knuth, theorem 4.3.1 B after the two-limb test).
                estimate--;
                AddInPlace(u.Slice(j, n + 1), v);
            }

            quotient[j] = estimate;
        }

        dividend.Clear();
        ShiftRight(u[..n], shift, dividend);
    }

    private static ulong EstimateQuotient(ulong u2, ulong u1, ulong u0, ulong top, ulong second, ulong reciprocal)
    {
        ulong estimate;
        ulong rest;
        unchecked
        {
            if (u2 >= top)
            {
                estimate = ulong.MaxValue;
                rest = u1 + top;
                if (rest < top)
                {
                    return estimate;
                }
            }
            else
            {
                estimate = DivideTwoByOne(u2, u1, top, reciprocal, out rest);
            }

            while (true)
            {
                ulong high = Math.BigMul(estimate, second, out ulong low);
                if (high < rest || (high == rest && low <= u0))
                {
                    return estimate;
                }

                estimate--;
                rest += top;
                if (rest < top)
                {
                    return estimate;
                }
            }
        }
    }

    /// <summary>window -= v × factor, window one limb longer than v; returns the borrow out.</summary>
    private static ulong SubtractMultiple(Span<ulong> window, ReadOnlySpan<ulong> v, ulong factor)
    {
        ulong carry = 0;
        ulong borrow = 0;
        unchecked
        {
            for (int i = 0; i < v.Length; i++)
            {
                ulong high = Math.BigMul(v[i], factor, out ulong low);
                low += carry;
                carry = high + (low < carry ? 1UL : 0UL);
                ulong before = window[i];
                window[i] = before - low - borrow;
                borrow = before < low || (before == low && borrow != 0) ? 1UL : 0UL;
            }

            ulong last = window[^1];
            window[^1] = last - carry - borrow;
            return last < carry || (last == carry && borrow != 0) ? 1UL : 0UL;
        }
    }

    private static ulong ShiftLeft(ReadOnlySpan<ulong> source, int shift, Span<ulong> target)
    {
        if (shift == 0)
        {
            source.CopyTo(target);
            return 0;
        }

        ulong carry = 0;
        for (int i = 0; i < source.Length; i++)
        {
            ulong limb = source[i];
            target[i] = (limb << shift) | carry;
            carry = limb >> (64 - shift);
        }

        return carry;
    }

    private static void ShiftRight(ReadOnlySpan<ulong> source, int shift, Span<ulong> target)
    {
        for (int i = 0; i < source.Length; i++)
        {
            ulong next = shift == 0 || i + 1 == source.Length ? 0 : source[i + 1] << (64 - shift);
            target[i] = (source[i] >> shift) | next;
        }
    }

    /// <summary>
    /// floor((2^128 − 1) / d) − 2^64 for a divisor with its top bit set (Möller and Granlund, "Improved division by
    /// invariant integers", 2011, definition 1).
    /// </summary>
    internal static ulong Reciprocal(ulong normalizedDivisor) =>
        unchecked((ulong)(UInt128.MaxValue / normalizedDivisor));

    /// <summary>
    /// Divides the two-limb integer high:low, high below the divisor, by a divisor with its top bit set (the same
    /// paper, algorithm 4).
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong DivideTwoByOne(ulong high, ulong low, ulong divisor, ulong reciprocal, out ulong remainder)
    {
        unchecked
        {
            ulong q1 = Math.BigMul(reciprocal, high, out ulong q0);
            q0 += low;
            q1 += high + (q0 < low ? 1UL : 0UL);
            q1++;
            ulong r = low - (q1 * divisor);
            if (r > q0)
            {
                q1--;
                r += divisor;
            }

            if (r >= divisor)
            {
                q1++;
                r -= divisor;
            }

            remainder = r;
            return q1;
        }
    }
}
