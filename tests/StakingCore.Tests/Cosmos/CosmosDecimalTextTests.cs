using System.Globalization;
using System.Numerics;
using FsCheck.Xunit;
using StakingCore.Cosmos;

namespace StakingCore.Tests.Cosmos;

public sealed class CosmosDecimalTextTests
{
    [Theory]
    [InlineData("1", "1.000000000000000000")]
    [InlineData("+1", "1.000000000000000000")]
    [InlineData("-1.5", "-1.500000000000000000")]
    [InlineData("--1", "1.000000000000000000")]
    [InlineData("-+1", "-1.000000000000000000")]
    [InlineData("+", "0.000000000000000000")]
    [InlineData("--", "0.000000000000000000")]
    [InlineData("+.5", "0.500000000000000000")]
    [InlineData("--.5", "0.500000000000000000")]
    [InlineData("-0", "0.000000000000000000")]
    [InlineData("00012.3400", "12.340000000000000000")]
    [InlineData("0.000000000000000001", "0.000000000000000001")]
    public void Parse_WhatTheSdkReads_ReadsTheSame(string text, string expected) =>
        Assert.Equal(expected, CosmosDecimal.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".5")]
    [InlineData("-.5")]
    [InlineData("5.")]
    [InlineData(".")]
    [InlineData("+-1")]
    [InlineData("---1")]
    [InlineData("1.-5")]
    [InlineData("1.+5")]
    [InlineData("1.5.5")]
    [InlineData("1,5")]
    [InlineData("1e3")]
    [InlineData("1_000")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("1\0")]
    [InlineData("٣")]
    [InlineData("0x10")]
    [InlineData("0.0000000000000000001")]
    public void Parse_WhatTheSdkRefuses_Refuses(string text)
    {
        Assert.Throws<FormatException>(() => CosmosDecimal.Parse(text));
        Assert.False(CosmosDecimal.TryParse(text, out CosmosDecimal value));
        Assert.Equal(default, value);
    }

    [Fact]
    public void Parse_AroundTheLimit_RefusesWhatIsOutside()
    {
        string largest = CosmosDecimal.MaxValue.ToString();
        string next = $"{BigInteger.One << 256}";

        Assert.Equal(CosmosDecimal.MaxValue, CosmosDecimal.Parse(largest));
        Assert.Equal(CosmosDecimal.MinValue, CosmosDecimal.Parse("-" + largest));
        Assert.Throws<OverflowException>(() => CosmosDecimal.Parse(next));
        Assert.Throws<OverflowException>(() => CosmosDecimal.Parse(new string('9', 500)));
        Assert.Throws<FormatException>(() => CosmosDecimal.Parse(new string('9', 500) + "x"));
        Assert.Equal(CosmosDecimal.One, CosmosDecimal.Parse(new string('0', 500) + "1"));
        Assert.False(CosmosDecimal.TryParse(next, out _));
        Assert.False(CosmosDecimal.TryParse(null, out _));
        Assert.Throws<ArgumentNullException>(() => CosmosDecimal.Parse(null!));
    }

    [Property(MaxTest = 3000, Arbitrary = [typeof(DecimalUnits)])]
    public void ToString_AnyValue_IsTheDigitsAndReadsBack(BigInteger units)
    {
        var value = CosmosDecimal.FromUnits(units);
        BigInteger whole = BigInteger.DivRem(BigInteger.Abs(units), DecimalOracle.E, out BigInteger rest);
        string expected = string.Create(CultureInfo.InvariantCulture, $"{(units.Sign < 0 ? "-" : "")}{whole}.{rest:D18}");

        Assert.Equal(expected, value.ToString());
        Assert.Equal(expected, $"{value}");
        Assert.Equal(value, CosmosDecimal.Parse(expected));
    }

    [Property(MaxTest = 2000, Arbitrary = [typeof(DecimalUnits)])]
    public void Integer_AnyValue_ReadsBack(BigInteger units)
    {
        BigInteger number = units % (DecimalOracle.IntegerLimit + 1);
        string text = number.ToString(CultureInfo.InvariantCulture);

        Assert.Equal(text, CosmosInteger.Parse(text).ToString());
        Assert.Equal(number, CosmosInteger.Parse(text).ToBigInteger());
        Assert.Equal(text, $"{CosmosInteger.FromBigInteger(number)}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("+")]
    [InlineData("--1")]
    [InlineData("1.0")]
    [InlineData("1 ")]
    [InlineData("0x1")]
    public void Integer_Malformed_Refuses(string text)
    {
        Assert.Throws<FormatException>(() => CosmosInteger.Parse(text));
        Assert.False(CosmosInteger.TryParse(text, out _));
    }

    [Fact]
    public void Integer_AroundTheLimit_RefusesWhatIsOutside()
    {
        string next = $"{BigInteger.One << 256}";

        Assert.Equal(CosmosInteger.MinValue, CosmosInteger.Parse($"-{CosmosInteger.MaxValue}"));
        Assert.Throws<OverflowException>(() => CosmosInteger.Parse(next));
        Assert.Throws<OverflowException>(() => CosmosInteger.FromBigInteger(-(BigInteger.One << 256)));
    }

    [Fact]
    public void TryFormat_OneCharacterShort_WritesNothing()
    {
        ISpanFormattable value = CosmosDecimal.Parse("-12.5");
        string text = value.ToString()!;
        var room = new char[text.Length];

        Assert.False(value.TryFormat(room.AsSpan(1), out int written, default, null));
        Assert.Equal(0, written);
        Assert.True(value.TryFormat(room, out written, default, null));
        Assert.Equal(text, new string(room, 0, written));
    }
}
