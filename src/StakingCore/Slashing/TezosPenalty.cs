using StakingCore.Amounts;
using StakingCore.Numerics;

namespace StakingCore.Slashing;

/// <summary>Tezos' adaptive slashing of double attestations, with the denouncer's reward.</summary>
/// <remarks>
/// Sources: Tezos documentation "Adaptive slashing", the protocol's <c>slash_percentage</c> and its unit tests. Amounts are
/// mutez.
/// </remarks>
public static class TezosPenalty
{
    /// <summary>
    /// The slash in basis points: ⌈max · p² ÷ t²⌉ with t = ⌈threshold · committee⌉, and max from t on.
    /// </summary>
    /// <param name="power">p, the attesting power that misbehaved at one level; at most the committee.</param>
    /// <param name="committee">The committee's size; at least 1. Mainnet: 7000.</param>
    /// <param name="threshold">The part of the committee from which the slash is the largest; above 0, at most 1. Mainnet: 1/3.</param>
    /// <param name="maxBasisPoints">The largest slash, 0 to 10,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static uint AdaptiveBasisPoints(uint power, uint committee, Fraction threshold, uint maxBasisPoints = 10_000)
    {
        PenaltyBounds.CheckPart(power, committee, nameof(power), nameof(committee));
        PenaltyBounds.BasisPoints(maxBasisPoints, nameof(maxBasisPoints));
        if (threshold.IsZero || threshold > Fraction.One)
        {
            throw new ArgumentOutOfRangeException(nameof(threshold), threshold, "Expected a part, above 0 and at most 1.");
        }

        var limit = (uint)MulDiv.Ceiling(committee, threshold.Numerator, threshold.Denominator);
        return power >= limit
            ? maxBasisPoints
            : (uint)MulDiv.Ceiling((UInt128)power * power, maxBasisPoints, (UInt128)limit * limit);
    }

    /// <summary>What is slashed: ⌊initial · bp ÷ 10,000⌋, but no more than what is still frozen.</summary>
    /// <param name="initialFrozen">The stake frozen at the misbehaviour's cycle.</param>
    /// <param name="currentFrozen">What of it is still frozen.</param>
    /// <param name="basisPoints">The slash, 0 to 10,000.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="basisPoints"/> is above 10,000.</exception>
    public static UInt128 Slash(UInt128 initialFrozen, UInt128 currentFrozen, uint basisPoints) =>
        UInt128.Min(MulDiv.Floor(initialFrozen, PenaltyBounds.BasisPoints(basisPoints, nameof(basisPoints)), 10_000), currentFrozen);

    /// <summary>The denouncer's reward: ⌊slashed ÷ (limit + 2)⌋. The rest is burned.</summary>
    /// <param name="slashed">What was slashed.</param>
    /// <param name="globalLimit">The protocol's limit of external staking over own staking. Mainnet: 9.</param>
    public static UInt128 Reward(UInt128 slashed, uint globalLimit) => slashed / ((UInt128)globalLimit + 2);
}
