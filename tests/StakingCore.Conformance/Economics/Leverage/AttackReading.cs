using System.Text.Json;
using StakingCore.Leverage;

namespace StakingCore.Conformance.Economics.Leverage;

/// <summary>Reads what the kinds of attack and of limit have in common.</summary>
internal static class AttackReading
{
    internal static OperatorLossRule LossRule(this JsonElement input) => input.Text("rule") switch
    {
        "proRata" => OperatorLossRule.ProRata,
        "operatorFirst" => OperatorLossRule.OperatorFirst,
        "leverageWeighted" => OperatorLossRule.LeverageWeighted(input.GetProperty("beta").Parameter()),
        string other => throw new NotSupportedException($"unknown rule {other}"),
    };

    internal static PoolStake Stake(this JsonElement input, string own, string delegated) =>
        new(input.GetProperty(own).Units(), input.GetProperty(delegated).Units());

    /// <summary>The scenario of an <c>atk-*</c> case, and of other suites that hold one.</summary>
    internal static AttackScenario Scenario(this JsonElement input) => new()
    {
        Stake = input.Stake("own", "delegated"),
        Rule = input.LossRule(),
        SlashFraction = input.GetProperty("slashFraction").Rational(),
        DetectionProbability = input.GetProperty("detection").Rational(),
        FutureIncome = input.GetProperty("futureIncome").Rational(),
        SocialCollateral = input.GetProperty("socialCollateral").Rational(),
        SocialProbability = input.GetProperty("socialProbability").Rational(),
        AttackCost = input.GetProperty("attackCost").Rational(),
        FixedValue = input.GetProperty("valueFixed").Rational(),
        ValuePerUnit = input.GetProperty("valuePerUnit").Rational(),
    };
}
