using StakingCore.Amounts;

namespace StakingCore.Tool.Commands;

/// <summary>What was asked about a pool and an attack on it, in whole units of the staked asset.</summary>
internal readonly record struct AttackTerms(
    ExactRational Own,
    ExactRational Delegated,
    ExactRational Detection,
    ExactRational FutureIncome,
    ExactRational SocialCollateral,
    ExactRational SocialProbability,
    ExactRational AttackCost,
    ExactRational FixedValue,
    ExactRational ValuePerUnit);
