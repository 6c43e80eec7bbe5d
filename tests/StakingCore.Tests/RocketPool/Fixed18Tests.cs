using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.RocketPool;
using StakingCore.Testing;

namespace StakingCore.Tests.RocketPool;

[Properties(Arbitrary = [typeof(FullRange)], MaxTest = 500, QuietOnSuccess = true)]
public sealed class Fixed18Tests
{
    [Property]
    public void Parse_WhatToStringGives_IsTheSame(UInt128 parts) => Assert.Equal(new Fixed18(parts), Fixed18.Parse(new Fixed18(parts).ToString()));

    [Theory]
    [InlineData("0.14", "140000000000000000")]
    [InlineData("1", "1000000000000000000")]
    [InlineData("0.000000000000000001", "1")]
    public void Parse_Decimal_CountsParts(string text, string parts) => Assert.Equal(UInt128.Parse(parts, null), Fixed18.Parse(text).Parts);

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("1,5")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("1e3")]
    [InlineData("0.0000000000000000001")]
    [InlineData("1\0")]
    [InlineData("1.5\0")]
    public void Parse_AnythingElse_IsRefused(string text) => Assert.Throws<FormatException>(() => Fixed18.Parse(text));

    [Theory]
    [InlineData("340282366920938463463.374607431768211456")]
    [InlineData("340282366920938463463374607431768211456")]
    public void Parse_MoreThanFits_Overflows(string text) => Assert.Throws<OverflowException>(() => Fixed18.Parse(text));

    [Fact]
    public void Parse_Null_IsRefusedByName() => Assert.Equal("text", Assert.Throws<ArgumentNullException>(() => Fixed18.Parse(null!)).ParamName);

    [Theory]
    [InlineData("0", 0UL)]
    [InlineData("7", 7_000_000_000_000_000_000UL)]
    [InlineData("0.07", 70_000_000_000_000_000UL)]
    [InlineData("1.000000000000000001", 1_000_000_000_000_000_001UL)]
    public void ToString_Number_HasNoTrailingZeros(string text, ulong parts) => Assert.Equal(text, new Fixed18(parts).ToString());

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 2)]
    [InlineData(2, 1)]
    public void Order_TwoNumbers_IsThatOfTheirParts(uint left, uint right)
    {
        Fixed18 one = new(left);
        Fixed18 other = new(right);

        Assert.Equal((left < right, left <= right, left > right, left >= right), (one < other, one <= other, one > other, one >= other));
        Assert.Equal((new Fixed18(uint.Min(left, right)), new(uint.Max(left, right))), (Fixed18.Min(one, other), Fixed18.Max(one, other)));
        Assert.Equal((left.CompareTo(right), left == 0), (one.CompareTo(other), one.IsZero));
    }

    [Fact]
    public void OfFloor_Share_RoundsDown()
    {
        Assert.Equal(new Amount<Wei>(1), Fixed18.Parse("0.19").MultiplyFloor(new Amount<Wei>(10)));
        Assert.Equal("0.333333333333333333", Fixed18.RatioFloor(new Amount<Wei>(1), new Amount<Wei>(3)).ToString());
        Assert.Throws<OverflowException>(() => new Fixed18(UInt128.MaxValue).MultiplyFloor(Amount<Wei>.MaxValue));
    }
}
