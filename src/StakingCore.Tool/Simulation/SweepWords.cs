using StakingCore.Delegation.Simulation;
using StakingCore.Slashing;

namespace StakingCore.Tool.Simulation;

/// <summary>The choices of a sweep in the words of files and options.</summary>
internal static class SweepWords
{
    internal const string RulesExpected = "pro-rata, operator-first or operator-only";
    internal const string ShapesExpected = "pareto or equal";

    internal static string Of(LossRule rule) => rule switch
    {
        ProRataRule => "pro-rata",
        OperatorFirstRule => "operator-first",
        _ => "operator-only",
    };

    internal static string Of(StakeShape shape) => shape == StakeShape.Equal ? "equal" : "pareto";

    internal static LossRule? Rule(string word) => word switch
    {
        "pro-rata" => LossRule.ProRata,
        "operator-first" => LossRule.OperatorFirst,
        "operator-only" => LossRule.OperatorOnly,
        _ => null,
    };

    internal static StakeShape? Shape(string word) => word switch
    {
        "pareto" => StakeShape.Pareto,
        "equal" => StakeShape.Equal,
        _ => null,
    };
}
