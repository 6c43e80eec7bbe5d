namespace StakingCore.Ethereum;

/// <content>One validator at a time, as the specification has it.</content>
public readonly partial record struct EpochRewardBasis
{
    /// <summary>
    /// Whether a validator takes part in scores, rewards and penalties: active in the previous epoch, or slashed and not
    /// withdrawable before the next but one. Never in the genesis epoch.
    /// </summary>
    /// <param name="validator">The validator.</param>
    /// <remarks>Source: <c>get_eligible_validator_indices</c>.</remarks>
    public bool IsEligible(in ValidatorEpochInput validator) => !IsGenesis
        && (validator.IsActiveAt(PreviousEpoch) || (validator.IsSlashed && PreviousEpoch + 1 < validator.WithdrawableEpoch));

    /// <summary>
    /// The inactivity score after this epoch: one less with a timely target, else 4 more; then, outside a leak, 16 less; never
    /// below zero. Unchanged for who is not eligible.
    /// </summary>
    /// <param name="validator">The validator.</param>
    /// <exception cref="OverflowException">The score is above 2^64 − 1.</exception>
    /// <remarks>Source: <c>process_inactivity_updates</c>.</remarks>
    public ulong NextInactivityScore(in ValidatorEpochInput validator)
    {
        ulong score = validator.InactivityScore;
        if (!IsEligible(in validator))
        {
            return score;
        }

        EthereumPreset preset = Rules.Preset;
        score = IsTimely(in validator, Participation.Target) ? score - ulong.Min(1, score) : score + preset.InactivityScoreBias;
        return IsInInactivityLeak ? score : score - ulong.Min(preset.InactivityScoreRecoveryRate, score);
    }

    /// <summary>The rewards and penalties of one validator, with its inactivity score used as it is.</summary>
    /// <param name="validator">The validator.</param>
    /// <exception cref="OverflowException">
    /// A product of the specification or the balance is above 2^64 − 1: the specification calls such a transition invalid.
    /// </exception>
    public ValidatorEpochDelta Delta(in ValidatorEpochInput validator)
    {
        var delta = new ValidatorEpochDelta
        {
            InactivityScore = validator.InactivityScore,
            BalanceBeforeGwei = validator.BalanceGwei,
            BalanceAfterGwei = validator.BalanceGwei,
        };
        if (!IsEligible(in validator))
        {
            return delta;
        }

        ulong balance = validator.BalanceGwei;
        ulong baseReward = BaseReward(validator.EffectiveBalanceGwei);
        return delta with
        {
            IsEligible = true,
            BaseRewardGwei = baseReward,
            Source = Vote(in _source, baseReward, IsTimely(in validator, Participation.Source), ref balance),
            Target = Vote(in _target, baseReward, IsTimely(in validator, Participation.Target), ref balance),
            Head = Vote(in _head, baseReward, IsTimely(in validator, Participation.Head), ref balance),
            Inactivity = IsTimely(in validator, Participation.Target)
                ? default
                : Take(InactivityPenalty(validator.EffectiveBalanceGwei, validator.InactivityScore), 0, ref balance),
            BalanceAfterGwei = balance,
        };
    }

    /// <summary>An epoch of one validator: its score first, then its rewards and penalties with the new score.</summary>
    /// <param name="validator">The validator.</param>
    /// <exception cref="OverflowException">
    /// A product of the specification, the score or the balance is above 2^64 − 1.
    /// </exception>
    public ValidatorEpochDelta Process(in ValidatorEpochInput validator) =>
        Delta(validator with { InactivityScore = NextInactivityScore(in validator) });

    private bool IsTimely(in ValidatorEpochInput validator, Participation flag) =>
        !validator.IsSlashed && validator.IsActiveAt(PreviousEpoch) && (validator.PreviousParticipation & flag) != 0;

    private BalanceComponent Vote(in FlagTerms flag, ulong baseReward, bool isTimely, ref ulong balance)
    {
        UInt128 ideal = IdealReward(in flag, baseReward);
        if (!isTimely)
        {
            return Take(flag.PenaltyDivisor == 0 ? 0 : baseReward * flag.Weight / flag.PenaltyDivisor, ideal, ref balance);
        }

        if (IsInInactivityLeak)
        {
            return default;
        }

        // The specification's own product has 64 bits; where it needs more, the transition is invalid.
        ulong numerator = baseReward * flag.Weight * flag.ParticipatingIncrements;
        ulong reward = (ulong)(numerator / RewardDivisor);
        balance += reward;
        return new BalanceComponent { IdealGwei = ideal, RewardGwei = reward };
    }

    private static BalanceComponent Take(ulong penalty, UInt128 ideal, ref ulong balance)
    {
        ulong taken = ulong.Min(penalty, balance);
        balance -= taken;
        return new BalanceComponent { IdealGwei = ideal, PenaltyGwei = penalty, ForgivenGwei = penalty - taken };
    }
}
