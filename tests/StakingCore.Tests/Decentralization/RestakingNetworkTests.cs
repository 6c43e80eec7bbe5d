using System.Numerics;
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
    public void FeasibleAttacks_AnyNetwork_AreThoseOfTheDefinition(NetworkCase @case)
    {
        (RestakingNetwork network, var oracle) = (@case.Network, new RestakingOracle(@case));
        RestakingAttack[] expected = oracle.Attacks();

        Assert.Equal(expected, network.FeasibleAttacks());
        Assert.Equal(expected.MaxBy(attack => attack.Profit - attack.Stake), network.BestAttack());
        Assert.Equal(oracle.IsSecure(), network.IsSecure());
        Assert.Equal(oracle.Gamma(), network.Gamma());
    }

    [Property]
    public void ValidatorLoads_AnyNetwork_AreThoseOfTheDefinition(NetworkCase @case)
    {
        var oracle = new RestakingOracle(@case);
        ExactRational[] expected = [.. Enumerable.Range(0, @case.Stakes.Length).Select(oracle.LoadOf)];

        Assert.Equal(expected, @case.Network.ValidatorLoads());
        ExactRational[] slacks = [.. expected.Zip(@case.Stakes, (load, stake) => load.Sign > 0 ? ((BigInteger)stake / load) - 1 : (ExactRational?)null).OfType<ExactRational>()];
        Assert.Equal(slacks.Length == 0 ? null : slacks.Min(), @case.Network.LocalGamma());
    }

    [Property(MaxTest = 100)]
    public void WorstLoss_AnyNetwork_IsTheWorstOfAllCascades(NetworkCase @case) =>
        Assert.Equal(new RestakingOracle(@case).WorstLoss(), @case.Network.WorstLoss(@case.Shock));

    [Fact]
    public void WorstLoss_NoStakeAtAll_IsNone() => Assert.Equal(ExactRational.Zero, new RestakingNetwork([0, 0], []).WorstLoss(1));

    [Property]
    public void LossBound_AnyShock_IsTheTheorems(short numerator, byte shock)
    {
        var gamma = new ExactRational(numerator, 100);

        Assert.Equal(gamma.Sign > 0, RestakingNetwork.LossBound(gamma, shock) is not null);
        Assert.Null(RestakingNetwork.LossBound(ExactRational.Zero, shock));
        if (RestakingNetwork.LossBound(gamma, shock) is ExactRational bound)
        {
            Assert.Equal((gamma + 1) * shock, bound * gamma);
        }
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
    public void Limits_AsManyAsAllowed_AreSearched()
    {
        var alone = new RestakedService(1, Fraction.One, [0]);
        var idle = new RestakedService(1, Fraction.One, []);
        UInt128[] twenty = [1, .. new UInt128[RestakingNetwork.MaximumValidators - 1]];

        Assert.Equal(new[] { 0 }, new RestakingNetwork(twenty, [alone]).FeasibleAttacks().First().Validators);
        Assert.Equal(ExactRational.One, new RestakingNetwork([1], [.. Enumerable.Repeat(idle, RestakingNetwork.MaximumCascadeParties - 1)]).WorstLoss(1));
        Assert.Throws<InvalidOperationException>(
            () => new RestakingNetwork([1], [.. Enumerable.Repeat(idle, RestakingNetwork.MaximumCascadeParties)]).WorstLoss(1));
    }

    [Fact]
    public void Equals_OneMemberApart_IsFalse()
    {
        var service = new RestakedService(5, new Fraction(1, 2), [0, 2]);
        Assert.Equal(service, new RestakedService(5, new Fraction(1, 2), [0, 2]));
        Assert.All(
            [new(6, new Fraction(1, 2), [0, 2]), new(5, new Fraction(1, 3), [0, 2]), new(5, new Fraction(1, 2), [0, 1]), null],
            (RestakedService? other) => Assert.False(service.Equals(other)));

        var attack = new RestakingAttack([0, 1], [2, 3], 5, 7);
        Assert.Equal(attack, new RestakingAttack([0, 1], [2, 3], 5, 7));
        Assert.All(
            [new([0, 2], [2, 3], 5, 7), new([0, 1], [2, 4], 5, 7), new([0, 1], [2, 3], 6, 7), new([0, 1], [2, 3], 5, 8), null],
            (RestakingAttack? other) => Assert.False(attack.Equals(other)));
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
        Assert.Throws<ArgumentOutOfRangeException>("shock", () => new RestakingNetwork([1], []).WorstLoss(new ExactRational(-1, 2)));
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
