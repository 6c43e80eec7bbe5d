using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.Slashing;

namespace StakingCore.Tests.Slashing;

/// <summary>The protocols' penalties as rules that a schedule can hold: the same figures as their own functions.</summary>
[Properties(MaxTest = 500, QuietOnSuccess = true)]
public sealed class PenaltyRuleTests
{
    private const ulong Ether = 1_000_000_000;
    private static readonly Fraction _third = new(1, 3);

    [Property]
    public void PenaltyOn_Ethereum_IsTheChainsUpToTheBalance(uint ether, uint slashed, uint more, bool isElectra)
    {
        EthereumPenaltyForm form = isElectra ? EthereumPenaltyForm.Electra : EthereumPenaltyForm.Bellatrix;
        ulong balance = ether % 2048UL * Ether;
        ulong total = ((ulong)slashed + more) * 7 + Ether;
        IPenaltyRule rule = new EthereumCorrelationPenalty(form);

        Assert.Equal(ulong.Min(balance, EthereumPenalty.CorrelationGwei(balance, slashed, total, form)), rule.PenaltyOn(balance, slashed, total));
        Assert.Equal(ExactRational.Min(ExactRational.One, new ExactRational(3UL * slashed, total)), rule.RateAt(slashed, total));
    }

    /// <summary>A total just below two ether makes one increment of it: the formula asks for twice the balance.</summary>
    [Fact]
    public void PenaltyOn_EthereumAboveTheBalance_IsTheBalance()
    {
        Assert.True(EthereumPenalty.CorrelationGwei(Ether, (2 * Ether) - 1, (2 * Ether) - 1, EthereumPenaltyForm.Electra) > Ether);
        Assert.Equal(Ether, new EthereumCorrelationPenalty(EthereumPenaltyForm.Electra).PenaltyOn(Ether, (2 * Ether) - 1, (2 * Ether) - 1));
    }

    [Property]
    public void PenaltyOn_TezosAndPolkadot_AreTheChains(UInt128 stake, uint part, uint more)
    {
        uint total = uint.Max(1, uint.Max(part, more));
        part = uint.Min(part, more);
        IPenaltyRule tezos = new TezosAdaptivePenalty(_third);
        IPenaltyRule polkadot = new PolkadotEquivocationPenalty();

        Assert.Equal(TezosPenalty.Slash(stake, UInt128.MaxValue, TezosPenalty.AdaptiveBasisPoints(part, total, _third)), tezos.PenaltyOn(stake, part, total));
        Assert.Equal(PolkadotPenalty.Slash(stake, PolkadotPenalty.EquivocationPerbill(part, total)), polkadot.PenaltyOn(stake, part, total));
    }

    [Fact]
    public void RuleAt_ScheduleOfPenalties_HoldsEveryProtocols()
    {
        var schedule = new RuleSchedule<IPenaltyRule>(
            new(0, new FixedPenalty(new Fraction(1, 20))),
            new(10, new EthereumCorrelationPenalty(EthereumPenaltyForm.Bellatrix)),
            new(20, new TezosAdaptivePenalty(_third)),
            new(30, new PolkadotEquivocationPenalty()),
            new(40, PowerLawPenalty.Quadratic));

        Assert.Equal(5U, schedule.RuleAt(5).PenaltyOn(100, 0, 0));
        Assert.Equal(900_000U, schedule.RuleAt(35).PenaltyOn(1_000_000_000, 1, 100));
    }

    [Fact]
    public void PenaltyOn_SenselessArguments_AreRefusedByName()
    {
        Assert.Equal("form", Refused(() => new EthereumCorrelationPenalty((EthereumPenaltyForm)9)));
        Assert.Equal("total", Refused(() => new EthereumCorrelationPenalty(EthereumPenaltyForm.Electra).PenaltyOn(1, 1, Ether - 1)));
        Assert.Equal("stake", Refused(() => new EthereumCorrelationPenalty(EthereumPenaltyForm.Electra).PenaltyOn(UInt128.MaxValue, 1, Ether)));
        Assert.Equal("threshold", Refused(() => new TezosAdaptivePenalty(default)));
        Assert.Equal("maxBasisPoints", Refused(() => new TezosAdaptivePenalty(_third, 10_001)));
        Assert.Equal("total", Refused(() => new TezosAdaptivePenalty(_third).RateAt(1, UInt128.MaxValue)));
        Assert.Equal("correlated", Refused(() => new PolkadotEquivocationPenalty().RateAt(2, 1)));
    }

    [Fact]
    public void PenaltyOn_RateOutsideZeroToOne_IsRefusedByTheRulesName()
    {
        IPenaltyRule rule = new Excessive();

        Assert.Contains(nameof(Excessive), Assert.Throws<InvalidOperationException>(() => rule.PenaltyOn(100, 0, 1)).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => rule.PenaltyOn(100, 1, 1));
    }

    private static string? Refused(Func<object> call) => Assert.ThrowsAny<ArgumentException>(call).ParamName;

    private sealed class Excessive : IPenaltyRule
    {
        public ExactRational RateAt(UInt128 correlated, UInt128 total) => correlated == 0 ? 2 : -1;
    }
}
