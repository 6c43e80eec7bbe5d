using System.Numerics;
using StakingCore.Amounts;

namespace StakingCore.Testing;

/// <summary>Simpler rationals: each candidate has a smaller sum of terms, so that looking for one comes to an end.</summary>
internal static class Terms
{
    internal static IEnumerable<Fraction> Shrink(Fraction value)
    {
        BigInteger size = (BigInteger)value.Numerator + value.Denominator;
        return Candidates<ulong>(value.Numerator, value.Denominator)
            .Select(static terms => new Fraction(terms.Numerator, terms.Denominator))
            .Where(smaller => (BigInteger)smaller.Numerator + smaller.Denominator < size);
    }

    internal static IEnumerable<Ratio> Shrink(Ratio value)
    {
        BigInteger size = (BigInteger)value.Numerator + value.Denominator;
        return Candidates(value.Numerator, value.Denominator)
            .Select(static terms => new Ratio(terms.Numerator, terms.Denominator))
            .Where(smaller => (BigInteger)smaller.Numerator + smaller.Denominator < size);
    }

    internal static IEnumerable<ExactRational> Shrink(ExactRational value)
    {
        if (value.Sign < 0)
        {
            return Shrink(-value).Select(static smaller => -smaller).Prepend(-value);
        }

        BigInteger size = value.Numerator + value.Denominator;
        return Candidates(value.Numerator, value.Denominator)
            .Select(static terms => new ExactRational(terms.Numerator, terms.Denominator))
            .Where(smaller => smaller.Numerator + smaller.Denominator < size);
    }

    // Zero and one first, then one term at a time.
    private static IEnumerable<(T Numerator, T Denominator)> Candidates<T>(T numerator, T denominator)
        where T : IBinaryInteger<T> =>
    [
        (T.Zero, T.One),
        (T.One, T.One),
        .. Magnitude.Shrink(numerator).Select(smaller => (smaller, denominator)),
        .. Magnitude.Shrink(denominator).Where(static smaller => smaller > T.Zero).Select(smaller => (numerator, smaller)),
    ];
}
