using StakingCore.Numerics;

namespace StakingCore.Cardano;

/// <content>The third pass: each member's reward.</content>
public sealed partial class EpochRewards
{
    private unsafe void RewardMembers(int part)
    {
        (int first, int count) = RowsOf(part);
        ReadOnlySpan<ulong> stake = new(_call.Stake + first, count);
        ReadOnlySpan<int> pool = new(_call.Pool + first, count);
        Span<ulong> rewards = new(_call.MemberRewards + first, count);

        // The shares of this call's pools and no others: an index that changed since the first pass is out of range.
        ReadOnlySpan<Proportion> shares = _memberShare.AsSpan(0, _call.PoolCount + 1);
        ReadOnlySpan<double> estimates = _memberEstimate.AsSpan(0, _call.PoolCount + 1);
        var owners = new OwnersOfRows(OwnerRows, first);
        UInt128 sum = GroupedColumn.Floor(stake, pool, shares, estimates, rewards, _path);

        // An owner's share is in the leader's reward; the member reward that its row got in passing is taken out again.
        while (owners.MoveNext(first + count))
        {
            sum -= rewards[owners.Row - first];
            rewards[owners.Row - first] = 0;
        }

        _parts[part].Members = sum;
    }
}
