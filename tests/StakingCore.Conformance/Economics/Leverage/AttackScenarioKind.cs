using System.Numerics;
using System.Text.Json;
using StakingCore.Leverage;

namespace StakingCore.Conformance.Economics.Leverage;

/// <summary><c>atk-*</c>: every figure of one pool and one attack.</summary>
internal sealed class AttackScenarioKind : ICaseKind
{
    public bool Understands(string suite, JsonElement @case) =>
        suite == "attack-economics" && @case.Text("id").StartsWith("atk-", StringComparison.Ordinal);

    public void Replay(string place, JsonElement @case, Expectations expectations)
    {
        AttackScenario scenario = @case.GetProperty("in").Scenario();
        JsonElement expected = @case.GetProperty("out");
        expectations.Equal($"{place}.controlled", expected.GetProperty("controlled").Integer(), scenario.Controlled);
        expectations.Equal($"{place}.nominalLeverage", expected.GetProperty("nominalLeverage").RationalOrNull(), scenario.Leverage);
        expectations.Equal($"{place}.operatorLoss", expected.GetProperty("operatorLoss").Rational(), scenario.OperatorLoss);
        expectations.Equal(
            $"{place}.effectiveLeverage", expected.GetProperty("effectiveLeverage").RationalOrNull(), scenario.EffectiveLeverage);
        expectations.Equal($"{place}.corruptionValue", expected.GetProperty("corruptionValue").Rational(), scenario.CorruptionValue);
        expectations.Equal($"{place}.breakEven", expected.GetProperty("breakEven").Rational(), scenario.BreakEven);
        expectations.Equal($"{place}.margin", expected.GetProperty("margin").Rational(), scenario.Margin);
        expectations.Equal($"{place}.coverage", expected.GetProperty("coverage").RationalOrNull(), scenario.Coverage);
        expectations.Equal(
            $"{place}.overcollateralisation",
            expected.GetProperty("overcollateralisation").RationalOrNull(),
            scenario.Overcollateralization);
        expectations.Equal($"{place}.deterred", expected.GetProperty("deterred").GetBoolean(), scenario.IsDeterred);
        expectations.Equal(
            $"{place}.requiredSocialCollateral",
            expected.GetProperty("requiredSocialCollateral").RationalOrNull(),
            scenario.RequiredSocialCollateral());
        expectations.Equal($"{place}.requiredBondFixedTotal", OrNull(expected, "requiredBondFixedTotal"), scenario.RequiredBond());
        expectations.Equal($"{place}.maxDelegation", Bound(OrNull(expected, "maxDelegation")), scenario.MaximumDelegation());
        expectations.Equal(
            $"{place}.requiredDetection", expected.GetProperty("requiredDetection").RationalOrNull(), scenario.RequiredDetectionProbability());
    }

    private static BigInteger? OrNull(JsonElement expected, string member) =>
        expected.GetProperty(member) is { ValueKind: not JsonValueKind.Null } stated ? stated.Integer() : null;

    // The vectors write unbounded as null and none as -1.
    private static DelegationBound Bound(BigInteger? stated) => stated switch
    {
        null => DelegationBound.Unbounded,
        { Sign: < 0 } => DelegationBound.None,
        { } amount => DelegationBound.UpTo(amount),
    };
}
