using StakingCore.Numerics;

namespace StakingCore.Cardano;

/// <content>What one call works on, and what each of its parts has added up.</content>
public sealed partial class EpochRewards
{
    private readonly PartSums[] _parts;
    private readonly Action<int> _sumStakes;
    private readonly Action<int> _rewardPools;
    private readonly Action<int> _rewardMembers;
    private Call _call;

    private unsafe ReadOnlySpan<int> OwnerRows => new(_call.OwnerRows, _call.OwnerCount);

    private (int Start, int Length) RowsOf(int part) => Share(_call.RowCount, part);

    private (int Start, int Length) PoolsOf(int part) => Share(_call.PoolCount, part);

    private (int Start, int Length) Share(int count, int part)
    {
        int start = (int)((long)count * part / _call.PartCount);
        int end = (int)((long)count * (part + 1) / _call.PartCount);
        return (start, end - start);
    }

    /// <summary>The caller's memory, pinned while the call lasts.</summary>
    private unsafe struct Call
    {
        internal RewardEpoch Epoch;
        internal OptimalRewardCurve Curve;
        internal ulong ActiveStake;
        internal int PoolCount;
        internal int RowCount;
        internal int PartCount;
        internal int OwnerCount;
        internal EpochPool* Pools;
        internal PoolReward* PoolRewards;
        internal ulong* Stake;
        internal int* Pool;
        internal int* OwnerRows;
        internal ulong* MemberRewards;
    }

    private sealed class PartSums(int poolCapacity)
    {
        internal readonly ulong[] Stake = new ulong[poolCapacity];
        internal readonly ulong[] OwnerStake = new ulong[poolCapacity];
        internal ulong Active;
        internal UInt128 Leaders;
        internal UInt128 Members;
    }
}
