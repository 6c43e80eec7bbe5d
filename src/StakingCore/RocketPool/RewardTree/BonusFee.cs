using StakingCore.Amounts;
using StakingCore.Numerics;

namespace StakingCore.RocketPool.RewardTree;

/// <summary>The fee that a minipool with a small bond has in the smoothing pool.</summary>
/// <remarks>Source: RPIP-62; the reference tree generator, ruleset 11.</remarks>
public static class BonusFee
{
    private const ulong Base = Fixed18.Scale / 10;
    private const ulong Dynamic = Fixed18.Scale / 25;
    private static readonly UInt128 _fullAt = 10 * (UInt128)Fixed18.Scale;

    /// <summary>Its own fee or, for a bond below 16 ETH, 10% + 4% · min(percent, 10) ÷ 10 if that is more.</summary>
    /// <param name="bond">The bond, in wei.</param>
    /// <param name="fee">The minipool's own fee.</param>
    /// <param name="percentOfBorrowed">The node's RPL in percent of what it has borrowed; see <see cref="NodeWeight"/>.</param>
    public static Fixed18 Compute(Amount<Wei> bond, Fixed18 fee, Fixed18 percentOfBorrowed) => bond >= EtherAmounts.Half
        ? fee
        : Fixed18.Max(fee, new(Base + MulDiv.Floor(Dynamic, UInt128.Min(percentOfBorrowed.Parts, _fullAt), _fullAt)));
}
