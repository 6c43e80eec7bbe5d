using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Delegation.Simulation;

/// <summary>What one round of a simulation came to. Amounts are in base units; nothing in it is rounded unless it says so.</summary>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record SimulationRound
{
    internal SimulationRound()
    {
    }

    /// <summary>The round, the first is 1.</summary>
    public required int Number { get; init; }

    /// <summary>How many agents changed their offer, their pool or their delegation in it.</summary>
    public required int Changes { get; init; }

    /// <summary>The pools that run at its end.</summary>
    public required int PoolCount { get; init; }

    /// <summary>
    /// Those of them that weigh at least 99 hundredths of 1/k of all stake. An account is in one pool with all that it
    /// delegates, so a pool is seldom full to the unit.
    /// </summary>
    public required int SaturatedPools { get; init; }

    /// <summary>Those of them that weigh more than 1/k of all stake: the excess earns nothing.</summary>
    public required int OversaturatedPools { get; init; }

    /// <summary>Those of them whose weight is above Λ times their bond, which is below 1/k: the excess earns nothing.</summary>
    public required int LeverageLimitedPools { get; init; }

    /// <summary>All bonds.</summary>
    public required UInt128 Bonded { get; init; }

    /// <summary>All locked delegations.</summary>
    public required UInt128 Locked { get; init; }

    /// <summary>All liquid delegations.</summary>
    public required UInt128 Liquid { get; init; }

    /// <summary>What is in no pool, or was delegated to one that closed in the round.</summary>
    public required UInt128 Idle { get; init; }

    /// <summary>All stake: bonds, locked, liquid and idle. The same in every round.</summary>
    public UInt128 TotalStake => Bonded + Locked + Liquid + Idle;

    /// <summary>What a fault can reach: bonds and locked delegations.</summary>
    public UInt128 Reachable => Bonded + Locked;

    /// <summary>The controlled stake of the largest pool; zero without pools.</summary>
    public required UInt128 LargestPool { get; init; }

    /// <summary>The largest pool's part of all stake, 0 to 1; null where there is none.</summary>
    public Ratio? LargestShare => TotalStake == 0 ? null : new Ratio(LargestPool, TotalStake);

    /// <summary>The largest leverage, controlled stake over bond, at least 1; null without pools.</summary>
    public required Ratio? MaximumLeverage { get; init; }

    /// <summary>
    /// The mean leverage, each pool counted by the stake that it controls, at least 1; null without pools. Each pool's leverage
    /// is first cut to whole millionths, so that a sum of fractions with thousands of denominators stays small.
    /// </summary>
    public required ExactRational? MeanLeverage { get; init; }

    /// <summary>The fewest pools that control more than half of what all pools control; null without pools.</summary>
    public required int? NakamotoCoefficient { get; init; }

    /// <summary>
    /// The capital at risk for a majority: the bonds of the pools taken by leverage, the highest first, until they control
    /// more than half of what all pools control. Zero without pools.
    /// </summary>
    /// <remarks>
    /// The greedy coalition. The cheapest one (<see cref="Decentralization.CapitalAtRisk"/>), which is hard to find where all
    /// pools have about the same leverage, has at most as much to lose, and less by less than <see cref="CapitalAtRiskSlack"/>.
    /// </remarks>
    public required UInt128 CapitalAtRisk { get; init; }

    /// <summary>The bond of the pool taken last into <see cref="CapitalAtRisk"/>: how far it may be from the least.</summary>
    public required UInt128 CapitalAtRiskSlack { get; init; }

    /// <summary>What all pools earned; the rest of the pot stays in the reserve.</summary>
    public required UInt128 Rewards { get; init; }

    /// <summary>The part of <see cref="Rewards"/> that operators take, the share of their bonds and their costs included.</summary>
    public required UInt128 OperatorRewards { get; init; }

    /// <summary>What the fault costs; zero where no fault was given.</summary>
    public required UInt128 Penalty { get; init; }

    /// <summary>The part of <see cref="Penalty"/> that nobody is on the hook for.</summary>
    public required UInt128 Shortfall { get; init; }

    /// <summary>All members; the same in every culture.</summary>
    public override string ToString() => RecordText.Of(nameof(SimulationRound), PrintMembers);
}
