using System.Numerics;
using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.Slashing;
using StakingCore.Testing;

namespace StakingCore.Tests.Slashing;

[Properties(Arbitrary = [typeof(FullRange)], MaxTest = 1000, QuietOnSuccess = true)]
public sealed class PenaltyTests
{
    private static readonly Fraction _two = new(2, 1);

    [Property]
    public void FixedPenalty_AnyStake_EqualsTheOracle(UInt128 stake, ulong a, ulong b)
    {
        var rate = new Fraction(ulong.Min(a, b), ulong.Max(1, ulong.Max(a, b)));
        IPenaltyRule rule = new FixedPenalty(rate);
        BigInteger expected = (BigInteger)stake * rate.Numerator / rate.Denominator;
        Assert.Equal(expected, new FixedPenalty(rate).PenaltyOn(stake));
        Assert.Equal(expected, rule.PenaltyOn(stake, 0, 1));
    }

    [Property]
    public void PowerLaw_AnyStake_IsCappedFlooredAndExact(UInt128 a, UInt128 b, ulong multiplier)
    {
        UInt128 total = UInt128.Max(1, UInt128.Max(a, b));
        var part = UInt128.Min(a, b);
        var minRate = new Fraction(1, 1000);
        ExactRational rate = new PowerLawPenalty(new Fraction(multiplier, 7), 3, minRate).RateAt(part, total);
        var power = new ExactRational(BigInteger.Pow(part, 3) * multiplier, BigInteger.Pow(total, 3) * 7);
        Assert.Equal(power > 1 ? ExactRational.One : power < minRate ? minRate : power, rate);
    }

    [Property]
    public void Surcharge_AnyPool_EqualsTheDefinition(UInt128 penalty, UInt128 own, UInt128 delegated, ulong leverage, ulong slope)
    {
        UInt128 total = own + UInt128.Min(delegated, UInt128.MaxValue - own);
        var rule = new LeverageSurcharge(new Fraction(ulong.Max(1_000_000, leverage), 1_000_000), new Fraction(slope, 1_000_003));
        Assert.Equal(Surcharged(rule, penalty, own, total), rule.Apply(penalty, own, total));
    }

    [Fact]
    public void Surcharge_EverySmallPool_EqualsTheDefinition()
    {
        Fraction[] leverages = [Fraction.One, new(3, 2), new(5, 1)];
        Fraction[] slopes = [Fraction.Zero, new(1, 2), _two];
        foreach (LeverageSurcharge rule in from leverage in leverages from slope in slopes select new LeverageSurcharge(leverage, slope))
        {
            for (int code = 0; code < 5 * 5 * 9; code++)
            {
                var penalty = (UInt128)(code % 5);
                var own = (UInt128)(code / 5 % 5);
                UInt128 total = own + (UInt128)(code / 25);
                Assert.Equal(Surcharged(rule, penalty, own, total), rule.Apply(penalty, own, total));
            }
        }
    }

    /// <summary>A surcharge never lowers what can be taken, and falls to nothing at the limit.</summary>
    [Fact]
    public void Surcharge_AroundTheLimit_StartsThere()
    {
        var rule = new LeverageSurcharge(new Fraction(5, 1), Fraction.One);
        Assert.Equal(100U, rule.Apply(100, 1000, 5000));
        Assert.Equal(100U, rule.Apply(100, 1000, 5001));
        Assert.Equal(200U, rule.Apply(100, 1000, 10_000));
        Assert.Equal(10_000U, rule.Apply(100, 0, 10_000));
        Assert.Equal(100U, rule.Apply(100, 1000, 1000));
    }

    [Fact]
    public void Tezos_EveryPower_EqualsTheDefinition()
    {
        for (uint power = 0; power <= 7000; power++)
        {
            uint expected = power >= 2334 ? 10_000 : (uint)(((10_000UL * power * power) + (2334UL * 2334) - 1) / (2334UL * 2334));
            Assert.Equal(expected, TezosPenalty.AdaptiveBasisPoints(power, 7000, new Fraction(1, 3)));
        }
    }

    [Property]
    public void Polkadot_Slash_IsNearestWithTiesDown(UInt128 stake, uint perbill)
    {
        perbill %= 1_000_000_001;
        ExactRational exact = new ExactRational(perbill, 1_000_000_000) * ExactRational.FromInteger(stake);
        Assert.Equal((exact - new ExactRational(1, 2)).Ceiling(), PolkadotPenalty.Slash(stake, perbill));
    }

    [Fact]
    public void Polkadot_HundredthOfValidators_HasTheSquare()
    {
        Assert.Equal(900_000U, PolkadotPenalty.EquivocationPerbill(1, 100));
        Assert.Equal(new Fraction(0, 1), PolkadotPenalty.UnresponsiveRate(0, 5));
        Assert.Equal(new Fraction(1, 20), PolkadotPenalty.UnresponsiveRate(uint.MaxValue, uint.MaxValue));
    }

    [Fact]
    public void Create_NonsensicalArguments_AreRefusedByName()
    {
        Assert.Equal("rate", Refused(() => new FixedPenalty(_two)));
        Assert.Equal("minRate", Refused(() => new PowerLawPenalty(_two, 1, _two)));
        Assert.Equal("exponent", Refused(() => new PowerLawPenalty(_two, -1, default)));
        Assert.Equal("correlated", Refused(() => PowerLawPenalty.Quadratic.RateAt(2, 1)));
        Assert.Equal("total", Refused(() => PowerLawPenalty.Quadratic.RateAt(0, 0)));
        Assert.Equal("maxLeverage", Refused(() => new LeverageSurcharge(new Fraction(1, 2), default)));
        Assert.Equal("operatorStake", Refused(() => new LeverageSurcharge(_two, default).Apply(1, 3, 2)));
        Assert.Equal("offenders", Refused(() => PolkadotPenalty.EquivocationPerbill(2, 1)));
        Assert.Equal("validators", Refused(() => PolkadotPenalty.UnresponsiveRate(0, 0)));
        Assert.Equal("perbill", Refused(() => PolkadotPenalty.Slash(1, 1_000_000_001)));
        Assert.Equal("power", Refused(() => TezosPenalty.AdaptiveBasisPoints(8, 7, new Fraction(1, 3))));
        Assert.Equal("threshold", Refused(() => TezosPenalty.AdaptiveBasisPoints(1, 7, default)));
        Assert.Equal("basisPoints", Refused(() => TezosPenalty.Slash(1, 1, 10_001)));
        Assert.Equal("fractions", Refused(() => NamadaPenalty.CubicRate(default, [_two])));
        Assert.Equal("baseBasisPoints", Refused(() => AutonityPenalty.RateBasisPoints(10_001, 0, 0, 0, 0)));
        Assert.Equal("totalBalanceGwei", Refused(() => EthereumPenalty.CorrelationGwei(1, 1, 999_999_999, EthereumPenaltyForm.Electra)));
        Assert.Equal("form", Refused(() => EthereumPenalty.InitialGwei(1, (EthereumPenaltyForm)9)));
        Assert.Equal("windowEpochs", Refused(() => new RepeatedFaults(RepeatedFaultRule.Sum, 0)));
        Assert.Equal("rule", Refused(() => new RepeatedFaults((RepeatedFaultRule)9, 1)));
        Assert.Equal("changes", Refused(() => new RuleSchedule<string>()));
        Assert.Equal("changes", Refused(() => new RuleSchedule<string>(new(5, "a"), new(5, "b"))));
    }

    private static BigInteger Surcharged(LeverageSurcharge rule, UInt128 penalty, UInt128 own, UInt128 total)
    {
        ExactRational limit = rule.MaxLeverage * ExactRational.FromInteger(own);
        ExactRational excess = ExactRational.FromInteger(total) - limit;
        BigInteger expected = excess.Sign <= 0 || penalty == 0 || rule.Slope.IsZero ? penalty
            : limit.IsZero ? total
            : penalty + (ExactRational.FromInteger(penalty) * rule.Slope * excess / limit).Floor();
        return BigInteger.Min(expected, total);
    }

    private static string? Refused(Func<object> call) => Assert.ThrowsAny<ArgumentException>(call).ParamName;
}
