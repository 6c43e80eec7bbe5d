using StakingCore.Numerics;

namespace StakingCore.Slashing;

/// <summary>Autonity's slashing rate, in basis points: a base, more for offences in the same epoch, more for a history.</summary>
/// <remarks>Source: Autonity documentation, "Accountability: slashing amount calculation". Amounts are base units.</remarks>
public static class AutonityPenalty
{
    /// <summary>The rate: min(10,000, base + offences · collusion + history · history factor).</summary>
    /// <param name="baseBasisPoints">The base of the fault's severity, 0 to 10,000. Mainnet: 400, 600 or 800.</param>
    /// <param name="epochOffences">The offences of all validators in the epoch.</param>
    /// <param name="collusionBasisPoints">What each of those adds, 0 to 10,000. Mainnet: 200.</param>
    /// <param name="pastOffences">The validator's own proven faults before.</param>
    /// <param name="pastOffenceBasisPoints">What each of those adds, 0 to 10,000. Mainnet: 500.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number of basis points is above 10,000.</exception>
    public static uint RateBasisPoints(
        uint baseBasisPoints, uint epochOffences, uint collusionBasisPoints, uint pastOffences, uint pastOffenceBasisPoints)
    {
        // Two products of 32 bits each and a small base stay below 2^64.
        ulong rate = PenaltyBounds.BasisPoints(baseBasisPoints, nameof(baseBasisPoints))
            + ((ulong)epochOffences * PenaltyBounds.BasisPoints(collusionBasisPoints, nameof(collusionBasisPoints)))
            + ((ulong)pastOffences * PenaltyBounds.BasisPoints(pastOffenceBasisPoints, nameof(pastOffenceBasisPoints)));
        return (uint)ulong.Min(rate, 10_000);
    }

    /// <summary>What is slashed: ⌊stake · bp ÷ 10,000⌋.</summary>
    /// <param name="stake">The validator's bonded and unbonding stake.</param>
    /// <param name="basisPoints">The rate, 0 to 10,000.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="basisPoints"/> is above 10,000.</exception>
    public static UInt128 Slash(UInt128 stake, uint basisPoints) =>
        MulDiv.Floor(stake, PenaltyBounds.BasisPoints(basisPoints, nameof(basisPoints)), 10_000);
}
