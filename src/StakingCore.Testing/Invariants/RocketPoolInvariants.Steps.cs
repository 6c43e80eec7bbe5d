using FsCheck;
using FsCheck.Fluent;
using StakingCore.Amounts;
using StakingCore.RocketPool.Lifecycle;

namespace StakingCore.Testing;

/// <content>The network from step to step.</content>
public static partial class RocketPoolInvariants
{
    /// <summary>
    /// Conservation: what node and user won, what every contract holds and what left for the beacon chain change together by what
    /// the step brought in.
    /// </summary>
    /// <param name="before">The network before.</param>
    /// <param name="step">The step, which was carried out.</param>
    /// <param name="after">The network after.</param>
    public static Property Conserves(RocketPoolNetwork before, RocketPoolStep step, RocketPoolNetwork after)
    {
        Int128 change = Everything(after) - Everything(before);
        Int128 outside = Arrived(step) - Staked(step) - (Prestaked(after) - Prestaked(before));
        return (change == outside).Label($"{step}: everything changed by {change}, from outside came {outside}");
    }

    /// <summary>The parts stay within the whole: rETH is somebody's, refunds are held, a megapool's capital is 32 ETH for each validator.</summary>
    /// <param name="network">The network.</param>
    public static Property IsSound(RocketPoolNetwork network)
    {
        string? minipool = network.Minipools.FirstOrDefault(static entry => entry.Value.Refund > entry.Value.Held && !entry.Value.IsVacant).Key;
        Property sound = (network.RethSupply == network.UserReth + network.NodeReth).Label($"{network.RethSupply:L} of rETH, {network.UserReth:L} and {network.NodeReth:L} owned")
            .And((minipool is null).Label($"minipool {minipool} refunds more than it holds"));
        if (network.Megapool is not { } megapool)
        {
            return sound;
        }

        Amount<Wei> capital = megapool.Capital.NodeBond + megapool.Capital.UserCapital + megapool.Capital.QueuedBond + megapool.Capital.QueuedCapital;
        return sound
            .And((megapool.Capital.Refund + megapool.Capital.Assigned <= megapool.Held).Label("the megapool set more aside than it holds"))
            .And((capital.BaseUnits == EtherParts.Validator.BaseUnits * megapool.ActiveValidators).Label($"capital {capital:L} for {megapool.ActiveValidators} validators"));
    }

    /// <summary>Both over a whole scenario; a step has a state or a refusal.</summary>
    /// <param name="scenario">The scenario.</param>
    public static Property ScenarioConserves(RocketPoolScenario scenario)
    {
        var all = true.ToProperty();
        foreach ((RocketPoolNetwork before, RocketPoolStep step, NetworkTransition after) in scenario.Replay())
        {
            all = all.And(after.Network is { } next
                ? Conserves(before, step, next).And(IsSound(next))
                : (after.Refusal is not null).Label($"{step} gave neither a state nor a refusal"));
        }

        return all;
    }

    private static Int128 Everything(RocketPoolNetwork network) => network.NodeGainWei + network.UserGainWei
        + Of(network.RethHeld) + Of(network.DepositPool) + Of(network.VoterPot) + Of(network.PdaoPot) + Of(network.Megapool?.Held ?? default)
        + network.Minipools.Values.Aggregate(Int128.Zero, static (sum, minipool) => sum + Of(minipool.Held));

    private static Int128 Arrived(RocketPoolStep step) => step switch
    {
        ReceiveAtMinipool arrival => Of(arrival.Amount),
        ReceiveAtMegapool arrival => Of(arrival.Amount),
        AddLegacyMinipool legacy => Of(legacy.Held),
        DistributeFees fees => Of(fees.Amount),
        SettleFinalBalance { Arrives: true } final => Of(final.Withdrawn.ToWei()),
        _ => 0,
    };

    private static Int128 Staked(RocketPoolStep step) => step switch
    {
        CreateMinipool => Of(EtherParts.Milli(1_000)),
        StakeMinipool or StakeValidator => Of(EtherParts.Milli(31_000)),
        _ => 0,
    };

    // One ETH on the beacon chain for every validator of the megapool that ever left the queue with its ETH.
    private static Int128 Prestaked(RocketPoolNetwork network) => Of(EtherParts.Milli(1_000)) * (network.Megapool?.Validators.Count(
        static validator => validator.Status is not (MegapoolValidatorStatus.Queued or MegapoolValidatorStatus.Dequeued)) ?? 0);

    private static Int128 Of(Amount<Wei> amount) => (Int128)amount.BaseUnits;
}
