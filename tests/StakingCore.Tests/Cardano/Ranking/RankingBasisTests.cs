using StakingCore.Amounts;
using StakingCore.Cardano;
using StakingCore.Cardano.Ranking;
using static StakingCore.Tests.Cardano.Ranking.RankingSamples;

namespace StakingCore.Tests.Cardano.Ranking;

public sealed class RankingBasisTests
{
    [Fact]
    public void Saturation_ExactlyAtThePoint_IsOne() => Assert.Equal(Ratio.One, Basis().Saturation(Lovelace(100_000_000_000)));

    [Fact]
    public void Saturation_OneAroundThePoint_TellsBothSidesApart()
    {
        Assert.True(Basis().Saturation(Lovelace(99_999_999_999)) < Ratio.One);
        Assert.True(Basis().Saturation(Lovelace(100_000_000_001)) > Ratio.One);
    }

    [Fact]
    public void SaturationPoint_NotWhole_IsTheLargestStakeNotAbove()
    {
        RankingBasis basis = Basis(targetNumber: 3, circulation: 1_000);

        Assert.Equal(Lovelace(333), basis.SaturationPoint);
        Assert.True(basis.Saturation(Lovelace(333)) < Ratio.One);
        Assert.True(basis.Saturation(Lovelace(334)) > Ratio.One);
    }

    [Fact]
    public void Saturation_LargestFigures_IsExact()
    {
        RankingBasis basis = Basis(targetNumber: uint.MaxValue, circulation: ulong.MaxValue);

        Assert.Equal(new Ratio(uint.MaxValue, 1), basis.Saturation(Lovelace(ulong.MaxValue)));
    }

    [Fact]
    public void Saturation_NothingCirculates_Throws() =>
        Assert.Throws<DivideByZeroException>(() => Basis(circulation: 0).Saturation(Lovelace(1)));

    [Fact]
    public void Saturation_StakeOutOfRange_IsRefusedByName() =>
        Assert.Throws<ArgumentOutOfRangeException>("stake", () => Basis().Saturation(TooMuch));

    [Fact]
    public void Amounts_OutOfRange_AreRefusedByName()
    {
        Assert.Throws<ArgumentOutOfRangeException>("RewardPot", () => Basis() with { RewardPot = TooMuch });
        Assert.Throws<ArgumentOutOfRangeException>("Circulation", () => Basis() with { Circulation = TooMuch });
    }

    [Fact]
    public void FromEpoch_TakesItsFigures()
    {
        var epoch = new RewardEpoch
        {
            Parameters = Parameters(),
            Available = Lovelace(7),
            Circulation = Lovelace(1_000),
            BlocksMade = 5,
        };

        var basis = RankingBasis.FromEpoch(epoch);

        Assert.Equal(new RankingBasis { Parameters = epoch.Parameters, RewardPot = Lovelace(7), Circulation = Lovelace(1_000) }, basis);
        Assert.Equal(epoch.SaturationPoint, basis.SaturationPoint);
        Assert.Equal(epoch.Saturation(Lovelace(50)), basis.Saturation(Lovelace(50)));
    }

    [Fact]
    public void FromEpoch_Null_IsRefusedByName() =>
        Assert.Throws<ArgumentNullException>("epoch", () => RankingBasis.FromEpoch(null!));

    [Fact]
    public void PoolCandidate_Leverage_IsExactAndNullWithoutPledge()
    {
        Assert.Equal(new Ratio(50, 3), Pool("a", stake: 50, pledge: 3).PledgeLeverage);
        Assert.Null(Pool("a", stake: 50, pledge: 0).PledgeLeverage);
        Assert.Equal(Ratio.Zero, Pool("a", stake: 0, pledge: 3).PledgeLeverage);
    }

    [Fact]
    public void PoolCandidate_PledgeMet_NeedsNoMoreThanThePledge()
    {
        Assert.True(Pool("a", pledge: 3, ownerStake: 3).PledgeMet);
        Assert.False(Pool("a", pledge: 3, ownerStake: 2).PledgeMet);
    }

    [Fact]
    public void PoolCandidate_BadInput_IsRefusedByName()
    {
        Assert.Throws<ArgumentException>("Id", () => Pool("a") with { Id = default });
        Assert.Throws<ArgumentException>("Id", () => Pool(string.Empty));
        Assert.Throws<ArgumentOutOfRangeException>("Stake", () => Pool("a") with { Stake = TooMuch });
        Assert.Throws<ArgumentOutOfRangeException>("OwnerStake", () => Pool("a") with { OwnerStake = TooMuch });
    }
}
