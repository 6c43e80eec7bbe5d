using System.Numerics;
using System.Text.Json;
using StakingCore.Amounts;
using StakingCore.Leverage;

namespace StakingCore.Tests.Leverage.Json;

public class LeverageJsonConverterTests
{
    public static TheoryData<OperatorLossRule, string> Rules => new()
    {
        { OperatorLossRule.ProRata, "pro rata" },
        { OperatorLossRule.OperatorFirst, "operator first" },
        { OperatorLossRule.LeverageWeighted(new Fraction(3_261, 5_000)), "leverage weighted by 3261/5000" },
    };

    public static TheoryData<DelegationBound, string> Bounds => new()
    {
        { DelegationBound.None, "none" },
        { DelegationBound.Unbounded, "unbounded" },
        { DelegationBound.UpTo(0), "0" },
        { DelegationBound.UpTo(BigInteger.One << 130), "1361129467683753853853498429727072845824" },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rule_WrittenAndRead_IsItsText(OperatorLossRule rule, string text)
    {
        Assert.Equal($"\"{text}\"", JsonSerializer.Serialize(rule));
        Assert.Equal(rule, JsonSerializer.Deserialize<OperatorLossRule>($"\"{text}\""));
    }

    [Theory]
    [MemberData(nameof(Bounds))]
    public void Bound_WrittenAndRead_IsItsText(DelegationBound bound, string text)
    {
        Assert.Equal($"\"{text}\"", JsonSerializer.Serialize(bound));
        Assert.Equal(bound, JsonSerializer.Deserialize<DelegationBound>($"\"{text}\""));
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"Operator first\"")]
    [InlineData("\"leverage weighted by \"")]
    [InlineData("\"leverage weighted by 3/2\"")]
    [InlineData("\"leverage weighted by -1/2\"")]
    [InlineData("\"1/2\"")]
    [InlineData("null")]
    [InlineData("""{"Beta":"1/1"}""")]
    public void Rule_OfAnotherForm_IsRefused(string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<OperatorLossRule>(json));

    [Theory]
    [InlineData("7")]
    [InlineData("\"-1\"")]
    [InlineData("\"+1\"")]
    [InlineData("\" 1\"")]
    [InlineData("\"1.0\"")]
    [InlineData("\"None\"")]
    [InlineData("\"\"")]
    [InlineData("null")]
    public void Bound_OfAnotherForm_IsRefused(string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<DelegationBound>(json));

    [Fact]
    public void Bound_OfTooManyDigits_IsRefused() =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<DelegationBound>($"\"{new string('9', 10_001)}\""));

    /// <summary>What is above 2^64 is digits too, and a negative amount is no bound but is an integer.</summary>
    [Fact]
    public void LargeMembers_WrittenAndRead_AreDigits()
    {
        var check = new LiquidStakingCheck(-(BigInteger.One << 200), true, false, true);
        string json = JsonSerializer.Serialize(check);

        Assert.Contains("\"-1606938044258990275541962092341162602522202993782792835301376\"", json, StringComparison.Ordinal);
        Assert.Equal(check, JsonSerializer.Deserialize<LiquidStakingCheck>(json));
        Assert.Null(JsonSerializer.Deserialize<LiquidStakingCheck>(JsonSerializer.Serialize(check with { MaximumLiquidByBond = null })).MaximumLiquidByBond);
    }
}
