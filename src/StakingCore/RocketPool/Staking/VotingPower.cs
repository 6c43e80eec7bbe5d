using StakingCore.Amounts;
using StakingCore.Numerics;

namespace StakingCore.RocketPool.Staking;

/// <summary>A node's weight in the protocol's own votes.</summary>
/// <remarks>Source: RocketNetworkVoting, <c>getVotingPower</c>, v1.3 and later.</remarks>
public static class VotingPower
{
    /// <summary>⌊√(min(stake, bonded · maximum ÷ price) · 10^18)⌋: the root of the stake that counts, in parts of 10^18.</summary>
    /// <param name="rplStake">The node's RPL.</param>
    /// <param name="bonded">What its minipools have bonded, in wei; see <see cref="NodeCollateral.Bonded"/>.</param>
    /// <param name="rplPrice">ETH for one RPL.</param>
    /// <param name="maximum">The most stake that counts, as a part of what is bonded.</param>
    /// <returns>The weight, or <see cref="RocketPoolRule.PriceIsZero"/>.</returns>
    public static RocketPoolOutcome<Fixed18> Compute(Amount<Rpl> rplStake, Amount<Wei> bonded, Fixed18 rplPrice, Fixed18 maximum)
    {
        if (RplLimits.CheckPrice(rplPrice) is { } refusal)
        {
            return refusal;
        }

        UInt512 most = (UInt512)bonded.BaseUnits * maximum.Parts / rplPrice.Parts;
        return new Fixed18(RootOfScaled((UInt128)UInt512.Min(most, rplStake.BaseUnits)));
    }

    // The largest x with x² ≤ value · 10^18, bit by bit: the product is below 2^188, so the root is below 2^94.
    private static UInt128 RootOfScaled(UInt128 value)
    {
        UInt128 root = 0;
        for (int bit = 93; bit >= 0; bit--)
        {
            UInt128 next = root | (UInt128.One << bit);
            if (MulDiv.CompareProducts(next, next, value, Fixed18.Scale) <= 0)
            {
                root = next;
            }
        }

        return root;
    }
}
