using StakingCore.Amounts;
using StakingCore.Amounts.Json;
using StakingCore.Numerics;

namespace StakingCore.RocketPool.Staking;

/// <summary>The limits that RPL set to a node from v1.2 to v1.3.1. <c>default</c> is that of a node without anything.</summary>
/// <remarks>Source: RocketNodeStaking of v1.2 and v1.3.1.</remarks>
public readonly record struct RplLimits : IWrittenOnly
{
    /// <summary>The least stake that is effective: borrowed · minimum ÷ price.</summary>
    public Amount<Rpl> Minimum { get; private init; }

    /// <summary>The most that is effective, and what a withdrawal must leave: bonded · maximum ÷ price.</summary>
    public Amount<Rpl> Maximum { get; private init; }

    /// <summary>What earns: the maximum from there on, below it 0 under the minimum and else the stake.</summary>
    public Amount<Rpl> Effective { get; private init; }

    /// <summary>The most that the stake lets the node borrow, in wei; null for no limit.</summary>
    public Amount<Wei>? BorrowLimit { get; private init; }

    /// <summary>What the node has bonded, in wei.</summary>
    public Amount<Wei> Bonded { get; private init; }

    /// <summary>Stake per bond.</summary>
    public Fixed18 CollateralRatio { get; private init; }

    /// <summary>Computes the limits.</summary>
    /// <param name="release">The release, v1.2 to v1.3.1.</param>
    /// <param name="rplStake">The node's RPL.</param>
    /// <param name="rplPrice">ETH for one RPL.</param>
    /// <param name="borrowed">What its minipools have borrowed, in wei.</param>
    /// <param name="activeMinipools">How many minipools.</param>
    /// <param name="minimum">The minimum as a part of what is borrowed; from v1.3.1 it may be 0, which limits nothing.</param>
    /// <param name="maximum">The maximum as a part of what is bonded.</param>
    /// <returns>
    /// The limits, or <see cref="RocketPoolRule.PriceIsZero"/>, <see cref="RocketPoolRule.MinimumIsZero"/>, or a refusal of
    /// <see cref="NodeCollateral"/>.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="release"/> has other limits.</exception>
    /// <exception cref="OverflowException">A limit is above 2^128 − 1.</exception>
    public static RocketPoolOutcome<RplLimits> Compute(
        RocketPoolRelease release,
        Amount<Rpl> rplStake,
        Fixed18 rplPrice,
        Amount<Wei> borrowed,
        ulong activeMinipools,
        Fixed18 minimum,
        Fixed18 maximum)
    {
        release.Require(RocketPoolRelease.Atlas, RocketPoolRelease.HoustonUpdate);
        RocketPoolOutcome<Fixed18> ratio = NodeCollateral.Ratio(release, borrowed, activeMinipools);
        RocketPoolOutcome<Amount<Wei>> bonded = NodeCollateral.Bonded(borrowed, activeMinipools);

        // The ratio is refused wherever the bond is.
        if ((ratio.Refusal ?? CheckPrice(rplPrice)) is { } refusal)
        {
            return refusal;
        }

        RocketPoolOutcome<BorrowLimit> limit = RocketPool.Staking.BorrowLimit.Compute(release, rplStake, rplPrice, minimum);
        if (limit.Refusal is { } unlimited)
        {
            return unlimited;
        }

        Amount<Rpl> least = NodeCollateral.Worth(borrowed, minimum, rplPrice);
        Amount<Rpl> most = NodeCollateral.Worth(bonded.Value, maximum, rplPrice);
        return new RplLimits
        {
            Minimum = least,
            Maximum = most,
            Effective = rplStake >= most ? most : rplStake < least ? default : rplStake,
            BorrowLimit = minimum.IsZero ? null : new Amount<Wei>((UInt128)RocketPool.Staking.BorrowLimit.Wide(rplStake, rplPrice, minimum)),
            Bonded = bonded.Value,
            CollateralRatio = ratio.Value,
        };
    }

    internal static RocketPoolRefusal? CheckPrice(Fixed18 price) =>
        price.IsZero ? RocketPoolRefusal.Of(RocketPoolRule.PriceIsZero, 0, atLeast: 1) : null;
}
