using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Leverage;

/// <summary>A protocol's limit on leverage, with the unit that it counts in.</summary>
/// <param name="Name">The name for machines: lower case, digits and hyphens.</param>
/// <param name="Title">The name in a text.</param>
/// <param name="Symbol">The unit, for example ETH.</param>
/// <param name="Decimals">1 unit is 10^decimals base units; 0 to 18.</param>
/// <param name="Limit">The limit, in base units.</param>
/// <param name="Source">Where it comes from.</param>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record LimitPreset(string Name, string Title, string Symbol, int Decimals, ILeverageLimit Limit, string Source)
{
    /// <summary>The limits of protocols that run and of proposals that were made, each with its source.</summary>
    public static IReadOnlyList<LimitPreset> All { get; } =
    [
        new("avalanche", "Avalanche", "AVAX", 9, WeightFactorLimit.Avalanche, "Avalanche documentation, How to stake"),
        new("tezos-staked", "Tezos, staked", "XTZ", 6, TezosCapacity.Largest.Staked, "Tezos documentation, Staking"),
        new("tezos-delegated", "Tezos, delegated", "XTZ", 6, TezosCapacity.Largest.Delegated, "Tezos documentation, Staking"),
        new("cosmos-lsm", "Cosmos, liquid staking", "ATOM", 6, LiquidStakingBond.CosmosHub, "Cosmos liquid staking module, ADR-001 and ADR-002"),
        new("rocketpool-saturn-1", "Rocket Pool, Saturn 1", "ETH", 18, BondCurve.RocketPoolSaturn1, "RPIP-42"),
        new("rocketpool-saturn-2", "Rocket Pool, Saturn 2", "ETH", 18, BondCurve.RocketPoolSaturn2, "RPIP-42"),
        new("lido-csm", "Lido CSM", "ETH", 18, BondCurve.LidoCsm, "Lido community staking module, deployment parameters"),
        new("lido-csm-identified", "Lido CSM, identified", "ETH", 18, BondCurve.LidoCsmIdentified, "Lido community staking module, deployment parameters"),
        new("cip-50", "Cardano, CIP-50, L=10", "ADA", 6, ProportionalLimit.Cip50(10), "CIP-50, lowest leverage that it recommends"),
        new("two-tier", "Two tiers, 20 per own", "ETH", 18, new TwoTierStaking(20, 0, 0), "Neuder, Goldilocks, by Feist's ratio; the ratio is an example"),
    ];

    /// <summary>All members; the same in every culture.</summary>
    public override string ToString() => RecordText.Of(nameof(LimitPreset), PrintMembers);
}
