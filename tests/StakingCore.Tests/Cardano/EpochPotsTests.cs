using System.Numerics;
using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.Cardano;

namespace StakingCore.Tests.Cardano;

[Properties(Arbitrary = [typeof(PotsGenerators)], MaxTest = 5000, QuietOnSuccess = true)]
public sealed class EpochPotsTests
{
    [Property]
    public void Compute_AnyPots_EqualTheOracle(GeneratedPots pots)
    {
        var actual = EpochPots.Compute(pots.Parameters, pots.Network, pots.Reserves, pots.Fees, pots.Blocks);

        RewardParameters parameters = pots.Parameters;
        BigRational d = parameters.Decentralization;
        BigInteger expectedBlocks =
            ((BigInteger.One - d) * pots.Network.ActiveSlotCoefficient * pots.Network.SlotsPerEpoch).Floor();
        BigRational eta = d < new BigRational(4, 5) ? new BigRational(pots.Blocks, expectedBlocks) : BigInteger.One;
        BigInteger expansion = (BigRational.Min(eta, BigInteger.One) * parameters.MonetaryExpansion
            * new BigRational(pots.Reserves.BaseUnits, 1)).Floor();
        BigInteger rewardPot = expansion + pots.Fees.BaseUnits;
        BigInteger treasury = ((BigRational)rewardPot * parameters.TreasuryCut).Floor();

        Assert.Equal(expectedBlocks, actual.ExpectedBlocks);
        Assert.Equal(eta, (BigRational)actual.Eta);
        Assert.Equal(expansion, actual.Expansion.BaseUnits);
        Assert.Equal(rewardPot, actual.RewardPot.BaseUnits);
        Assert.Equal(treasury, actual.TreasuryShare.BaseUnits);
        Assert.Equal(rewardPot - treasury, actual.Available.BaseUnits);
        Assert.Equal(pots.Network.MaxLovelaceSupply - pots.Reserves, actual.Circulation);
    }

    [Property]
    public void Compute_AnyPots_TreasuryAndAvailableAreThePot(GeneratedPots pots)
    {
        var actual = EpochPots.Compute(pots.Parameters, pots.Network, pots.Reserves, pots.Fees, pots.Blocks);

        Assert.Equal(actual.RewardPot, actual.TreasuryShare + actual.Available);
        Assert.True(actual.Expansion <= pots.Reserves);
    }

    [Property]
    public void FromPots_AnyPots_IsTheEpochTheyWereComputedFor(GeneratedPots pots)
    {
        var computed = EpochPots.Compute(pots.Parameters, pots.Network, pots.Reserves, pots.Fees, pots.Blocks);
        var epoch = RewardEpoch.FromPots(computed);

        Assert.Same(pots.Parameters, epoch.Parameters);
        Assert.Equal(pots.Blocks, epoch.BlocksMade);
        Assert.Equal(computed.Available, epoch.Available);
        Assert.Equal(pots.Network.MaxLovelaceSupply - pots.Reserves, epoch.Circulation);
    }

    /// <summary>An epoch that a chain published needs no pots, and a pot of nothing makes no epoch.</summary>
    [Fact]
    public void FromPots_NotComputed_IsRefused()
    {
        EpochPots none = default;

        Assert.Null(none.Parameters);
        Assert.Contains("not computed", Assert.Throws<ArgumentException>("pots", () => RewardEpoch.FromPots(none)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Compute_ReservesAboveSupply_AreRefusedByName()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => EpochPots.Compute(
            RewardParameters.Mainnet,
            NetworkConstants.Mainnet,
            NetworkConstants.Mainnet.MaxLovelaceSupply + Amount<Lovelace>.One,
            default,
            21_600));

        Assert.Equal("reserves", error.ParamName);
    }

    [Fact]
    public void Compute_NoBlockExpectedBelowTheThreshold_IsRefused()
    {
        NetworkConstants tiny = NetworkConstants.Mainnet with { SlotsPerEpoch = 1 };

        var error = Assert.Throws<ArgumentException>(() => EpochPots.Compute(RewardParameters.Mainnet, tiny, default, default, 1));

        Assert.Equal("parameters", error.ParamName);
    }

    [Theory]
    [InlineData("4/5", "1/1")]
    [InlineData("79/100", "0/1")]
    public void Compute_DecentralizationAroundTheThreshold_CountsBlocksOnlyBelow(string d, string eta)
    {
        RewardParameters parameters = RewardParameters.Mainnet with { Decentralization = Fraction.Parse(d) };

        var pots = EpochPots.Compute(parameters, NetworkConstants.Mainnet, default, default, 0);

        Assert.Equal(eta, pots.Eta.ToString());
    }

    [Fact]
    public void Compute_FeesThatDoNotFitWithTheExpansion_Overflow()
    {
        NetworkConstants wide = NetworkConstants.Mainnet with { MaxLovelaceSupply = new Amount<Lovelace>(ulong.MaxValue) };
        RewardParameters all = RewardParameters.Mainnet with { MonetaryExpansion = Fraction.One };

        Assert.Throws<OverflowException>(() => EpochPots.Compute(
            all, wide, new Amount<Lovelace>(ulong.MaxValue), new Amount<Lovelace>(1), 21_600));
    }

    [Fact]
    public void Compute_PotOfAll64Bits_IsTaken()
    {
        var all = new Amount<Lovelace>(ulong.MaxValue);

        Assert.Equal(all, EpochPots.Compute(RewardParameters.Mainnet, NetworkConstants.Mainnet, default, all, 21_600).RewardPot);
    }
}
