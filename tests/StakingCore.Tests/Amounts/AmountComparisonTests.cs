using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.Testing;
using StakingCore.Tests.Numerics;

namespace StakingCore.Tests.Amounts;

public sealed class AmountComparisonTests
{
    [Fact]
    public void Comparisons_EveryHostilePair_MatchTheBaseUnits()
    {
        foreach ((UInt128 left, UInt128 right) in HostileValues.Pairs(HostileValues.DoubleWords))
        {
            AssertCompares(left, right);
        }
    }

    [Property(MaxTest = 3000, Arbitrary = [typeof(FullRange)])]
    public void Comparisons_AnyPair_MatchTheBaseUnits(UInt128 left, UInt128 right)
    {
        AssertCompares(left, right);
        AssertCompares(left, left);
    }

    [Fact]
    public void CompareTo_Null_IsAfter() => Assert.Equal(1, default(Amount<Wei>).CompareTo(null));

    [Fact]
    public void CompareTo_AnotherUnit_ThrowsAndNamesIt()
    {
        ArgumentException thrown = Assert.Throws<ArgumentException>("obj", () => default(Amount<Wei>).CompareTo(default(Amount<Gwei>)));

        Assert.Contains("wei", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CompareTo_BareNumber_Throws() =>
        Assert.Throws<ArgumentException>("obj", () => default(Amount<Wei>).CompareTo((object)UInt128.Zero));

    [Fact]
    public void Equals_AnotherUnitOrType_IsFalse()
    {
        Assert.False(default(Amount<Wei>).Equals((object)default(Amount<Gwei>)));
        Assert.False(default(Amount<Wei>).Equals(UInt128.Zero));
        Assert.False(default(Amount<Wei>).Equals(null));
    }

    [Fact]
    public void GetHashCode_AmountsThatDifferOnlyAbove64Bits_Differ()
    {
        UInt128[] values = [.. Enumerable.Range(0, 32).Select(bit => UInt128.One << (64 + bit)), 0, 1];

        Assert.InRange(values.Select(value => new Amount<Wei>(value).GetHashCode()).Distinct().Count(), values.Length - 2, values.Length);
    }

    [Fact]
    public void Sort_Amounts_OrdersByBaseUnits()
    {
        Amount<Wei>[] sorted = [.. HostileValues.DoubleWords.Reverse().Select(value => new Amount<Wei>(value)).Order()];

        Assert.Equal(HostileValues.DoubleWords.Order(), sorted.Select(amount => amount.BaseUnits));
    }

    private static void AssertCompares(UInt128 left, UInt128 right)
    {
        var a = new Amount<Gwei>(left);
        var b = new Amount<Gwei>(right);
        int expected = left.CompareTo(right);
        Assert.Equal(int.Sign(expected), int.Sign(a.CompareTo(b)));
        Assert.Equal(int.Sign(expected), int.Sign(a.CompareTo((object)b)));
        bool[] relations = [a == b, a != b, a < b, a > b, a <= b, a >= b];
        Assert.Equal([expected == 0, expected != 0, expected < 0, expected > 0, expected <= 0, expected >= 0], relations);
        Assert.Equal(expected == 0, a.Equals(b));
        Assert.Equal(expected == 0, a.Equals((object)b));
        if (expected == 0)
        {
            Assert.Equal(a.GetHashCode(), b.GetHashCode());
        }
    }
}
