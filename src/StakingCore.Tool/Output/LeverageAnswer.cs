using StakingCore.Leverage;

namespace StakingCore.Tool.Output;

/// <summary>One operator's attack and what protocols would allow it.</summary>
/// <param name="Scenario">The attack, in the smallest units.</param>
/// <param name="Decimals">How many decimals a whole unit has.</param>
/// <param name="Limits">The protocols' limits.</param>
internal sealed record LeverageAnswer(AttackScenario Scenario, int Decimals, IReadOnlyList<LimitAnswer> Limits);
