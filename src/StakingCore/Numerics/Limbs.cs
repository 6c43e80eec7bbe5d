namespace StakingCore.Numerics;

/// <summary>
/// Unsigned integers as little-endian 64-bit limbs in caller-owned spans: the schoolbook operations that every
/// fixed-width type here is built from. No operation allocates.
/// </summary>
/// <remarks>
/// Limb arithmetic wraps by design (a carry is taken out by hand), so the bodies are <c>unchecked</c>. What leaves this
/// file is exact: a carry or borrow out of the top limb is returned, never dropped.
/// </remarks>
internal static partial class Limbs
{
    /// <summary>The number of limbs up to and including the highest one that is not zero.</summary>
    internal static int SignificantLength(ReadOnlySpan<ulong> value)
    {
        int length = value.Length;
        while (length > 0 && value[length - 1] == 0)
        {
            length--;
        }

        return length;
    }

    /// <summary>Compares two integers of equal limb count.</summary>
    internal static int Compare(ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right)
    {
        for (int i = left.Length - 1; i >= 0; i--)
        {
            if (left[i] != right[i])
            {
                return left[i] < right[i] ? -1 : 1;
            }
        }

        return 0;
    }

    /// <summary>
    /// <paramref name="accumulator"/> += <paramref name="addend"/>, which has no more limbs; returns the carry out.
    /// </summary>
    internal static ulong AddInPlace(Span<ulong> accumulator, ReadOnlySpan<ulong> addend)
    {
        ulong carry = 0;
        unchecked
        {
            for (int i = 0; i < accumulator.Length; i++)
            {
                ulong sum = accumulator[i] + carry;
                carry = sum < carry ? 1UL : 0UL;
                if (i < addend.Length)
                {
                    sum += addend[i];
                    carry += sum < addend[i] ? 1UL : 0UL;
                }

                accumulator[i] = sum;
            }
        }

        return carry;
    }

    /// <summary>
    /// <paramref name="accumulator"/> -= <paramref name="subtrahend"/>, which has no more limbs; returns the borrow out.
    /// </summary>
    internal static ulong SubtractInPlace(Span<ulong> accumulator, ReadOnlySpan<ulong> subtrahend)
    {
        ulong borrow = 0;
        unchecked
        {
            for (int i = 0; i < accumulator.Length; i++)
            {
                ulong take = i < subtrahend.Length ? subtrahend[i] : 0;
                ulong before = accumulator[i];
                ulong difference = before - take - borrow;
                borrow = before < take || (before == take && borrow != 0) ? 1UL : 0UL;
                accumulator[i] = difference;
            }
        }

        return borrow;
    }

    /// <summary>
    /// <paramref name="product"/> = <paramref name="left"/> × <paramref name="right"/>. The product must have room for
    /// the sum of both lengths and must not overlap either factor.
    /// </summary>
    internal static void Multiply(ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right, Span<ulong> product)
    {
        product.Clear();
        unchecked
        {
            for (int i = 0; i < left.Length; i++)
            {
                ulong factor = left[i];
                if (factor == 0)
                {
                    continue;
                }

                ulong carry = 0;
                for (int j = 0; j < right.Length; j++)
                {
                    // factor·right + product + carry ≤ (2^64−1)² + 2(2^64−1) = 2^128−1: no carry is lost.
                    ulong high = Math.BigMul(factor, right[j], out ulong low);
                    low += carry;
                    high += low < carry ? 1UL : 0UL;
                    low += product[i + j];
                    high += low < product[i + j] ? 1UL : 0UL;
                    product[i + j] = low;
                    carry = high;
                }

                product[i + right.Length] = carry;
            }
        }
    }
}
