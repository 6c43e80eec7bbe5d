using System.Numerics;
using StakingCore.Amounts;
using StakingCore.Leverage;

namespace StakingCore.Tests.Leverage;

/// <summary>
/// Every small attack beside a search that tries one figure after another. Attacks of random size never break even exactly;
/// these do all the time, and whether a border itself is safe is the point of every requirement.
/// </summary>
public sealed class SmallAttackTests
{
    private static readonly ExactRational _half = new(1, 2);
    private static readonly Fraction[] _parts = [Fraction.Zero, new(1, 3), Fraction.One];
    private static readonly Fraction[] _chances = [Fraction.Zero, new(1, 2), Fraction.One];
    private static readonly ExactRational[] _values = [ExactRational.Zero, _half, ExactRational.One];

    // Income, connection, how likely it is lost, cost of the attack, fixed part of its worth.
    private static readonly (int Income, int Social, Fraction SocialProbability, int Cost, int FixedValue)[] _terms =
    [
        (0, 0, Fraction.One, 0, 0),
        (1, 0, Fraction.One, 0, 0),
        (0, 2, Fraction.One, 0, 0),
        (0, 2, new Fraction(1, 2), 0, 0),
        (0, 2, Fraction.Zero, 0, 1),
        (0, 0, Fraction.One, 1, 0),
        (0, 0, Fraction.One, 0, 1),
        (1, 2, new Fraction(1, 2), 1, 2),
    ];

    [Fact]
    public void Figures_EverySmallAttack_AreTheDefinitions()
    {
        foreach (AttackScenario scenario in Scenarios())
        {
            ExactRational own = (BigInteger)scenario.Stake.Own;
            ExactRational delegated = (BigInteger)scenario.Stake.Delegated;
            ExactRational loss = AttackOracle.Loss(scenario, own, delegated);
            ExactRational worth = AttackOracle.Worth(scenario, scenario.Stake.Own + (BigInteger)scenario.Stake.Delegated);
            ExactRational breakEven = AttackOracle.BreakEven(scenario, own, delegated);

            Assert.Equal((loss, worth, breakEven), (scenario.OperatorLoss, scenario.CorruptionValue, scenario.BreakEven));
            Assert.Equal(breakEven - worth, scenario.Margin);
            Assert.Equal(worth < breakEven, scenario.IsDeterred);
            Assert.Equal(worth.IsZero ? null : breakEven / worth, scenario.Coverage);
            Assert.Equal(worth.IsZero ? null : (breakEven - worth) / worth, scenario.Overcollateralization);
            Assert.Equal(own.IsZero ? null : (own + delegated) / own, scenario.Leverage);
            Assert.Equal(loss.IsZero ? null : (own + delegated) / loss, scenario.EffectiveLeverage);
        }
    }

    [Fact]
    public void RequiredBond_EverySmallAttack_IsTheFirstThatDeters()
    {
        foreach (AttackScenario scenario in Scenarios())
        {
            BigInteger? expected = Whole(scenario.Controlled).FirstOrDefault(own => AttackOracle.IsDeterredWith(scenario, own!.Value));

            Assert.Equal(expected, scenario.RequiredBond());
        }
    }

    [Fact]
    public void MaximumDelegation_EverySmallAttack_IsTheLastBeforeTheFirstThatPays()
    {
        foreach (AttackScenario scenario in Scenarios())
        {
            // Where the attack's worth grows at all it reaches the largest break-even, 9, within 18 units.
            BigInteger? pays = Whole(30).FirstOrDefault(delegated => !AttackOracle.IsDeterredBy(scenario, delegated!.Value));
            DelegationBound actual = scenario.MaximumDelegation();

            Assert.Equal(pays is null, actual.IsUnbounded);
            Assert.Equal(pays is { IsZero: true }, actual.IsNone);
            Assert.Equal(pays is { IsZero: false } first ? first - 1 : null, actual.Amount);
        }
    }

    [Fact]
    public void RequiredSocialCollateral_EverySmallAttack_IsTheBorder()
    {
        foreach (AttackScenario scenario in Scenarios())
        {
            ExactRational? required = scenario.RequiredSocialCollateral();

            Assert.Equal(required is not null, IsDeterredAt(1000));
            Assert.True(required is null || IsDeterredAt(required.Value + new ExactRational(1, 1000)));
            Assert.True(required is null or { IsZero: true } || !IsDeterredAt(required.Value));
            Assert.True(required is null or { Sign: >= 0 });

            bool IsDeterredAt(ExactRational cost) => AttackOracle.IsDeterred(scenario with { SocialCollateral = cost });
        }
    }

    [Fact]
    public void RequiredDetectionProbability_EverySmallAttack_IsTheBorder()
    {
        foreach (AttackScenario scenario in Scenarios())
        {
            ExactRational? required = scenario.RequiredDetectionProbability();

            Assert.Equal(required is not null, IsDeterredAt(ExactRational.One));
            Assert.True(required is null || IsDeterredAt(required.Value + new ExactRational(1, 1000)));
            Assert.True(required is null or { IsZero: true } || !IsDeterredAt(required.Value));
            Assert.True(required is null or { Sign: >= 0 });

            bool IsDeterredAt(ExactRational detection) => AttackOracle.IsDeterred(scenario with { DetectionProbability = detection });
        }
    }

    /// <summary>The three bounds as the sources have them, one rule each, where their borders are met exactly.</summary>
    [Fact]
    public void MaximumLeverage_EveryPartAndValue_IsTheRulesOwnBound()
    {
        ExactRational[] parts = [ExactRational.Zero, new(1, 20), new(1, 3), ExactRational.One];
        ExactRational[] values = [new(1, 60), new(1, 20), new(1, 3), _half, ExactRational.One, 2];
        var cases = from part in parts from detection in parts from value in values select (part, detection, value);
        foreach ((ExactRational part, ExactRational detection, ExactRational value) in cases)
        {
            ExactRational expected = detection * part;
            Assert.Equal(AtLeastOneOrZero(expected / value), OperatorLossRule.ProRata.MaximumLeverage(part, detection, value));
            Assert.Equal(
                AtLeastOneOrZero(value <= expected ? detection / value : ExactRational.Zero),
                OperatorLossRule.OperatorFirst.MaximumLeverage(part, detection, value));

            // q/v, and the root of (v − q·f·β)·L = q·f·(1 − β) where there is one.
            ExactRational slope = value - (expected * _half);
            ExactRational all = detection / value;
            Assert.Equal(
                AtLeastOneOrZero(slope.Sign <= 0 ? all : ExactRational.Min(all, expected * _half / slope)),
                OperatorLossRule.LeverageWeighted(new Fraction(1, 2)).MaximumLeverage(part, detection, value));
            Assert.Null(OperatorLossRule.ProRata.MaximumLeverage(part, detection, ExactRational.Zero));
        }

        static ExactRational AtLeastOneOrZero(ExactRational bound) => bound < ExactRational.One ? ExactRational.Zero : bound;
    }

    private static IEnumerable<AttackScenario> Scenarios() =>
        from own in new UInt128[] { 0, 1, 2, 5 }
        from delegated in new UInt128[] { 0, 1, 9 }
        from beta in _chances
        from part in _parts
        from detection in _chances
        from value in _values
        from terms in _terms
        select new AttackScenario
        {
            Stake = new PoolStake(own, delegated),
            Rule = OperatorLossRule.LeverageWeighted(beta),
            SlashFraction = part,
            DetectionProbability = detection,
            FutureIncome = terms.Income,
            SocialCollateral = terms.Social,
            SocialProbability = terms.SocialProbability,
            AttackCost = terms.Cost,
            FixedValue = terms.FixedValue,
            ValuePerUnit = value,
        };

    private static IEnumerable<BigInteger?> Whole(BigInteger most)
    {
        for (BigInteger value = 0; value <= most; value++)
        {
            yield return value;
        }
    }
}
