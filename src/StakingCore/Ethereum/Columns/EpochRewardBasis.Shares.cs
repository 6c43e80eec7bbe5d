using System.Numerics;
using StakingCore.Numerics;

namespace StakingCore.Ethereum;

/// <content>The same amounts as multiplications, for effective balances of 0 to 2048 whole ETH.</content>
public readonly partial record struct EpochRewardBasis
{
    /// <summary>Whether every bound of <see cref="RewardLanes{TLanes}"/> holds for this epoch.</summary>
    /// <remarks>
    /// On mainnet it always does: base · weight · participating increments stays below 2^64 for 2048 increments unless far more
    /// balance voted than is active.
    /// </remarks>
    internal bool IsNarrow
    {
        get
        {
            EthereumPreset preset = Rules.Preset;
            return preset.EffectiveBalanceIncrement == RewardBounds.Increment
                && preset.WeightDenominator >= RewardBounds.MinWeightDenominator
                && preset.InactivityScoreBias <= RewardBounds.MaxScoreBias
                && RewardDivisor < BoundedShare.DenominatorLimit
                && (InactivityDivisor >> InactivityShift) is 1 or 3
                && FitsMaxFactor(in _source)
                && FitsMaxFactor(in _target)
                && FitsMaxFactor(in _head);
        }
    }

    /// <summary>The power of two in the inactivity penalty's divisor.</summary>
    internal int InactivityShift => BitOperations.TrailingZeroCount(InactivityDivisor);

    /// <summary>Whether what is left of that divisor is three: altair's alone.</summary>
    internal bool HasThirds => InactivityDivisor >> InactivityShift == 3;

    /// <summary>What an increment with the flag earns.</summary>
    internal BoundedShare RewardShare(Participation flag)
    {
        FlagTerms terms = TermsOf(flag);
        return IsInInactivityLeak
            ? new BoundedShare(0, 1)
            : new BoundedShare(BaseRewardPerIncrementGwei * terms.Weight * terms.ParticipatingIncrements, (ulong)RewardDivisor);
    }

    /// <summary>What an increment without the flag loses.</summary>
    internal BoundedShare PenaltyShare(Participation flag)
    {
        FlagTerms terms = TermsOf(flag);
        return terms.PenaltyDivisor == 0
            ? new BoundedShare(0, 1)
            : new BoundedShare(BaseRewardPerIncrementGwei * terms.Weight, terms.PenaltyDivisor);
    }

    private FlagTerms TermsOf(Participation flag) => flag switch
    {
        Participation.Source => _source,
        Participation.Target => _target,
        _ => _head,
    };

    // The whole product for 2048 increments within 64 bits, divided by at least 64: below 2^58 with the increments, and below
    // 2^47 without. A penalty's divisor is at most that of the rewards, since at least one increment is active.
    private bool FitsMaxFactor(in FlagTerms flag) =>
        (UInt128)BaseRewardPerIncrementGwei * flag.Weight * (IsInInactivityLeak ? 1 : flag.ParticipatingIncrements)
            <= ulong.MaxValue / BoundedShare.MaxFactor;
}
