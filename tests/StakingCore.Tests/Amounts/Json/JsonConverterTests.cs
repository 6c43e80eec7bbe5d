using System.Numerics;
using System.Text.Json;
using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;
using StakingCore.Testing;

namespace StakingCore.Tests.Amounts.Json;

[Properties(Arbitrary = [typeof(FullRange)])]
public class JsonConverterTests
{
    private static readonly PayoutRecord _record = new()
    {
        Reward = Amount<Lovelace>.MaxValue,
        Penalty = new Amount<Gwei>(32_000_000_000),
        Margin = new Fraction(ulong.MaxValue - 1, ulong.MaxValue),
        Saturation = new Ratio(UInt128.MaxValue - 1, UInt128.MaxValue),
        Leverage = new ExactRational(-BigInteger.Pow(10, 60), 7),
        Counts = new Dictionary<Amount<Wei>, int> { [new Amount<Wei>(5)] = 1 },
    };

    [Fact]
    public void Serialize_EveryType_WritesStrings() => Assert.Equal(
        """
        {"Reward":"340282366920938463463374607431768211455","Penalty":"32000000000",
        "Margin":"18446744073709551614/18446744073709551615",
        "Saturation":"340282366920938463463374607431768211454/340282366920938463463374607431768211455",
        "Leverage":"-1000000000000000000000000000000000000000000000000000000000000/7","Counts":{"5":1}}
        """.ReplaceLineEndings(string.Empty),
        JsonSerializer.Serialize(_record, PayoutContext.Default.PayoutRecord));

    [Fact]
    public void Serialize_ByReflection_WritesTheSameAsTheGeneratedContext() => Assert.Equal(
        JsonSerializer.Serialize(_record, PayoutContext.Default.PayoutRecord), JsonSerializer.Serialize(_record));

    [Fact]
    public void Deserialize_WhatWasWritten_GivesTheSameValues()
    {
        foreach (string culture in CultureScope.Hostile)
        {
            using var _ = new CultureScope(culture);
            string json = JsonSerializer.Serialize(_record, PayoutContext.Default.PayoutRecord);
            PayoutRecord read = JsonSerializer.Deserialize(json, PayoutContext.Default.PayoutRecord)!;

            Assert.Equal(_record with { Counts = read.Counts }, read);
            Assert.Equal(_record.Counts, read.Counts);
        }
    }

    [Fact]
    public void Deserialize_Null_IsAMissingAmountAndNeverAZero()
    {
        Assert.Null(JsonSerializer.Deserialize("""{"Penalty":null}""", PayoutContext.Default.PayoutRecord)!.Penalty);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("""{"Reward":null}""", PayoutContext.Default.PayoutRecord));
    }

    [Theory]
    [InlineData("1500000")] // a JSON number
    [InlineData("1.5e3")]
    [InlineData("true")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("\"\"")]
    [InlineData("\"-1\"")]
    [InlineData("\"+1\"")]
    [InlineData("\" 1\"")]
    [InlineData("\"1.5\"")]
    [InlineData("\"1 lovelace\"")]
    [InlineData("\"1.5 ADA\"")]
    [InlineData("\"1_000\"")]
    [InlineData("\"0x10\"")]
    [InlineData("\"١٢\"")]
    [InlineData("\"340282366920938463463374607431768211456\"")]
    public void Deserialize_NoAmount_IsRefusedWithThePlaceAndTheExpectation(string value)
    {
        JsonException error = Assert.Throws<JsonException>(
            () => JsonSerializer.Deserialize($$"""{"Reward":{{value}}}""", PayoutContext.Default.PayoutRecord));

        Assert.Equal("$.Reward", error.Path);
        Assert.Contains("lovelace", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Margin", "\"1/0\"")]
    [InlineData("Margin", "\"18446744073709551616\"")]
    [InlineData("Margin", "0.5")]
    [InlineData("Saturation", "\"0.5\"")]
    [InlineData("Saturation", "\"1/0\"")]
    [InlineData("Saturation", "\"1/340282366920938463463374607431768211456\"")]
    [InlineData("Leverage", "\"1e5\"")]
    [InlineData("Leverage", "\"1/0\"")]
    [InlineData("Counts", """{"x":1}""")]
    public void Deserialize_NoSuchValue_IsRefused(string property, string value) => Assert.Throws<JsonException>(
        () => JsonSerializer.Deserialize($$"""{"{{property}}":{{value}}}""", PayoutContext.Default.PayoutRecord));

    [Fact]
    public void Deserialize_AMegabyteOfDigits_IsRefusedShortly()
    {
        string digits = new('7', 1_000_000);

        JsonException error = Assert.Throws<JsonException>(
            () => JsonSerializer.Deserialize($$"""{"Leverage":"{{digits}}"}""", PayoutContext.Default.PayoutRecord));

        Assert.InRange(error.Message.Length, 1, 300);
    }

    /// <summary>The longest text that is read, and one character more; a message quotes up to 60 characters whole.</summary>
    [Fact]
    public void Deserialize_AroundTheLongestText_IsReadOrRefused()
    {
        string longest = new('7', ExactRationalJsonConverter.MaximumLength);

        PayoutRecord read = JsonSerializer.Deserialize($$"""{"Leverage":"{{longest}}"}""", PayoutContext.Default.PayoutRecord)!;
        Assert.Equal(longest, read.Leverage.ToString());
        Assert.Throws<JsonException>(
            () => JsonSerializer.Deserialize($$"""{"Leverage":"{{longest}}7"}""", PayoutContext.Default.PayoutRecord));

        foreach ((string text, string quoted) in new[] { (new string('x', 60), new string('x', 60)), (new string('x', 61), new string('x', 57) + "...") })
        {
            JsonException error = Assert.Throws<JsonException>(
                () => JsonSerializer.Deserialize($$"""{"Leverage":"{{text}}"}""", PayoutContext.Default.PayoutRecord));
            Assert.Contains($"'{quoted}'", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Write_NoWriter_IsRefusedByName()
    {
        var converter = new FractionJsonConverter();

        Assert.Throws<ArgumentNullException>("writer", () => converter.Write(null!, default, JsonSerializerOptions.Default));
        Assert.Throws<ArgumentNullException>("writer", () => converter.WriteAsPropertyName(null!, default, JsonSerializerOptions.Default));
    }

    [Fact]
    public void Ratio_ParseOfNull_IsRefusedByName() => Assert.Throws<ArgumentNullException>("text", () => Ratio.Parse(null!));

    [Fact]
    public void Deserialize_AUnitOfTheConsumers_TakesTheConverterOfTheOptions()
    {
        string json = JsonSerializer.Serialize(new Amount<Undivided>(7), PayoutContext.Default.AmountUndivided);

        Assert.Equal("\"7\"", json);
        Assert.Equal(new Amount<Undivided>(7), JsonSerializer.Deserialize(json, PayoutContext.Default.AmountUndivided));
    }

    [Fact]
    public void CreateConverter_AUnitOfTheConsumers_SaysWhatToAdd()
    {
        var factory = new AmountJsonConverterFactory();

        Assert.False(factory.CanConvert(typeof(Amount<Undivided>)));
        NotSupportedException error = Assert.Throws<NotSupportedException>(
            () => factory.CreateConverter(typeof(Amount<Undivided>), JsonSerializerOptions.Default));
        Assert.Contains("AmountJsonConverter", error.Message, StringComparison.Ordinal);
    }

    /// <summary>A unit that is added to the library and forgotten in the factory shows here.</summary>
    [Fact]
    public void CanConvert_EveryUnitOfTheLibrary_IsTrue()
    {
        var factory = new AmountJsonConverterFactory();
        Type[] units = [.. typeof(IAmountUnit).Assembly.GetExportedTypes().Where(type => type.IsValueType && type.IsAssignableTo(typeof(IAmountUnit)))];

        Assert.NotEmpty(units);
        Assert.All(units, unit => Assert.True(factory.CanConvert(typeof(Amount<>).MakeGenericType(unit)), unit.Name));
    }

    [Property]
    public bool Ratio_Text_ReadsBack(ulong a, ulong b, ulong c, ulong d)
    {
        var ratio = new Ratio(new UInt128(a, b), UInt128.Max(1, new UInt128(c, d)));

        return Ratio.Parse(ratio.ToString()) == ratio;
    }

    [Theory]
    [InlineData("3/10", "3/10")]
    [InlineData("6/20", "3/10")]
    [InlineData("0/7", "0/1")]
    [InlineData("12", "12/1")]
    public void Ratio_Parse_ReducesTheTerms(string text, string expected) => Assert.Equal(expected, Ratio.Parse(text).ToString());
}
