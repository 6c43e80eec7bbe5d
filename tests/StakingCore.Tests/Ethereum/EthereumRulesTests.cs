using System.Numerics;
using FsCheck.Xunit;
using StakingCore.Ethereum;
using StakingCore.Testing;
using static StakingCore.Tests.Ethereum.SampleEthereum;

namespace StakingCore.Tests.Ethereum;

/// <summary>The scalars against the formulas in unbounded integers, over the whole range of 64 bits.</summary>
[Properties(Arbitrary = [typeof(FullRange)], MaxTest = 1000)]
public sealed class EthereumRulesTests
{
    private static readonly EthereumFork[] _forks = Enum.GetValues<EthereumFork>();

    [Theory]
    [InlineData(EthereumFork.Phase0, 512, 128, 1, 1 << 26)]
    [InlineData(EthereumFork.Altair, 512, 64, 2, 3 << 24)]
    [InlineData(EthereumFork.Bellatrix, 512, 32, 3, 1 << 24)]
    [InlineData(EthereumFork.Deneb, 512, 32, 3, 1 << 24)]
    [InlineData(EthereumFork.Electra, 4096, 4096, 3, 1 << 24)]
    [InlineData(EthereumFork.Gloas, 4096, 4096, 3, 1 << 24)]
    public void Of_Fork_HasItsConstants(EthereumFork fork, ulong whistleblower, ulong slashing, ulong multiplier, ulong inactivity)
    {
        EthereumRules rules = EthereumRules.Of(fork);

        Assert.Equal(
            (fork, whistleblower, slashing, multiplier, inactivity),
            (rules.Fork, rules.WhistleblowerRewardQuotient, rules.MinSlashingPenaltyQuotient, rules.ProportionalSlashingMultiplier, rules.InactivityPenaltyQuotient));
    }

    [Fact]
    public void Of_NoFork_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>("fork", () => EthereumRules.Of((EthereumFork)8));

    [Property]
    public void Churn_AnyTotal_IsTheFormula(ulong total, ulong active)
    {
        BigInteger count = BigInteger.Max(4, active / (BigInteger)65536);
        Assert.All(_forks, fork => Assert.Equal(count, EthereumRules.Of(fork).ValidatorChurnLimit(active)));
        Assert.Equal(count, EthereumRules.Of(EthereumFork.Capella).ValidatorActivationChurnLimit(active));
        Assert.Equal(BigInteger.Min(8, count), EthereumRules.Of(EthereumFork.Deneb).ValidatorActivationChurnLimit(active));

        BigInteger churn = Whole(BigInteger.Max(128 * (BigInteger)Ether, total / (BigInteger)65536));
        EthereumRules electra = EthereumRules.Of(EthereumFork.Electra);
        Assert.Equal(churn, electra.BalanceChurn(total));
        Assert.Equal(BigInteger.Min(256 * (BigInteger)Ether, churn), electra.ExitChurn(total));
        Assert.Equal(electra.ExitChurn(total), electra.ActivationChurn(total));
        Assert.Equal(churn - BigInteger.Min(256 * (BigInteger)Ether, churn), electra.ConsolidationChurn(total));

        BigInteger draft = Whole(BigInteger.Max(128 * (BigInteger)Ether, total / (BigInteger)32768));
        EthereumRules gloas = EthereumRules.Of(EthereumFork.Gloas);
        Assert.Equal(draft, gloas.ExitChurn(total));
        Assert.Equal(BigInteger.Min(256 * (BigInteger)Ether, draft), gloas.ActivationChurn(total));
        Assert.Equal(Whole(total / (BigInteger)65536), gloas.ConsolidationChurn(total));
    }

    [Fact]
    public void BalanceChurn_BeforeElectra_Throws() =>
        Assert.Throws<InvalidOperationException>(() => EthereumRules.Of(EthereumFork.Deneb).BalanceChurn(Ether));

    [Property]
    public void Rewards_AnyTotal_AreTheFormulaOrRefused(ulong total, ulong effectiveBalance)
    {
        EthereumRules phase0 = EthereumRules.Of(EthereumFork.Phase0);
        EthereumRules altair = EthereumRules.Of(EthereumFork.Altair);
        if (total < Ether)
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => altair.BaseRewardPerIncrement(total));
            Assert.Throws<ArgumentOutOfRangeException>(() => phase0.BaseReward(effectiveBalance, total));
            return;
        }

        BigInteger root = IntegerSquareRoot.Of(total);
        BigInteger perIncrement = 64 * (BigInteger)Ether / root;
        Assert.Equal(perIncrement, altair.BaseRewardPerIncrement(total));
        Fits(effectiveBalance / Ether * perIncrement, () => altair.BaseReward(effectiveBalance, total));

        // The product is what has to fit, not the quotient.
        BigInteger product = effectiveBalance * (BigInteger)64;
        Fits(product, () => phase0.BaseReward(effectiveBalance, total), product / root / 4);

        BigInteger ofSlot = perIncrement * (total / Ether) * 2;
        BigInteger participant = ofSlot / 64 / 32 / 512;
        Fits(ofSlot, () => altair.SyncParticipantReward(total), participant);
        Fits(ofSlot, () => altair.SyncProposerReward(total), participant * 8 / 56);
    }

    [Theory]
    [InlineData(EthereumFork.Altair, 5, true, true, Participation.Source | Participation.Target)]
    [InlineData(EthereumFork.Altair, 6, true, true, Participation.Target)]
    [InlineData(EthereumFork.Altair, 33, true, true, Participation.None)]
    [InlineData(EthereumFork.Deneb, 33, true, true, Participation.Target)]
    [InlineData(EthereumFork.Deneb, 1, false, true, Participation.Source)]
    [InlineData(EthereumFork.Electra, 1, true, true, Participation.Source | Participation.Target | Participation.Head)]
    public void ParticipationOf_DelayAndMatches_FollowTheFork(
        EthereumFork fork, ulong delay, bool target, bool head, Participation expected) =>
        Assert.Equal(expected, EthereumRules.Of(fork).ParticipationOf(delay, target, head));

    [Fact]
    public void ParticipationOf_PayloadMismatch_CostsTheHeadFromGloas()
    {
        Participation fulu = EthereumRules.Of(EthereumFork.Fulu).ParticipationOf(1, true, true, isPayloadMatching: false);
        Participation gloas = EthereumRules.Of(EthereumFork.Gloas).ParticipationOf(1, true, true, isPayloadMatching: false);

        Assert.Equal(Participation.Source | Participation.Target | Participation.Head, fulu);
        Assert.Equal(Participation.Source | Participation.Target, gloas);
    }

    [Theory]
    [InlineData(0, EthereumFork.Phase0)]
    [InlineData(74_239, EthereumFork.Phase0)]
    [InlineData(74_240, EthereumFork.Altair)]
    [InlineData(194_048, EthereumFork.Capella)]
    [InlineData(364_031, EthereumFork.Deneb)]
    [InlineData(411_391, EthereumFork.Electra)]
    [InlineData(ulong.MaxValue, EthereumFork.Fulu)]
    public void OnMainnet_Epoch_IsTheForksInForce(ulong epoch, EthereumFork fork) =>
        Assert.Equal(fork, EthereumRules.OnMainnet(epoch).Fork);

    [Fact]
    public void BuilderPaymentQuorum_RoundsDownTwice() =>
        Assert.Equal(4UL, EthereumRules.Of(EthereumFork.Gloas).BuilderPaymentQuorum((32 * 8) + 31));

    private static BigInteger Whole(BigInteger amount) => amount - (amount % Ether);

    private static void Fits(BigInteger product, Func<ulong> compute, BigInteger? expected = null)
    {
        if (product <= ulong.MaxValue)
        {
            Assert.Equal(expected ?? product, compute());
        }
        else
        {
            Assert.Throws<OverflowException>(() => compute());
        }
    }
}
