using System.Runtime.CompilerServices;

namespace StakingCore.Numerics;

/// <summary>
/// floor(value × numerator ÷ denominator) of a value below 2^63 and a fraction of at most 1, by a binary64 estimate that an
/// integer remainder corrects. Always the exact integer.
/// </summary>
/// <remarks>
/// With x the exact quotient, below 2^63: converting the three operands and the two operations lose less than 2^-50 of it, so
/// the estimate is within 2^13 + 1 of x. The remainder value·numerator − estimate·denominator is then below
/// (2^13 + 1)·denominator in magnitude, which is below 2^126 for a denominator below 2^112: it is exact modulo 2^128 as a signed
/// number, though the two products may not be. Its quotient, again by an estimate, is off by at most one, which is corrected.
/// </remarks>
internal static class EstimatedQuotient
{
    internal const ulong ValueLimit = 1UL << 63;

    internal static UInt128 DenominatorLimit => UInt128.One << 112;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Floor(ulong value, UInt128 numerator, UInt128 denominator)
    {
        double divisor = ToDouble(denominator);
        unchecked
        {
            ulong quotient = (ulong)(value * (ToDouble(numerator) / divisor));
            UInt128 rest = (value * numerator) - (quotient * denominator);
            bool isNegative = (long)(ulong)(rest >> 64) < 0;
            double magnitude = ToDouble(isNegative ? UInt128.Zero - rest : rest);
            ulong correction = (ulong)(magnitude / divisor);
            quotient = isNegative ? quotient - correction : quotient + correction;
            rest = isNegative ? rest + (correction * denominator) : rest - (correction * denominator);
            while ((long)(ulong)(rest >> 64) < 0)
            {
                quotient--;
                rest += denominator;
            }

            while (rest >= denominator)
            {
                quotient++;
                rest -= denominator;
            }

            return quotient;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double ToDouble(UInt128 value) =>
        ((ulong)(value >> 64) * 18_446_744_073_709_551_616.0) + unchecked((ulong)value);
}
