using System.Numerics;
using StakingCore.Amounts;
using StakingCore.Benchmarks.Cardano;
using StakingCore.Benchmarks.Cosmos;
using StakingCore.Benchmarks.Delegation;
using StakingCore.Benchmarks.Ethereum;
using StakingCore.Benchmarks.RocketPool;
using StakingCore.Benchmarks.Slashing;
using StakingCore.Cardano;
using StakingCore.Delegation;
using StakingCore.Slashing;

namespace StakingCore.Benchmarks.Guard;

/// <summary>The hot paths whose growth is drawn: one of each protocol, and the split of a penalty.</summary>
internal static class GrowthPaths
{
    internal static IReadOnlyList<GrowthPath> All { get; } =
    [
        new("Cardano, an epoch", "delegators", Cardano),
        new("Ethereum, an epoch", "validators", Ethereum),
        new("Cosmos, pending rewards", "delegations", Cosmos),
        new("Rocket Pool, a distribution", "minipools", RocketPool),
        new("Pool delegation, a boundary", "accounts", Delegation),
        new("A penalty, split", "positions", Slashing),
    ];

    private static GrowthRuns Cardano(int rows)
    {
        var input = EpochInput.Make(int.Max(10, rows / 433), rows, Margins.Typical);
        var rewards = new EpochRewards(input.Pools.Length);
        var leaders = new BigInteger[input.Pools.Length];
        int[] poolCopy = new int[rows];
        return new GrowthRuns(
            () => rewards.Compute(input.Epoch, input.Pools, input.Grouped.Delegations, input.PoolRewards, input.MemberRewards),
            () => BigIntegerEpoch.Compute(input.Epoch, input.Pools, input.Grouped, leaders, input.MemberRewards),
            () =>
            {
                input.Grouped.Stake.CopyTo(input.MemberRewards, 0);
                input.Grouped.Pool.CopyTo(poolCopy, 0);
            });
    }

    private static GrowthRuns Ethereum(int rows)
    {
        var input = RegistryInput.Make(rows);
        ulong[] scores = new ulong[rows];
        ulong[] balances = new ulong[rows];
        return new GrowthRuns(
            () => input.Process(),
            () => BigIntegerRewards.Process(input, scores, balances),
            new ColumnsCopy(input).Run);
    }

    private static GrowthRuns Cosmos(int rows)
    {
        var input = DelegationInput.Make(rows);
        return new GrowthRuns(() => input.Compute(), input.ComputeBig, input.Copy);
    }

    private static GrowthRuns RocketPool(int rows)
    {
        var input = MinipoolRows.Make(rows);
        return new GrowthRuns(() => input.Split(), () => BigIntegerMinipools.Split(input), input.Copy);
    }

    private static GrowthRuns Delegation(int rows)
    {
        int pools = int.Max(10, rows / 333);
        var input = BoundaryInput.Make(pools, rows, new Fraction(1, 2));
        var baseline = new BigIntegerBoundary(BoundaryInput.Make(pools, rows, new Fraction(1, 2)));
        BoundaryCrossing boundary = input.MakeBoundary();
        return new GrowthRuns(() => input.Cross(boundary), () => baseline.Cross(), input.Copy);
    }

    private static GrowthRuns Slashing(int rows)
    {
        var columns = SlashingColumns.Make(rows);
        return new GrowthRuns(
            () => LossColumn.Split(columns.Penalty, columns.Reachable, LossRounding.PrefixFloor, columns.Losses),
            () => BigIntegerPrefixFloor.Split(columns.Penalty, columns.Reachable, columns.Losses),
            () => columns.Reachable.CopyTo(columns.Losses, 0));
    }
}
