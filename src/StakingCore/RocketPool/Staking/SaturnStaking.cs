using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.RocketPool.Staking;

/// <summary>A node's collateral in v1.4, over minipools and its megapool. <c>default</c> is that of a node without anything.</summary>
/// <remarks>Source: RocketNodeStaking of v1.4.</remarks>
public readonly record struct SaturnStaking : IWrittenOnly
{
    /// <summary>The legacy RPL that an unstaking must leave: borrowed by minipools · minimum ÷ price.</summary>
    public Amount<Rpl> MinimumLegacy { get; private init; }

    /// <summary>Stake per bond over the minipools alone.</summary>
    public Fixed18 MinipoolCollateralRatio { get; private init; }

    /// <summary>What the minipools have bonded, in wei.</summary>
    public Amount<Wei> MinipoolBonded { get; private init; }

    /// <summary>What minipools and megapool have bonded, in wei.</summary>
    public Amount<Wei> Bonded { get; private init; }

    /// <summary>What minipools and megapool have borrowed, in wei.</summary>
    public Amount<Wei> Borrowed { get; private init; }

    /// <summary>Computes the collateral.</summary>
    /// <param name="minipoolBorrowed">What the minipools have borrowed, in wei.</param>
    /// <param name="activeMinipools">How many minipools.</param>
    /// <param name="megapoolBonded">What the megapool has bonded, in wei.</param>
    /// <param name="megapoolBorrowed">What the megapool has borrowed, in wei.</param>
    /// <param name="minimumLegacy">The legacy minimum as a part of what minipools have borrowed, 0.15 on the chain.</param>
    /// <param name="rplPrice">ETH for one RPL.</param>
    /// <returns>The collateral, or <see cref="RocketPoolRule.PriceIsZero"/>, or <see cref="RocketPoolRule.BorrowedAboveStake"/>.</returns>
    /// <exception cref="OverflowException">A sum is above 2^128 − 1.</exception>
    public static RocketPoolOutcome<SaturnStaking> Compute(
        Amount<Wei> minipoolBorrowed,
        ulong activeMinipools,
        Amount<Wei> megapoolBonded,
        Amount<Wei> megapoolBorrowed,
        Fixed18 minimumLegacy,
        Fixed18 rplPrice)
    {
        RocketPoolOutcome<Amount<Wei>> bonded = NodeCollateral.Bonded(minipoolBorrowed, activeMinipools);
        RocketPoolOutcome<Fixed18> ratio = NodeCollateral.Ratio(RocketPoolRelease.Saturn1, minipoolBorrowed, activeMinipools);

        // The ratio is refused wherever the bond is.
        return (ratio.Refusal ?? RplLimits.CheckPrice(rplPrice)) is { } refusal
            ? refusal
            : new SaturnStaking
            {
                MinimumLegacy = NodeCollateral.Worth(minipoolBorrowed, minimumLegacy, rplPrice),
                MinipoolCollateralRatio = ratio.Value,
                MinipoolBonded = bonded.Value,
                Bonded = bonded.Value + megapoolBonded,
                Borrowed = minipoolBorrowed + megapoolBorrowed,
            };
    }
}
