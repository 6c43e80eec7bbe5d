using System.Runtime.CompilerServices;
using StakingCore.Numerics;

namespace StakingCore.Ethereum;

/// <summary>One vote's reward and penalty for as many validators as a vector has lanes.</summary>
/// <typeparam name="TLanes">The width.</typeparam>
internal readonly struct VoteLanes<TLanes>
    where TLanes : struct, IWordLanes<TLanes>
{
    private readonly TLanes _bit;
    private readonly TLanes _rewardWhole;
    private readonly TLanes _rewardFraction;
    private readonly TLanes _penaltyWhole;
    private readonly TLanes _penaltyFraction;

    internal VoteLanes(in EpochRewardBasis basis, Participation flag)
    {
        BoundedShare reward = basis.RewardShare(flag);
        BoundedShare penalty = basis.PenaltyShare(flag);
        _bit = TLanes.CreateBytes((byte)flag);
        _rewardWhole = TLanes.Create(reward.Whole);
        _rewardFraction = TLanes.Create(reward.Fraction);
        _penaltyWhole = TLanes.Create(penalty.Whole);
        _penaltyFraction = TLanes.Create(penalty.Fraction);
    }

    /// <summary>The mask of the lanes with this flag.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal TLanes Timely(TLanes flags) => TLanes.Equal(flags & _bit, _bit);

    /// <summary>Adds the reward of the timely lanes, takes the penalty of the other eligible ones, and stops at zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal TLanes Apply(TLanes balance, TLanes increments, TLanes timely, TLanes eligible)
    {
        // A lane has a reward or a penalty, never both: one share a lane is enough.
        var whole = TLanes.Select(timely, _rewardWhole, _penaltyWhole);
        var fraction = TLanes.Select(timely, _rewardFraction, _penaltyFraction);
        TLanes amount = ((increments * whole) + ((increments * fraction) >> BoundedShare.FractionBits)) & eligible;
        TLanes penalty = TLanes.Without(amount, timely);
        balance += amount & timely;
        return TLanes.Max(balance, penalty) - penalty;
    }
}
