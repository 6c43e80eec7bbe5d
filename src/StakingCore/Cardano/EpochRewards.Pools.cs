using StakingCore.Numerics;

namespace StakingCore.Cardano;

/// <content>The second pass: each pool's reward, and what its members earn per lovelace.</content>
public sealed partial class EpochRewards
{
    // One member share a pool, shifted by one: the first is that of the unlisted pool, which is zero. The estimates stand
    // apart so that the vector path gathers from a table small enough for the first cache.
    private readonly Proportion[] _memberShare;
    private readonly double[] _memberEstimate;

    private unsafe void RewardPools(int part)
    {
        (int first, int count) = PoolsOf(part);
        UInt128 leaders = 0;
        for (int pool = first; pool < first + count; pool++)
        {
            ref readonly EpochPool input = ref _call.Pools[pool];
            var reward = PoolReward.FromWords(
                _call.Epoch, in _call.Curve, _call.ActiveStake, input.Parameters, _stake[pool], _ownerStake[pool], input.Blocks);
            _call.PoolRewards[pool] = reward;
            leaders += reward.Leader.BaseUnits;
            _memberShare[pool + 1] = reward.MemberShare();
            _memberEstimate[pool + 1] = _memberShare[pool + 1].Estimate;
        }

        _parts[part].Leaders = leaders;
    }
}
