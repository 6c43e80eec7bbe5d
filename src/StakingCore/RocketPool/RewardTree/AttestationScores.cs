using StakingCore.Amounts;
using StakingCore.Numerics;

namespace StakingCore.RocketPool.RewardTree;

/// <summary>
/// The score of one attestation: the part of its income that is the node's, the voters' or the pDAO's, in parts of 10^18.
/// </summary>
internal static class AttestationScores
{
    private static readonly UInt128 _stake = EtherAmounts.Validator.BaseUnits;

    /// <summary>⌊(1 − fee) · bond ÷ 32⌋ + fee.</summary>
    internal static UInt128 OfMinipool(Amount<Wei> bond, Fixed18 fee) =>
        MulDiv.Floor(Fixed18.Scale - fee.Parts, bond.BaseUnits, _stake) + fee.Parts;

    /// <summary>⌊(b + (32 − b) · share) ÷ 32⌋ with one floor, as the reference has it.</summary>
    internal static UInt128 OfMegapool(Amount<Wei> bond, Fixed18 nodeShare)
    {
        UInt512 own = (UInt512)bond.BaseUnits * Fixed18.Scale;
        return (UInt128)((own + ((UInt512)(_stake - bond.BaseUnits) * nodeShare.Parts)) / _stake);
    }

    /// <summary>⌊(32 − b) · share ÷ 32⌋.</summary>
    internal static UInt128 OfBorrowed(Amount<Wei> bond, Fixed18 share) =>
        MulDiv.Floor(_stake - bond.BaseUnits, share.Parts, _stake);
}
