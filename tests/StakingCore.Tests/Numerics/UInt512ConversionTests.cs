using System.Globalization;
using System.Numerics;
using FsCheck.Xunit;
using StakingCore.Numerics;
using StakingCore.Testing;

namespace StakingCore.Tests.Numerics;

public sealed class UInt512ConversionTests
{
    [Fact]
    public void Default_IsZero()
    {
        Assert.Equal(BigInteger.Zero, (BigInteger)default(UInt512));
        Assert.Equal(default, (UInt512)0UL);
        Assert.Equal(default, (UInt512)UInt128.Zero);
        Assert.Equal((UInt512)1UL, UInt512.One);
    }

    [Property(MaxTest = 2000, Arbitrary = [typeof(FullRange)])]
    public void FromWord_AnyValue_RoundTrips(ulong value)
    {
        UInt512 wide = value;

        Assert.Equal(value, (ulong)wide);
        Assert.Equal(value, (UInt128)wide);
        Assert.Equal(value, (BigInteger)wide);
    }

    [Property(MaxTest = 2000, Arbitrary = [typeof(FullRange)])]
    public void FromDoubleWord_AnyValue_RoundTrips(UInt128 value)
    {
        UInt512 wide = value;

        Assert.Equal(value, (UInt128)wide);
        Assert.Equal(value, (BigInteger)wide);
    }

    [Fact]
    public void ToNarrower_EveryHostileValue_OverflowsExactlyWhenItDoesNotFit()
    {
        foreach (BigInteger value in HostileValues.Wide)
        {
            AssertNarrows(value);
        }
    }

    [Property(MaxTest = 3000, Arbitrary = [typeof(WideRange)])]
    public void ToNarrower_AnyValue_OverflowsExactlyWhenItDoesNotFit(BigInteger value) => AssertNarrows(value);

    [Property(MaxTest = 2000, Arbitrary = [typeof(WideRange)])]
    public void ToString_AnyValue_IsBigIntegersDigits(BigInteger value) =>
        Assert.Equal(value.ToString(CultureInfo.InvariantCulture), value.ToUInt512().ToString());

    [Property(MaxTest = 2000, Arbitrary = [typeof(WideRange)])]
    public void GetHashCode_EqualValues_IsEqual(BigInteger value) =>
        Assert.Equal(value.ToUInt512().GetHashCode(), value.ToUInt512().GetHashCode());

    [Fact]
    public void GetHashCode_SameLimbInAnotherPlace_Differs() =>
        Assert.Equal(8, Enumerable.Range(0, 8).Select(limb => (BigInteger.One << (64 * limb)).ToUInt512().GetHashCode()).Distinct().Count());

    [Fact]
    public void Equals_OtherType_IsFalse() => Assert.False(UInt512.One.Equals((object)1UL));

    private static void AssertNarrows(BigInteger value)
    {
        UInt512 wide = value.ToUInt512();

        Assert.Equal(value, (BigInteger)wide);
        Assert.Equal(value >= BigInteger.One << 256, wide.IsAboveWord256);
        Expect.ExactOrOverflow(value, Expect.MaxWord, () => (ulong)wide, $"(ulong){value}");
        Expect.ExactOrOverflow(value, Expect.MaxDoubleWord, () => (UInt128)wide, $"(UInt128){value}");
    }
}
