using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;
using StakingCore.Numerics;

namespace StakingCore.RocketPool.Staking;

/// <summary>The limits that RPL set to a node in v1.0 and v1.1. <c>default</c> is that of a node without anything.</summary>
/// <remarks>
/// All count the 16 ETH that each minipool borrows. There is no lower bound on what is effective, and its upper bound counts
/// the minipools that are staking, while minimum and maximum count the active ones. Source: RocketNodeStaking of v1.0.
/// </remarks>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct RplLimitsAtLaunch : IWrittenOnly
{
    /// <summary>The least stake: 16 ETH · minimum · active ÷ price.</summary>
    public Amount<Rpl> Minimum { get; private init; }

    /// <summary>What a withdrawal must leave: 16 ETH · maximum · active ÷ price.</summary>
    public Amount<Rpl> Maximum { get; private init; }

    /// <summary>What earns: the stake, at most 16 ETH · maximum · staking ÷ price.</summary>
    public Amount<Rpl> Effective { get; private init; }

    /// <summary>How many minipools the stake allows: stake · price ÷ (16 ETH · minimum).</summary>
    public UInt128 MinipoolLimit { get; private init; }

    /// <summary>Computes the limits.</summary>
    /// <param name="rplStake">The node's RPL.</param>
    /// <param name="rplPrice">ETH for one RPL.</param>
    /// <param name="activeMinipools">Minipools that are not closed.</param>
    /// <param name="stakingMinipools">Minipools that are staking.</param>
    /// <param name="minimum">The minimum a minipool, as a part of 16 ETH.</param>
    /// <param name="maximum">The maximum a minipool, as a part of 16 ETH.</param>
    /// <returns>The limits, or <see cref="RocketPoolRule.PriceIsZero"/> or <see cref="RocketPoolRule.MinimumIsZero"/>.</returns>
    /// <exception cref="OverflowException">A limit is above 2^128 − 1.</exception>
    public static RocketPoolOutcome<RplLimitsAtLaunch> Compute(
        Amount<Rpl> rplStake, Fixed18 rplPrice, ulong activeMinipools, ulong stakingMinipools, Fixed18 minimum, Fixed18 maximum)
    {
        if (RplLimits.CheckPrice(rplPrice) is { } unpriced)
        {
            return unpriced;
        }

        if (minimum.IsZero)
        {
            return RocketPoolRefusal.Of(RocketPoolRule.MinimumIsZero, 0, atLeast: 1);
        }

        return new RplLimitsAtLaunch
        {
            Minimum = Worth(activeMinipools, minimum, rplPrice),
            Maximum = Worth(activeMinipools, maximum, rplPrice),
            Effective = new((UInt128)UInt512.Min(Wide(stakingMinipools, maximum, rplPrice), rplStake.BaseUnits)),
            MinipoolLimit = (UInt128)((UInt512)rplStake.BaseUnits * rplPrice.Parts / ((UInt512)EtherAmounts.Half.BaseUnits * minimum.Parts)),
        };
    }

    private static Amount<Rpl> Worth(ulong minipools, Fixed18 share, Fixed18 price) => new((UInt128)Wide(minipools, share, price));

    private static UInt512 Wide(ulong minipools, Fixed18 share, Fixed18 price) =>
        (UInt512)EtherAmounts.Half.BaseUnits * share.Parts * minipools / price.Parts;
}
