using StakingCore.Cardano;
using StakingCore.Numerics;

namespace StakingCore.Tests.Cardano;

/// <summary>The columns path run over a generated epoch, with its outputs.</summary>
internal sealed class EpochRun
{
    internal EpochRun(GeneratedEpoch epoch, VectorPath path = VectorPath.Widest, int threads = 1)
    {
        PoolRewards = new PoolReward[epoch.Pools.Count];
        MemberRewards = new ulong[epoch.Rows.Count];
        Totals = new EpochRewards(epoch.Pools.Count, threads, path).Compute(
            epoch.Epoch,
            epoch.Pools.ToArray(),
            new DelegationColumns(epoch.Stake, epoch.PoolIndex, epoch.OwnerRows),
            PoolRewards,
            MemberRewards);
    }

    internal PoolReward[] PoolRewards { get; }

    internal ulong[] MemberRewards { get; }

    internal EpochRewardTotals Totals { get; }
}
