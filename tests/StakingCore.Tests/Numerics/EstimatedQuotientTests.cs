using System.Numerics;
using StakingCore.Numerics;

namespace StakingCore.Tests.Numerics;

public sealed class EstimatedQuotientTests
{
    private const ulong LargestValue = EstimatedQuotient.ValueLimit - 1;

    private static readonly UInt128 _largestDenominator = EstimatedQuotient.DenominatorLimit - 1;

    // Terms that binary64 holds, and neighbours that it rounds up or down.
    private static readonly UInt128[] _denominators =
    [
        1, 2, 3, 7, 10, (1UL << 53) - 1, (1UL << 53) + 1, (1UL << 62) + 511, (1UL << 62) + 513, ulong.MaxValue,
        (UInt128.One << 64) + 1, UInt128.One << 80, (UInt128)32_000_000_000 * 1_000_000_000, (UInt128.One << 111) + 1,
        _largestDenominator - 1, _largestDenominator,
    ];

    private static readonly ulong[] _values =
    [
        0, 1, 2, 3, 1_000_003, (1UL << 53) - 1, (1UL << 53) + 1, (1UL << 62) + 511, LargestValue - 1, LargestValue,
    ];

    [Fact]
    public void Floor_HostileTerms_EqualsTheDivision()
    {
        foreach (UInt128 denominator in _denominators)
        {
            foreach (UInt128 numerator in _denominators.SelectMany(term => new[] { term - 1, term }).Append(denominator / 2))
            {
                if (numerator <= denominator)
                {
                    Assert.All(_values, value => AssertFloor(value, numerator, denominator));
                }
            }
        }
    }

    /// <summary>
    /// The value of each numerator at which the quotient reaches a whole number, and its neighbours: there the estimate lands
    /// on either side, and the correction has to go up or down.
    /// </summary>
    [Fact]
    public void Floor_AroundWholeQuotients_EqualsTheDivision()
    {
        var random = new Random(23);
        for (int i = 0; i < 20_000; i++)
        {
            UInt128 denominator = UInt128.Max(1, Term(random) >> random.Next(111));
            UInt128 numerator = UInt128.Max(1, Term(random) % denominator);
            BigInteger quotient = random.NextInt64() >> random.Next(63);
            BigInteger least = ((quotient * denominator) + numerator - 1) / numerator;
            for (BigInteger value = least - 1; value <= least + 1; value++)
            {
                if (value >= 0 && value <= LargestValue)
                {
                    AssertFloor((ulong)value, numerator, denominator);
                }
            }
        }
    }

    private static UInt128 Term(Random random) =>
        new UInt128((ulong)random.NextInt64(), (ulong)random.NextInt64() << 1) % EstimatedQuotient.DenominatorLimit;

    private static void AssertFloor(ulong value, UInt128 numerator, UInt128 denominator)
    {
        var expected = (ulong)((BigInteger)value * numerator / denominator);
        Assert.Equal(
            (value, numerator, denominator, expected),
            (value, numerator, denominator, EstimatedQuotient.Floor(value, numerator, denominator)));
    }
}
