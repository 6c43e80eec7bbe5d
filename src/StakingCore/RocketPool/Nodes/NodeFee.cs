using StakingCore.Amounts;
using StakingCore.Numerics;

namespace StakingCore.RocketPool.Nodes;

/// <summary>The fee of new minipools by demand.</summary>
/// <remarks>Source: RocketNetworkFees, <c>getNodeFeeByDemand</c>; the same in every release.</remarks>
public static class NodeFee
{
    private const ulong StepsOfOne = 1_000_000;

    /// <summary>
    /// The fee: with x the demand's part of the range in millionths, rounded down, the target moves towards the end by x³.
    /// Demand is what the deposit pool holds less what the queue needs.
    /// </summary>
    /// <param name="settings">The settings.</param>
    /// <param name="depositPool">What the deposit pool holds, in wei.</param>
    /// <param name="queue">What the queue needs, in wei.</param>
    /// <returns>
    /// The fee, or <see cref="RocketPoolRule.DemandRangeIsZero"/>, or <see cref="RocketPoolRule.FeesOutOfOrder"/> where the
    /// target lies beyond the end that it would move to.
    /// </returns>
    public static RocketPoolOutcome<Fixed18> ByDemand(in NodeFeeSettings settings, Amount<Wei> depositPool, Amount<Wei> queue)
    {
        bool isUp = depositPool >= queue;
        UInt128 demand = (isUp ? depositPool - queue : queue - depositPool).BaseUnits;
        UInt128 range = settings.DemandRange.BaseUnits;
        if (range == 0)
        {
            return RocketPoolRefusal.Of(RocketPoolRule.DemandRangeIsZero, 0, atLeast: 1);
        }

        if (demand >= range)
        {
            return isUp ? settings.Maximum : settings.Minimum;
        }

        UInt128 fine = MulDiv.Floor(demand, Fixed18.Scale, range);
        if (fine == 0)
        {
            return settings.Target;
        }

        // Below 10^6, so the cube is below 10^18, the unit itself.
        UInt128 step = fine / (Fixed18.Scale / StepsOfOne);
        UInt128 cube = step * step * step;
        (Fixed18 from, Fixed18 to) = isUp ? (settings.Target, settings.Maximum) : (settings.Minimum, settings.Target);
        if (from > to)
        {
            return RocketPoolRefusal.Of(RocketPoolRule.FeesOutOfOrder, from.Parts, atMost: to.Parts);
        }

        UInt128 weight = isUp ? cube : Fixed18.Scale - cube;
        return new Fixed18(from.Parts + MulDiv.Floor(to.Parts - from.Parts, weight, Fixed18.Scale));
    }
}
