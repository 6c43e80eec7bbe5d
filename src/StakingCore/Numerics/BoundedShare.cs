using System.Runtime.CompilerServices;

namespace StakingCore.Numerics;

/// <summary>
/// floor(n × numerator ÷ denominator) for one ratio and every n from 0 to <see cref="MaxFactor"/>, by two 64-bit
/// multiplications, of which only the low words count. Always the exact integer; nothing is estimated.
/// </summary>
/// <remarks>
/// The bound. With d the denominator, let W be the whole part of the ratio and r/d the rest, and F = floor(r·2^53 ÷ d) + 1, so
/// that r/d &lt; F/2^53 ≤ r/d + 2^-53. For n ≤ 2^11 the value n·F/2^53 lies above n·r/d by more than 0 and at most
/// 2^-42. What n·r/d has after the point is at most 1 − 1/d: less than 1/d cannot take it to the next integer. So with
/// d &lt; 2^42 floor(n·F ÷ 2^53) is floor(n·r ÷ d), and W·n is added to it. Nothing wraps: F ≤ 2^53 − 2^53/d + 1 &lt; 2^53 − 2^11 + 1,
/// hence n·F &lt; 2^64; and with W ≤ 2^52 the result is below 2^63 + 2^11.
/// </remarks>
internal readonly struct BoundedShare
{
    /// <summary>The largest factor: 2048.</summary>
    internal const ulong MaxFactor = 1UL << FactorBits;

    /// <summary>The bits after the point of <see cref="Fraction"/>.</summary>
    internal const int FractionBits = 64 - FactorBits;

    /// <summary>Denominators are below this: 2^42.</summary>
    internal const ulong DenominatorLimit = 1UL << (FractionBits - FactorBits);

    /// <summary>The whole part of the ratio is at most this: 2^52.</summary>
    internal const ulong MaxWhole = 1UL << 52;

    private const int FactorBits = 11;

    /// <summary>Makes the share.</summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The denominator is zero or at the limit, or the whole part of the ratio above its maximum.
    /// </exception>
    internal BoundedShare(ulong numerator, ulong denominator)
    {
        ArgumentOutOfRangeException.ThrowIfZero(denominator);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(denominator, DenominatorLimit);
        (Whole, ulong rest) = Math.DivRem(numerator, denominator);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Whole, MaxWhole, nameof(numerator));
        Fraction = (ulong)(((UInt128)rest << FractionBits) / denominator) + 1;
    }

    /// <summary>W.</summary>
    internal ulong Whole { get; }

    /// <summary>F.</summary>
    internal ulong Fraction { get; }

    /// <summary>The exact floor for one factor, at most <see cref="MaxFactor"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ulong Floor(ulong factor)
    {
        // Within the bound nothing wraps.
        unchecked
        {
            return (factor * Whole) + ((factor * Fraction) >> FractionBits);
        }
    }
}
