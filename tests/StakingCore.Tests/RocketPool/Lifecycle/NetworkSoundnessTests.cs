using FsCheck;
using StakingCore.Amounts;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Lifecycle;
using StakingCore.RocketPool.Megapools;
using StakingCore.Testing;

namespace StakingCore.Tests.RocketPool.Lifecycle;

/// <summary>The invariant of the network's parts fails for networks that no step leads to.</summary>
public sealed class NetworkSoundnessTests
{
    private static readonly RocketPoolNetwork _start = RocketPoolNetwork.Start(RocketPoolRelease.Saturn1, new NetworkSettings(), Fixed18.One);

    [Fact]
    public void IsSound_AtTheStart_Holds() => Run(_start);

    [Fact]
    public void IsSound_RethThatNobodyOwns_Fails() => Fails(_start with { RethSupply = new(1) }, " owned");

    [Fact]
    public void IsSound_MinipoolThatRefundsMoreThanItHolds_Fails() => Fails(
        _start with { Minipools = _start.Minipools.Add("one", new Minipool { Status = MinipoolStatus.Staking, Refund = new(1) }) },
        "minipool one refunds more than it holds");

    [Fact]
    public void IsSound_MegapoolThatSetsMoreAsideThanItHolds_Fails() => Fails(
        _start with { Megapool = new Megapool { Capital = new MegapoolCapital { Refund = new(1) } } }, "set more aside than it holds");

    [Fact]
    public void IsSound_CapitalOfNoValidator_Fails() => Fails(
        _start with { Megapool = new Megapool { Capital = new MegapoolCapital { NodeBond = new(1) } } }, " for 0 validators");

    private static void Fails(RocketPoolNetwork network, string label) =>
        Assert.Contains(label, Assert.ThrowsAny<Exception>(() => Run(network)).Message, StringComparison.Ordinal);

    private static void Run(RocketPoolNetwork network) =>
        Check.One(Config.QuickThrowOnFailure.WithQuietOnSuccess(true), RocketPoolInvariants.IsSound(network));
}
