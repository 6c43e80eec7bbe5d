using FsCheck;
using FsCheck.Fluent;
using StakingCore.Amounts;
using StakingCore.Decentralization;
using StakingCore.Leverage;
using StakingCore.Rewards;

namespace StakingCore.Testing;

/// <content>Leverage, reward curves and distributions of stake.</content>
public static partial class StakingArbitraries
{
    /// <summary>Own and delegated stake of any size, none of either included.</summary>
    public static Arbitrary<PoolStake> PoolStakes() => Compose.Of(
        Parts.Wide(), Parts.Wide(), static (own, delegated) => new PoolStake(own, delegated), static stake => (stake.Own, stake.Delegated));

    /// <summary>Rules of the operator's loss, from pro rata to operator first.</summary>
    public static Arbitrary<OperatorLossRule> OperatorLossRules() =>
        Compose.Of(Parts.Part, OperatorLossRule.LeverageWeighted, static rule => rule.Beta);

    /// <summary>Bounds of a delegation: none, any amount, unbounded.</summary>
    public static Arbitrary<DelegationBound> DelegationBounds() => Arb.From(
        Gen.Frequency(
            (1, Gen.Elements(DelegationBound.None, DelegationBound.Unbounded)),
            (3, LogUniform.BigInteger().Select(DelegationBound.UpTo))),
        static bound => bound.Amount is { } amount
            ? LogUniform.Shrink(amount).Select(DelegationBound.UpTo).Prepend(DelegationBound.None)
            : bound.IsUnbounded ? [DelegationBound.None, DelegationBound.UpTo(0)] : []);

    /// <summary>Answers of a liquid staking bond.</summary>
    public static Arbitrary<LiquidStakingCheck> LiquidStakingChecks() => Compose.Of(
        Compose.OrNull(Parts.Big(128)),
        Parts.Flags,
        Parts.Flags,
        Parts.Flags,
        static (most, bond, validator, global) => new LiquidStakingCheck(most, bond, validator, global),
        static check => (check.MaximumLiquidByBond, check.IsWithinBond, check.IsWithinValidatorCap, check.IsWithinGlobalCap));

    /// <summary>Attacks on a pool: any fraction, detection and rule, each further term absent half of the time.</summary>
    public static Arbitrary<AttackScenario> AttackScenarios() => Compose.Of(
        PoolStakes(),
        OperatorLossRules(),
        Compose.Pair(Parts.Share, Parts.Share),
        Compose.Pair(Term, Compose.Pair(Term, Parts.Share)),
        Compose.Pair(Term, Term),
        Parts.Share,
        static (stake, rule, chances, social, values, perUnit) => new AttackScenario
        {
            Stake = stake,
            Rule = rule,
            SlashFraction = chances.A,
            DetectionProbability = chances.B,
            FutureIncome = social.A,
            SocialCollateral = social.B.A,
            SocialProbability = social.B.B,
            AttackCost = values.A,
            FixedValue = values.B,
            ValuePerUnit = perUnit,
        },
        static attack => (
            attack.Stake,
            attack.Rule,
            (attack.SlashFraction, attack.DetectionProbability),
            (attack.FutureIncome, (attack.SocialCollateral, attack.SocialProbability)),
            (attack.AttackCost, attack.FixedValue),
            attack.ValuePerUnit));

    /// <summary>Offers of pools: a pledge of at most the pool's stake, any cost, a margin from zero to one.</summary>
    public static Arbitrary<PoolOffer> PoolOffers() => Compose.Of(
        Parts.Share,
        Parts.Share,
        Parts.NotNegative,
        Parts.Share,
        static (one, other, cost, margin) => new PoolOffer(ExactRational.Max(one, other), ExactRational.Min(one, other), cost, margin),
        static offer => (offer.StakeShare, offer.PledgeShare, offer.Cost, offer.Margin));

    /// <summary>Players of the margin game.</summary>
    public static Arbitrary<StakePlayer> StakePlayers() => Compose.Of(
        Parts.Share, Parts.NotNegative, static (stake, cost) => new StakePlayer(stake, cost), static player => (player.Stake, player.Cost));

    /// <summary>Slopes of a reward.</summary>
    public static Arbitrary<RewardMarginals> RewardMarginals() => Compose.Of(
        Parts.NotNegative,
        Parts.NotNegative,
        Parts.NotNegative,
        Parts.AnyOf<RewardLimit>(),
        static (delegated, pledge, own, limit) => new RewardMarginals(delegated, pledge, own, limit),
        static slopes => (slopes.PerDelegatedStake, slopes.PerPledge, slopes.PerOwnStake, slopes.Limit));

    /// <summary>Stake that somebody controls, the own part at most all of it.</summary>
    public static Arbitrary<ControlledStake> ControlledStakes() => Compose.Of(
        Parts.Wide((UInt128)1 << 120),
        Parts.Wide((UInt128)1 << 120),
        static (one, other) => new ControlledStake(UInt128.Min(one, other), UInt128.Max(one, other)),
        static stake => (stake.Own, stake.Controlled));

    private static Arbitrary<ExactRational> Term { get; } = Arb.From(
        Gen.OneOf(Gen.Constant(ExactRational.Zero), Parts.NotNegative.Generator), Parts.NotNegative.Shrinker);
}
