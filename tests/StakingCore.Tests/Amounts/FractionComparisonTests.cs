using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.Testing;
using StakingCore.Tests.Numerics;

namespace StakingCore.Tests.Amounts;

public sealed class FractionComparisonTests
{
    [Fact]
    public void Comparisons_EveryHostilePair_MatchCrossProducts()
    {
        Fraction[] fractions =
            [.. HostileValues.Pairs(HostileValues.Words).Where(pair => pair.Second != 0).Select(pair => new Fraction(pair.First, pair.Second)).Distinct()];
        foreach ((Fraction left, Fraction right) in HostileValues.Pairs(fractions))
        {
            AssertCompares(left, right);
        }
    }

    [Property(MaxTest = 5000, Arbitrary = [typeof(FullRange)])]
    public void Comparisons_AnyPair_MatchCrossProducts(ulong a, ulong b, ulong c, ulong d) =>
        AssertCompares(new Fraction(a, ulong.Max(b, 1)), new Fraction(c, ulong.Max(d, 1)));

    [Fact]
    public void Comparisons_NeighboursThatBinary64CannotTellApart_AreTold()
    {
        Fraction below = new(ulong.MaxValue - 2, ulong.MaxValue - 1);
        Fraction above = new(ulong.MaxValue - 1, ulong.MaxValue);

        AssertCompares(below, above);
        Assert.True(below < above);
        Assert.Equal((double)below.Numerator / below.Denominator, (double)above.Numerator / above.Denominator);
    }

    [Fact]
    public void CompareTo_Object_IsAfterNullAndRefusesOthers()
    {
        Assert.Equal(1, Fraction.Zero.CompareTo(null));
        Assert.Equal(0, Fraction.One.CompareTo((object)new Fraction(2, 2)));
        Assert.Throws<ArgumentException>("obj", () => Fraction.One.CompareTo(Ratio.One));
        Assert.Throws<ArgumentException>("obj", () => Fraction.One.CompareTo((object)1UL));
    }

    private static void AssertCompares(Fraction left, Fraction right)
    {
        int expected = Rational.Of(left).CompareTo(Rational.Of(right));
        bool[] relations = [left == right, left != right, left < right, left > right, left <= right, left >= right];

        Assert.Equal([expected == 0, expected != 0, expected < 0, expected > 0, expected <= 0, expected >= 0], relations);
        Assert.Equal(int.Sign(expected), int.Sign(left.CompareTo(right)));
    }
}
