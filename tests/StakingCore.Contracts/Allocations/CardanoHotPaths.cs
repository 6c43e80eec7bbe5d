using StakingCore.Amounts;
using StakingCore.Cardano;

namespace StakingCore.Contracts.Allocations;

/// <summary>All rewards of an epoch, and where they go.</summary>
internal static class CardanoHotPaths
{
    private const int Pools = 40;
    private const int Rows = 400;

    private static readonly RewardEpoch _epoch = new()
    {
        Parameters = RewardParameters.Mainnet,
        Available = new Amount<Lovelace>(20_000_000_000_000),
        Circulation = new Amount<Lovelace>(35_000_000_000_000_000),
        BlocksMade = 21_600,
    };

    // Typical terms stay narrow; a margin of 64-bit terms takes the wide path of each formula.
    private static readonly EpochPool[] _pools =
    [
        .. Enumerable.Range(0, Pools).Select(static pool => new EpochPool(
            new PoolParameters(
                new Amount<Lovelace>(1_000_000),
                new Amount<Lovelace>(1_000_000),
                pool == 7 ? new Fraction(6_148_914_691_236_517_205, ulong.MaxValue) : new Fraction(1, 50)),
            216)),
    ];

    private static readonly ulong[] _stake = [.. Enumerable.Range(0, Rows).Select(static row => 1_000_000_000UL + (ulong)row)];
    private static readonly int[] _pool = [.. Enumerable.Range(0, Rows).Select(static row => row % Pools)];
    private static readonly int[] _accounts = [.. Enumerable.Range(0, Pools)];
    private static readonly PoolReward[] _poolRewards = new PoolReward[Pools];
    private static readonly ulong[] _memberRewards = new ulong[Rows];
    private static readonly ulong[] _credits = new ulong[Rows];
    private static readonly RewardDestination[] _destinations = new RewardDestination[Rows];
    private static readonly EpochRewards _rewards = new(Pools);

    private static PoolReward _sink;

    [HotPath]
    private static void EpochRewardsAndDelivery()
    {
        _rewards.Compute(_epoch, _pools, new DelegationColumns(_stake, _pool, _accounts), _poolRewards, _memberRewards);
        RewardDelivery.Deliver(new ProtocolVersion(9), _poolRewards, _accounts, _memberRewards, [], _credits, _destinations);
    }

    [HotPath]
    private static void RewardOfOnePool()
    {
        Amount<Lovelace> pledge = _pools[0].Parameters.Pledge;
        _sink = PoolReward.Compute(_epoch, new(22_000_000_000_000_000), _pools[0].Parameters, new(64_000_000_000_000), pledge, 60);
    }
}
