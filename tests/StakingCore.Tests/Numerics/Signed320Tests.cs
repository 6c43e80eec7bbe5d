using System.Numerics;
using StakingCore.Numerics;

namespace StakingCore.Tests.Numerics;

public sealed class Signed320Tests
{
    private static readonly BigInteger _limit = BigInteger.One << 319;

    private static readonly BigInteger[] _values = SignedValues.Hostile;

    [Fact]
    public void TryFrom_EveryHostileValue_ComesBackWithItsSignAndParts()
    {
        foreach (BigInteger value in _values)
        {
            Signed320 made = Make(value);
            BigInteger magnitude = BigInteger.Abs(value);
            Assert.Equal(value, made.ToBigInteger());
            Assert.Equal((value, value.Sign, value.Sign < 0), (value, made.Sign, made.IsNegative));
            Assert.Equal((value, value.IsZero, !value.IsEven), (value, made.IsZero, made.IsOdd));
            Assert.Equal((value, magnitude <= UInt128.MaxValue), (value, made.IsNarrow));
            Assert.Equal((value, magnitude & UInt128.MaxValue), (value, (BigInteger)made.Low));
            Assert.Equal((value, magnitude >> 256), (value, (BigInteger)made.Top));
        }
    }

    [Fact]
    public void TryFrom_MagnitudeOf2To319OrMore_IsRefused()
    {
        foreach (BigInteger value in new[] { _limit, -_limit, _limit << 1, -(_limit << 1), _limit << 100 })
        {
            Assert.False(Signed320.TryFrom(value, out Signed320 result));
            Assert.True(result.IsZero);
        }
    }

    [Fact]
    public void New_AMagnitudeOf128Bits_HasTheSignUnlessItIsZero()
    {
        foreach (UInt128 magnitude in HostileValues.DoubleWords)
        {
            Assert.Equal((BigInteger)magnitude, new Signed320(magnitude, negative: false).ToBigInteger());
            Assert.Equal(-(BigInteger)magnitude, new Signed320(magnitude, negative: true).ToBigInteger());
            Assert.Equal(magnitude != 0, new Signed320(magnitude, negative: true).IsNegative);
        }
    }

    [Fact]
    public void Negate_EveryHostileValue_HasNoNegativeZero()
    {
        foreach (BigInteger value in _values)
        {
            Signed320 negated = -Make(value);
            Assert.Equal(-value, negated.ToBigInteger());
            Assert.Equal(Make(-value), negated);
            Assert.Equal(-BigInteger.Abs(value), Make(value).WithSign(negative: true).ToBigInteger());
            Assert.Equal(BigInteger.Abs(value), Make(value).WithSign(negative: false).ToBigInteger());
        }
    }

    [Fact]
    public void FromLimbs_FewerThanFive_AreTheLowest()
    {
        ulong[] limbs = [1, 2, 3, 4, 5];
        for (int length = 1; length <= limbs.Length; length++)
        {
            ReadOnlySpan<ulong> magnitude = limbs.AsSpan(0, length);
            Assert.Equal(LimbArrays.ToInteger(magnitude), Signed320.FromLimbs(magnitude, negative: false).ToBigInteger());
        }
    }

    [Fact]
    public void Comparisons_EveryHostilePair_MatchBigInteger()
    {
        foreach ((BigInteger left, BigInteger right) in HostileValues.Pairs(_values))
        {
            (Signed320 a, Signed320 b) = (Make(left), Make(right));
            Assert.Equal((left, right, left.CompareTo(right)), (left, right, int.Sign(a.CompareTo(b))));
            Assert.Equal(
                BigInteger.Abs(left).CompareTo(BigInteger.Abs(right)), int.Sign(Signed320.CompareMagnitudes(a, b)));
            bool equal = left == right;
            Assert.Equal((left, right, equal, equal, equal, !equal), (left, right, a.Equals(b), a.Equals((object)b), a == b, a != b));
        }
    }

    /// <summary>Two values that differ in one limb alone are ordered by it and by nothing below it.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void CompareTo_OneLimbDiffers_TheHigherLimbDecides(int limb)
    {
        ulong[] smaller = [9, 9, 9, 9, 9];
        ulong[] larger = [9, 9, 9, 9, 9];
        larger[limb]++;
        Array.Clear(larger, 0, limb);
        var (low, high) = (Signed320.FromLimbs(smaller, negative: false), Signed320.FromLimbs(larger, negative: false));

        Assert.True(low.CompareTo(high) < 0);
        Assert.True(high.CompareTo(low) > 0);
        Assert.True((-low).CompareTo(-high) > 0);
        Assert.NotEqual(low, high);
    }

    [Fact]
    public void GetHashCode_EqualValues_AreEqual() =>
        Assert.All(_values, value => Assert.Equal(Make(value).GetHashCode(), (-Make(-value)).GetHashCode()));

    private static Signed320 Make(BigInteger value)
    {
        Assert.True(Signed320.TryFrom(value, out Signed320 result), $"{value} was refused");
        return result;
    }
}
