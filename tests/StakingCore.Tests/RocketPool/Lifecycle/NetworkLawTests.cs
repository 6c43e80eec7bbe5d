using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Lifecycle;
using static StakingCore.Tests.RocketPool.Minipools.MinipoolCases;

namespace StakingCore.Tests.RocketPool.Lifecycle;

/// <summary>Whatever the steps: no ETH appears or vanishes, a refused step changes nothing, and the parts stay within the whole.</summary>
[Properties(MaxTest = 60, QuietOnSuccess = true)]
public sealed class NetworkLawTests
{
    [Property]
    public void Apply_AnySteps_KeepEveryWei(int seed)
    {
        foreach (RocketPoolRelease release in (RocketPoolRelease[])[RocketPoolRelease.Atlas, RocketPoolRelease.HoustonUpdate, RocketPoolRelease.Saturn1])
        {
            var random = new Random(seed);
            NetworkSettings settings = NetworkSettings.Of(release) with { ExpressTickets = 2, IsScrubPenaltyEnabled = seed % 2 == 0 };
            RocketPoolNetwork network = RocketPoolNetwork.Start(release, settings, Fixed18.Parse("0.01"));
            Int128 outside = 0;
            for (int i = 0; i < 250; i++)
            {
                RocketPoolStep step = RandomSteps.Next(random, network);
                NetworkTransition transition = network.Apply(network.Time + (ulong)random.Next(200_000), step);
                if (transition.Network is { } next)
                {
                    outside += Arrived(step) - Staked(step) - (Int128)(Prestaked(next) - Prestaked(network)).BaseUnits;
                    network = next;
                }

                Assert.Equal(outside, Everything(network));
                AssertWithinBounds(network);
            }
        }
    }

    private static void AssertWithinBounds(RocketPoolNetwork network)
    {
        Assert.Equal(network.RethSupply, network.UserReth + network.NodeReth);
        Assert.All(network.Minipools.Values, minipool => Assert.True(minipool.Refund <= minipool.Held || minipool.IsVacant));
        if (network.Megapool is { } megapool)
        {
            Assert.True(megapool.Capital.Refund + megapool.Capital.Assigned <= megapool.Held);
            Assert.Equal(
                (UInt128)megapool.ActiveValidators * Milli(32_000),
                (megapool.Capital.NodeBond + megapool.Capital.UserCapital + megapool.Capital.QueuedBond + megapool.Capital.QueuedCapital).BaseUnits);
        }
    }

    private static Int128 Everything(RocketPoolNetwork network)
    {
        Amount<Wei> held = network.RethHeld + network.DepositPool + network.VoterPot + network.PdaoPot + (network.Megapool?.Held ?? default);
        foreach (Minipool minipool in network.Minipools.Values)
        {
            held += minipool.Held;
        }

        return network.NodeGain + network.UserGain + (Int128)held.BaseUnits;
    }

    private static Int128 Arrived(RocketPoolStep step) => step switch
    {
        ReceiveAtMinipool arrival => (Int128)arrival.Amount.BaseUnits,
        ReceiveAtMegapool arrival => (Int128)arrival.Amount.BaseUnits,
        DistributeFees fees => (Int128)fees.Amount.BaseUnits,
        SettleFinalBalance final => (Int128)final.Withdrawn.ToWei().BaseUnits,
        _ => 0,
    };

    private static Int128 Staked(RocketPoolStep step) => step switch
    {
        CreateMinipool => (Int128)Milli(1_000),
        StakeMinipool or StakeValidator => (Int128)Milli(31_000),
        _ => 0,
    };

    // One ETH on the beacon chain for every validator that ever left the queue with its ETH.
    private static Amount<Wei> Prestaked(RocketPoolNetwork network) => new(Milli(1_000) * (uint)(network.Megapool?.Validators.Count(
        validator => validator.Status is not (MegapoolValidatorStatus.Queued or MegapoolValidatorStatus.Dequeued)) ?? 0));
}
