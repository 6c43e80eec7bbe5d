using System.Numerics;
using StakingCore.Amounts;
using StakingCore.Leverage;

namespace StakingCore.Tests.Leverage;

/// <summary>
/// An attack's worth and its break-even as the sources write them, rule by rule, apart from the one formula that the library
/// computes all three by.
/// </summary>
internal static class AttackOracle
{
    internal static ExactRational Loss(AttackScenario scenario, ExactRational own, ExactRational delegated) =>
        scenario.Rule == OperatorLossRule.ProRata
            ? scenario.SlashFraction * own
            : scenario.Rule == OperatorLossRule.OperatorFirst
                ? ExactRational.Min(own, scenario.SlashFraction * (own + delegated))
                : ExactRational.Min(own, scenario.SlashFraction * (own + (scenario.Rule.Beta * delegated)));

    internal static ExactRational BreakEven(AttackScenario scenario, ExactRational own, ExactRational delegated) =>
        scenario.AttackCost
            + (scenario.DetectionProbability * (Loss(scenario, own, delegated) + scenario.FutureIncome))
            + (scenario.SocialProbability * scenario.SocialCollateral);

    internal static ExactRational Worth(AttackScenario scenario, BigInteger controlled) =>
        scenario.FixedValue + (scenario.ValuePerUnit * controlled);

    /// <summary>The operator owns more or less of the same pool.</summary>
    internal static bool IsDeterredWith(AttackScenario scenario, BigInteger own) =>
        Worth(scenario, scenario.Controlled) < BreakEven(scenario, own, scenario.Controlled - own);

    /// <summary>More or less is delegated to the same operator.</summary>
    internal static bool IsDeterredBy(AttackScenario scenario, BigInteger delegated) =>
        Worth(scenario, scenario.Stake.Own + delegated) < BreakEven(scenario, (BigInteger)scenario.Stake.Own, delegated);

    internal static bool IsDeterred(AttackScenario scenario) => IsDeterredBy(scenario, scenario.Stake.Delegated);
}
