using StakingCore.Amounts;
using StakingCore.Numerics;

namespace StakingCore.RocketPool.Staking;

/// <summary>How much a node's RPL lets it borrow, from v1.2 to v1.3.1. <c>default</c> sets no limit.</summary>
/// <remarks>Source: RocketNodeStaking, <c>getNodeETHMatchedLimit</c>.</remarks>
/// <param name="Ether">The most, in wei; null for no limit that an amount could reach.</param>
public readonly record struct BorrowLimit(Amount<Wei>? Ether)
{
    /// <summary>stake · price ÷ minimum, rounded down; no limit where the minimum is 0, which v1.3.1 allows, or where the
    /// limit is above 2^128 − 1 wei, which nothing borrowed can pass.</summary>
    /// <param name="release">The release, v1.2 to v1.3.1.</param>
    /// <param name="rplStake">The node's RPL.</param>
    /// <param name="rplPrice">ETH for one RPL.</param>
    /// <param name="minimum">The minimum as a part of what is borrowed.</param>
    /// <returns>The limit, or <see cref="RocketPoolRule.MinimumIsZero"/> before v1.3.1.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="release"/> has another limit.</exception>
    public static RocketPoolOutcome<BorrowLimit> Compute(
        RocketPoolRelease release, Amount<Rpl> rplStake, Fixed18 rplPrice, Fixed18 minimum)
    {
        release.Require(RocketPoolRelease.Atlas, RocketPoolRelease.HoustonUpdate);
        if (!minimum.IsZero)
        {
            UInt512 limit = Wide(rplStake, rplPrice, minimum);
            return new BorrowLimit(limit > UInt128.MaxValue ? null : new Amount<Wei>((UInt128)limit));
        }

        return release < RocketPoolRelease.HoustonUpdate
            ? RocketPoolRefusal.Of(RocketPoolRule.MinimumIsZero, 0, atLeast: 1)
            : default(BorrowLimit);
    }
    internal static UInt512 Wide(Amount<Rpl> stake, Fixed18 price, Fixed18 minimum) =>
        (UInt512)stake.BaseUnits * price.Parts / minimum.Parts;
}
