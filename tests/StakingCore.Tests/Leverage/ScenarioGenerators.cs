using FsCheck;
using FsCheck.Fluent;
using StakingCore.Amounts;
using StakingCore.Leverage;
using StakingCore.Testing;

namespace StakingCore.Tests.Leverage;

/// <summary>Generators of pools and attacks: stakes of every magnitude up to 128 bits, and the ends of every fraction.</summary>
public static class ScenarioGenerators
{
    public static Arbitrary<UInt128> Amounts() => LogUniform.UInt128Arbitrary();

    public static Arbitrary<PoolStake> Stakes() => Arb.From(Stake(), ShrunkStakes);

    public static Arbitrary<OperatorLossRule> Rules() => Arb.From(Rule());

    public static Arbitrary<Fraction> Parts() => Arb.From(Part());

    public static Arbitrary<AttackScenario> Scenarios() => Arb.From(Scenario(), Shrunk);

    public static Arbitrary<ILeverageLimit> Limits() => Arb.From(Limit());

    private static Gen<UInt128> Amount() => Gen.OneOf(LogUniform.UInt128(), LogUniform.UInt128(1000));

    private static Gen<Fraction> Part() => Gen.OneOf(
        Gen.Elements(Fraction.Zero, Fraction.One, new Fraction(1, 2), new Fraction(1, 20), new Fraction(1, 3)),
        Gen.Choose(0, 10_000).Select(basisPoints => new Fraction((ulong)basisPoints, 10_000)));

    private static Gen<PoolStake> Stake() =>
        from own in Amount()
        from delegated in Amount()
        select new PoolStake(own, delegated);

    private static Gen<OperatorLossRule> Rule() => Gen.OneOf(
        Gen.Elements(OperatorLossRule.ProRata, OperatorLossRule.OperatorFirst), Part().Select(OperatorLossRule.LeverageWeighted));

    // Half of all scenarios without a term, so that each term decides now and then.
    private static Gen<ExactRational> Term() => Gen.OneOf(
        Gen.Constant(ExactRational.Zero), Amount().Select(amount => ExactRational.FromInteger(amount) / 3));

    private static Gen<AttackScenario> Scenario() =>
        from stake in Stake()
        from rule in Rule()
        from fraction in Part()
        from detection in Part()
        from income in Term()
        from social in Term()
        from socialProbability in Part()
        from cost in Term()
        from fixedValue in Term()
        from perUnit in Part()
        select new AttackScenario
        {
            Stake = stake,
            Rule = rule,
            SlashFraction = fraction,
            DetectionProbability = detection,
            FutureIncome = income,
            SocialCollateral = social,
            SocialProbability = socialProbability,
            AttackCost = cost,
            FixedValue = fixedValue,
            ValuePerUnit = perUnit,
        };

    private static Gen<ILeverageLimit> Limit() => Gen.OneOf(
        Gen.Elements<ILeverageLimit>(
            ProportionalLimit.None,
            ProportionalLimit.OwnStakeOnly,
            ProportionalLimit.Cip50(10),
            WeightFactorLimit.Avalanche,
            LiquidStakingBond.CosmosHub,
            TezosCapacity.Largest.Staked,
            TezosCapacity.Largest.Delegated,
            BondCurve.RocketPoolSaturn1,
            BondCurve.RocketPoolSaturn2,
            BondCurve.LidoCsm,
            BondCurve.LidoCsmIdentified,
            new TwoTierStaking(20, new Fraction(1, 10), new Fraction(1, 100))),
        Part().Select(ILeverageLimit (part) => ProportionalLimit.Of(part)),
        from factor in Gen.Choose(1, 9)
        from maximum in Amount()
        select (ILeverageLimit)new WeightFactorLimit((uint)factor, maximum),
        from first in Gen.Choose(1, 10)
        from second in Gen.Choose(1, 10)
        from step in Gen.Choose(1, 10)
        select (ILeverageLimit)new BondCurve([(UInt128)first, (UInt128)(first + second)], (UInt128)step, 10));

    private static IEnumerable<PoolStake> ShrunkStakes(PoolStake stake) =>
        Magnitude.Shrink(stake.Own).Select(own => stake with { Own = own })
            .Concat(Magnitude.Shrink(stake.Delegated).Select(delegated => stake with { Delegated = delegated }));

    private static IEnumerable<AttackScenario> Shrunk(AttackScenario scenario)
    {
        AttackScenario[] simpler =
        [
            scenario with { FutureIncome = ExactRational.Zero },
            scenario with { SocialCollateral = ExactRational.Zero },
            scenario with { AttackCost = ExactRational.Zero },
            scenario with { FixedValue = ExactRational.Zero },
        ];
        return simpler.Where(one => one != scenario).Concat(ShrunkStakes(scenario.Stake).Select(stake => scenario with { Stake = stake }));
    }
}
