using System.Numerics;
using StakingCore.Amounts;
using StakingCore.Slashing;

namespace StakingCore.Tests.Slashing;

/// <summary>Each protocol's formula beside its definition, over all small arguments and those at the ends.</summary>
public sealed class ProtocolPenaltyTests
{
    private const ulong Ether = 1_000_000_000;

    private static readonly Fraction _half = new(1, 2);

    /// <summary>A 32-ether validator loses one ether at once, from Electra a 4096th of what it has.</summary>
    [Fact]
    public void EthereumInitial_EachForm_IsItsPartRoundedDown()
    {
        Assert.Equal(Ether, EthereumPenalty.InitialGwei(32 * Ether, EthereumPenaltyForm.Bellatrix));
        Assert.Equal(7_812_500UL, EthereumPenalty.InitialGwei(32 * Ether, EthereumPenaltyForm.Electra));
        Assert.Equal(0UL, EthereumPenalty.InitialGwei(31, EthereumPenaltyForm.Bellatrix));
        Assert.Equal(1UL, EthereumPenalty.InitialGwei(8191, EthereumPenaltyForm.Electra));
    }

    /// <summary>The specification's steps, written down as it has them: increments first, or the penalty of one increment.</summary>
    [Fact]
    public void EthereumCorrelation_EachForm_IsTheSpecifications()
    {
        ulong[] balances = [0, Ether - 1, Ether, 31 * Ether, 32 * Ether, (32 * Ether) + 1, 2048 * Ether];
        ulong[] sums = [0, 1, Ether, 32 * Ether, 333_333 * Ether, 10_000_001 * Ether, 40_000_000 * Ether];
        ulong[] totals = [Ether, 32 * Ether, (1_000_000 * Ether) - 1, 1_000_000 * Ether, 30_000_003 * Ether];
        foreach ((ulong balance, ulong sum) in from balance in balances from sum in sums select (balance, sum))
        {
            foreach (ulong total in totals)
            {
                var adjusted = BigInteger.Min((BigInteger)sum * 3, total);
                BigInteger increments = balance / Ether;
                Assert.Equal(
                    increments * adjusted / total * Ether, EthereumPenalty.CorrelationGwei(balance, sum, total, EthereumPenaltyForm.Bellatrix));
                Assert.Equal(
                    adjusted / (total / Ether) * increments, EthereumPenalty.CorrelationGwei(balance, sum, total, EthereumPenaltyForm.Electra));
            }
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => EthereumPenalty.CorrelationGwei(1, 1, Ether, (EthereumPenaltyForm)9));
    }

    [Fact]
    public void Polkadot_EverySmallSet_EqualsTheDefinitions()
    {
        for (uint validators = 1; validators <= 40; validators++)
        {
            for (uint offenders = 0; offenders <= validators; offenders++)
            {
                BigInteger share = BigInteger.Min(3 * (BigInteger)offenders * 1_000_000_000 / validators, 1_000_000_000);
                Assert.Equal(share * share / 1_000_000_000, PolkadotPenalty.EquivocationPerbill(offenders, validators));

                var others = new ExactRational(3 * ((long)uint.Max(1, offenders) - 1), validators);
                Assert.Equal(
                    ExactRational.Min(others, 1) / 20, ExactRational.FromFraction(PolkadotPenalty.UnresponsiveRate(offenders, validators)));
            }
        }

        Assert.Equal(1_000_000_000U, PolkadotPenalty.EquivocationPerbill(uint.MaxValue, uint.MaxValue));
        Assert.Equal(7U, PolkadotPenalty.Slash(7, 1_000_000_000));
    }

    [Fact]
    public void Autonity_MainnetsFactors_AddUpToAllOfTheStake()
    {
        Assert.Equal(400U, AutonityPenalty.RateBasisPoints(400, 0, 200, 0, 500));
        Assert.Equal(800U + (3 * 200) + (2 * 500), AutonityPenalty.RateBasisPoints(800, 3, 200, 2, 500));
        Assert.Equal(9_999U, AutonityPenalty.RateBasisPoints(9_999, 0, 10_000, 0, 10_000));
        Assert.Equal(10_000U, AutonityPenalty.RateBasisPoints(9_999, 1, 1, 0, 0));
        Assert.Equal(10_000U, AutonityPenalty.RateBasisPoints(9_999, 0, 0, 1, 2));
        Assert.Equal(10_000U, AutonityPenalty.RateBasisPoints(10_000, uint.MaxValue, 10_000, uint.MaxValue, 10_000));
        Assert.Equal(4U, AutonityPenalty.Slash(99, 499));
        Assert.Equal(UInt128.MaxValue, AutonityPenalty.Slash(UInt128.MaxValue, 10_000));
        Assert.Equal("collusionBasisPoints", Refused(() => AutonityPenalty.RateBasisPoints(0, 0, 10_001, 0, 0)));
        Assert.Equal("pastOffenceBasisPoints", Refused(() => AutonityPenalty.RateBasisPoints(0, 0, 0, 0, 10_001)));
        Assert.Equal("basisPoints", Refused(() => AutonityPenalty.Slash(1, 10_001)));
    }

    [Fact]
    public void Namada_FaultsTogether_AreNineTimesTheSquareOfTheirSumWithinTheBounds()
    {
        Assert.Equal(new ExactRational(9, 100), NamadaPenalty.CubicRate(default, [new(1, 20), new(1, 20)]));
        Assert.Equal(new ExactRational(1, 10), NamadaPenalty.CubicRate(new Fraction(1, 10), [new(1, 20), new(1, 20)]));
        Assert.Equal(ExactRational.One, NamadaPenalty.CubicRate(default, [new(1, 3), new(1, 1000)]));
        Assert.Equal(new ExactRational(1, 2), NamadaPenalty.CubicRate(_half, []));
        Assert.Equal(ExactRational.One, NamadaPenalty.CubicRate(Fraction.One, [Fraction.One]));
        Assert.Equal("minRate", Refused(() => NamadaPenalty.CubicRate(new Fraction(2, 1), [])));
    }

    [Fact]
    public void Tezos_SlashAndReward_AreFlooredAndStayWithinWhatIsFrozen()
    {
        Assert.Equal(149U, TezosPenalty.Slash(2999, 3000, 500));
        Assert.Equal(100U, TezosPenalty.Slash(2999, 100, 500));
        Assert.Equal(2999U, TezosPenalty.Slash(2999, 3000, 10_000));
        Assert.Equal(9U, TezosPenalty.Reward(109, 9));
        Assert.Equal(10U, TezosPenalty.Reward(110, 9));
        Assert.Equal(0U, TezosPenalty.Reward(1UL << 32, uint.MaxValue));
    }

    [Fact]
    public void Tezos_OtherThresholdsAndMaxima_EqualTheDefinition()
    {
        foreach ((Fraction threshold, uint most) in new[] { (_half, 5_000U), (Fraction.One, 10_000U), (new Fraction(2, 7), 1U), (_half, 0U) })
        {
            for (uint power = 0; power <= 101; power++)
            {
                BigInteger limit = (threshold * new ExactRational(101, 1)).Ceiling();
                BigInteger expected = power >= limit ? most : new ExactRational((BigInteger)power * power * most, limit * limit).Ceiling();
                Assert.Equal(expected, TezosPenalty.AdaptiveBasisPoints(power, 101, threshold, most));
                Assert.Equal(
                    new ExactRational(expected, 10_000), new TezosAdaptivePenalty(threshold, most).RateAt(power, 101));
            }
        }

        Assert.Equal("threshold", Refused(() => TezosPenalty.AdaptiveBasisPoints(1, 7, new Fraction(8, 7))));
        Assert.Equal(10_000U, TezosPenalty.AdaptiveBasisPoints(uint.MaxValue, uint.MaxValue, Fraction.One));
    }

    [Fact]
    public void PowerLaw_EveryExponentInRange_IsTheLaw()
    {
        for (int exponent = 0; exponent <= 64; exponent++)
        {
            var rule = new PowerLawPenalty(_half, exponent, Fraction.Zero);
            Assert.Equal(new ExactRational(1, 2 * BigInteger.Pow(3, exponent)), rule.RateAt(1, 3));
        }

        Assert.Equal("exponent", Refused(() => new PowerLawPenalty(_half, 65, Fraction.Zero)));
        Assert.Equal(new ExactRational(9, 16), PowerLawPenalty.Quadratic.RateAt(1, 4));
        Assert.Equal(ExactRational.One, PowerLawPenalty.Quadratic.RateAt(7, 7));
    }

    /// <summary>The largest figures there are stay exact or are refused; none wraps.</summary>
    [Fact]
    public void Rules_LargestArguments_AreExact()
    {
        IPenaltyRule polkadot = new PolkadotEquivocationPenalty();
        Assert.Equal(UInt128.MaxValue, polkadot.PenaltyOn(UInt128.MaxValue, uint.MaxValue, uint.MaxValue));
        Assert.Equal("total", Refused(() => polkadot.RateAt(0, (UInt128)uint.MaxValue + 1)));
        var ethereum = new EthereumCorrelationPenalty(EthereumPenaltyForm.Bellatrix);
        Assert.Equal(18_446_744_073UL * Ether, ethereum.PenaltyOn(ulong.MaxValue, ulong.MaxValue, ulong.MaxValue));
        Assert.Equal("total", Refused(() => ethereum.PenaltyOn(1, 1, (UInt128)ulong.MaxValue + 1)));
        Assert.Equal("correlated", Refused(() => ethereum.RateAt(2, 1)));
        Assert.Equal(Ether, ethereum.PenaltyOn(Ether, Ether, Ether));
    }

    /// <summary>No penalty stays none and a flat slope adds nothing, also where the operator has no stake to measure by.</summary>
    [Fact]
    public void Surcharge_NothingToRaise_StaysAsItIs()
    {
        var steep = new LeverageSurcharge(Fraction.One, Fraction.One);
        Assert.Equal(0U, steep.Apply(0, 0, 10));
        Assert.Equal(0U, steep.Apply(0, 1, 10));
        Assert.Equal(5U, new LeverageSurcharge(Fraction.One, Fraction.Zero).Apply(5, 0, 10));
        Assert.Equal(10U, steep.Apply(5, 0, 10));
    }

    [Fact]
    public void Polkadot_SlashOfAHalf_GoesDown()
    {
        Assert.Equal(0U, PolkadotPenalty.Slash(1, 500_000_000));
        Assert.Equal(1U, PolkadotPenalty.Slash(1, 500_000_001));
        Assert.Equal(1U, PolkadotPenalty.Slash(3, 500_000_000));
    }

    [Fact]
    public void Rules_MoreAtFaultThanThereIs_AreRefusedByName()
    {
        Assert.Equal("correlated", Refused(() => new EthereumCorrelationPenalty(EthereumPenaltyForm.Electra).PenaltyOn(1, Ether + 1, Ether)));
        Assert.Equal("correlated", Refused(() => new TezosAdaptivePenalty(_half).RateAt(8, 7)));
        Assert.Equal("faults", Refused(() => new RepeatedFaults(RepeatedFaultRule.Sum, 1).Charge(null!)));
        Assert.Equal("changes", Refused(() => new RuleSchedule<string>(null!)));
        Assert.Equal("operatorLoss", Refused(() => SelfReport.FromRate(5, 6, _half)));
    }

    [Fact]
    public void SelfReport_FromFigures_RewardsAPartOfWhatWasAbsorbed()
    {
        var report = SelfReport.FromRate(101, 50, _half);
        Assert.Equal((101U, 50U, 50U), ((uint)report.Absorbed, (uint)report.OperatorLoss, (uint)report.Reward));
        Assert.True(report.IsSafe);
        Assert.Equal(101U, SelfReport.FromRate(101, 101, Fraction.One).Reward);
    }

    private static string? Refused(Func<object> call) => Assert.ThrowsAny<ArgumentException>(call).ParamName;
}
