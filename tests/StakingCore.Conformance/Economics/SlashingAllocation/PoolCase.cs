using System.Text.Json;
using StakingCore.Slashing;

namespace StakingCore.Conformance.Economics.SlashingAllocation;

/// <summary>What the pool cases have in common: a pool, a rule by name with its parameters, a rounding.</summary>
internal sealed record PoolCase(UInt128 Operator, UInt128[] Delegators, LossRule? Rule, LossRounding Rounding)
{
    internal static PoolCase Of(JsonElement @case)
    {
        JsonElement input = @case.GetProperty("in");
        return new PoolCase(
            input.GetProperty("operator").Units(),
            UnitsOf(input.GetProperty("delegators")),
            @case.TryGetProperty("rule", out JsonElement rule) ? RuleOf(rule.GetString()!, input) : null,
            @case.TryGetProperty("rounding", out JsonElement rounding) ? RoundingOf(rounding.GetString()!) : default);
    }

    internal static LossRounding RoundingOf(string name) => name switch
    {
        "largestRemainder" => LossRounding.LargestRemainder,
        "prefixFloor" => LossRounding.PrefixFloor,
        _ => throw new FormatException($"Unknown rounding '{name}'."),
    };

    internal static UInt128[] UnitsOf(JsonElement array) => [.. array.EnumerateArray().Select(item => item.Units())];

    private static LossRule RuleOf(string name, JsonElement input) => name switch
    {
        "proRata" => LossRule.ProRata,
        "operatorFirst" => LossRule.OperatorFirst,
        "leverageWeighted" => LossRule.LeverageWeighted(input.GetProperty("beta").Parameter()),
        "cappedDelegator" => LossRule.CappedDelegator(input.GetProperty("cap").Parameter(), input.GetProperty("fund").Units()),
        "operatorFundDelegators" => LossRule.OperatorFundDelegators(input.GetProperty("fund").Units()),
        _ => throw new FormatException($"Unknown rule '{name}'."),
    };
}
