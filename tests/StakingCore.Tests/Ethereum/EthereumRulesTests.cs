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
    [InlineData(EthereumFork.Altair, 32, true, true, Participation.Target)]
    [InlineData(EthereumFork.Altair, 33, true, true, Participation.None)]
    [InlineData(EthereumFork.Altair, 2, true, true, Participation.Source | Participation.Target)]
    [InlineData(EthereumFork.Altair, 1, true, false, Participation.Source | Participation.Target)]
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
    [InlineData(144_895, EthereumFork.Altair)]
    [InlineData(144_896, EthereumFork.Bellatrix)]
    [InlineData(194_047, EthereumFork.Bellatrix)]
    [InlineData(194_048, EthereumFork.Capella)]
    [InlineData(269_567, EthereumFork.Capella)]
    [InlineData(269_568, EthereumFork.Deneb)]
    [InlineData(364_031, EthereumFork.Deneb)]
    [InlineData(364_032, EthereumFork.Electra)]
    [InlineData(411_391, EthereumFork.Electra)]
    [InlineData(411_392, EthereumFork.Fulu)]
    [InlineData(ulong.MaxValue, EthereumFork.Fulu)]
    public void OnMainnet_Epoch_IsTheForksInForce(ulong epoch, EthereumFork fork) =>
        Assert.Equal(fork, EthereumRules.OnMainnet(epoch).Fork);

    [Fact]
    public void BuilderPaymentQuorum_RoundsDownTwice() =>
        Assert.Equal(4UL, EthereumRules.Of(EthereumFork.Gloas).BuilderPaymentQuorum((32 * 8) + 31));

    [Theory]
    [InlineData(EthereumFork.Deneb)]
    [InlineData(EthereumFork.Electra)]
    public void Credentials_EachKind_AreTheForks(EthereumFork fork)
    {
        EthereumRules rules = EthereumRules.Of(fork);
        bool compounds = fork == EthereumFork.Electra;
        (WithdrawalCredential Credential, ulong Cap, bool CanWithdraw)[] kinds =
        [
            (WithdrawalCredential.Bls, 32 * Ether, false),
            (WithdrawalCredential.Execution, 32 * Ether, true),
            (WithdrawalCredential.Compounding, compounds ? 2048 * Ether : 32 * Ether, compounds),
        ];
        foreach ((WithdrawalCredential credential, ulong cap, bool canWithdraw) in kinds)
        {
            Assert.Equal((cap, canWithdraw), (rules.MaxEffectiveBalance(credential), rules.CanWithdraw(credential)));
            Assert.Equal(31 * Ether, rules.EffectiveBalanceOf((32 * Ether) - 1, credential));
            Assert.Equal(cap, rules.EffectiveBalanceOf(cap + (3 * Ether), credential));
        }
    }

    [Fact]
    public void Epochs_OfSlots_AreTheFormula()
    {
        EthereumRules rules = EthereumRules.Of(EthereumFork.Deneb);

        Assert.Equal([0, 0, 1, ulong.MaxValue / 32], ((ulong[])[0, 31, 32, ulong.MaxValue]).Select(rules.EpochOf));
        Assert.Equal(ulong.MaxValue - 31, rules.FirstSlotOf(ulong.MaxValue / 32));
        Assert.Throws<OverflowException>(() => rules.FirstSlotOf((ulong.MaxValue / 32) + 1));
        Assert.Equal(ulong.MaxValue, rules.ActivationExitEpoch(ulong.MaxValue - 5));
        Assert.Throws<OverflowException>(() => rules.ActivationExitEpoch(ulong.MaxValue - 4));
    }

    [Fact]
    public void WeightOf_NotOneFlag_IsRefused()
    {
        EthereumRules rules = EthereumRules.Of(EthereumFork.Altair);

        Assert.Equal([14, 26, 14], ((Participation[])[Participation.Source, Participation.Target, Participation.Head]).Select(rules.WeightOf));
        Assert.Throws<ArgumentOutOfRangeException>("flag", () => rules.WeightOf(Participation.None));
        Assert.Throws<ArgumentOutOfRangeException>("flag", () => rules.WeightOf(Participation.Source | Participation.Target));
    }

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
