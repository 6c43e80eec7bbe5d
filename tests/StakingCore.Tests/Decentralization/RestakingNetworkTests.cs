using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.Decentralization;

namespace StakingCore.Tests.Decentralization;

/// <summary>A small network and a shock.</summary>
public sealed record NetworkCase(UInt128[] Stakes, RestakedService[] Services, ExactRational Shock)
{
    internal RestakingNetwork Network => new(Stakes, Services);
}

[Properties(Arbitrary = [typeof(RestakingNetworkTests)], MaxTest = 300)]
public sealed class RestakingNetworkTests
{
    public static Arbitrary<NetworkCase> Cases() => Arb.From(
        from validators in Gen.Choose(1, 5)
        from stakes in Gen.Choose(0, 30).ArrayOf(validators)
        from services in Service(validators).ArrayOf(3)
        from shock in Gen.Choose(0, 20)
        select new NetworkCase([.. stakes.Select(stake => (UInt128)stake)], services, new ExactRational(shock, 20)));

    [Property]
    public void Gamma_AnyNetwork_IsNegativeExactlyWhenAnAttackPays(NetworkCase @case)
    {
        RestakingNetwork network = @case.Network;
        bool pays = network.BestAttack() is { Net.Sign: > 0 };

        Assert.Equal(pays, network.Gamma() is { Sign: < 0 });
        Assert.Equal(!pays, network.IsSecure());
    }

    [Property]
    public void LocalGamma_AnyNetwork_NeverPromisesMoreThanGamma(NetworkCase @case)
    {
        if (@case.Network.Gamma() is ExactRational gamma)
        {
            Assert.True(@case.Network.LocalGamma() <= gamma);
        }
    }

    [Property]
    public void WorstLoss_OvercollateralizedNetwork_StaysBelowTheBound(NetworkCase @case)
    {
        ExactRational worst = @case.Network.WorstLoss(@case.Shock);

        Assert.InRange(worst, ExactRational.Zero, ExactRational.One);
        if (@case.Network.Gamma() is ExactRational gamma && RestakingNetwork.LossBound(gamma, @case.Shock) is ExactRational bound)
        {
            Assert.True(worst < bound || worst.IsZero);
        }
    }

    [Fact]
    public void Arguments_ThatMakeNoSense_AreRefusedByName()
    {
        Assert.Throws<ArgumentOutOfRangeException>("attackShare", () => new RestakedService(1, Fraction.Zero, [0]));
        Assert.Throws<ArgumentOutOfRangeException>("attackShare", () => new RestakedService(1, new Fraction(2, 1), [0]));
        Assert.Throws<ArgumentException>("validators", () => new RestakedService(1, Fraction.One, [0, 0]));
        Assert.Throws<ArgumentOutOfRangeException>("validators", () => new RestakedService(1, Fraction.One, [-1]));
        Assert.Throws<ArgumentOutOfRangeException>("services", () => new RestakingNetwork([1], [new RestakedService(1, Fraction.One, [1])]));
        Assert.Throws<ArgumentOutOfRangeException>("shock", () => new RestakingNetwork([1], []).WorstLoss(2));
        Assert.Throws<ArgumentOutOfRangeException>("shock", () => RestakingNetwork.LossBound(1, -1));
        Assert.Throws<InvalidOperationException>(() => new RestakingNetwork(new UInt128[21], []).Gamma());
        Assert.Throws<InvalidOperationException>(() => new RestakingNetwork(new UInt128[17], []).WorstLoss(0));
    }

    private static Gen<RestakedService> Service(int validators) =>
        from profit in Gen.Choose(0, 20)
        from share in Gen.Elements(new Fraction(1, 3), new Fraction(1, 2), new Fraction(2, 3), Fraction.One)
        from members in Gen.Choose(0, (1 << validators) - 1)
        select new RestakedService(
            (UInt128)profit, share, [.. Enumerable.Range(0, validators).Where(index => (members & (1 << index)) != 0)]);
}
