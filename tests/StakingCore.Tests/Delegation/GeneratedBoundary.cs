using System.Numerics;
using StakingCore.Delegation;

namespace StakingCore.Tests.Delegation;

/// <summary>What the pools of one epoch are rewarded from: pools, and rows of both kinds.</summary>
public sealed record GeneratedBoundary(
    DelegationParameters Parameters,
    ulong Available,
    ulong TotalStake,
    ulong AllBlocks,
    PoolTerms[] Pools,
    GeneratedRows Locked,
    GeneratedRows Liquid)
{
    /// <summary>The pools as the scalar way takes them.</summary>
    internal RewardedPool[] Rewarded => [.. Pools.Select((pool, i) =>
        new RewardedPool(pool.Bond, Locked.Of(i), Liquid.Of(i), pool.Cost, pool.Margin, pool.Blocks))];

    internal BigInteger AllWeight => Rewarded.Aggregate(
        BigInteger.Zero, (sum, pool) => sum + DelegationOracle.Weight(Parameters, pool.Bond, pool.Locked, pool.Liquid));

    internal RewardedEpoch Epoch => new(Available, TotalStake, (UInt128)AllWeight, AllBlocks);
}
