using StakingCore.LockUps;
using StakingCore.Positions;

namespace StakingCore.Ethereum.Queues;

/// <summary>Ethereum's lock-up in the terms of the core, from the constants of its rules: schedule, exposure and liability.</summary>
public static class EthereumLockUp
{
    /// <summary>
    /// The schedule, in epochs: what is decided takes effect 5 epochs later, 256 more until the balance can be withdrawn, 8192
    /// from a slashing, and no voluntary exit in the first 256. Queues are arguments of its methods: see <see cref="ValidatorQueues"/>.
    /// </summary>
    /// <param name="rules">The rules; with mainnet's constants the schedule is <see cref="LockUpSchedule.Ethereum"/>.</param>
    /// <remarks>
    /// Source: consensus-specs, <c>compute_activation_exit_epoch</c>, <c>initiate_validator_exit</c>, <c>slash_validator</c>,
    /// <c>process_voluntary_exit</c>, <c>is_slashable_validator</c>.
    /// </remarks>
    /// <exception cref="OverflowException">A constant is above 2^64 − 1.</exception>
    public static LockUpSchedule ScheduleOf(EthereumRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ulong lookahead = rules.ActivationExitEpoch(0);
        return LockUpSchedule.Ethereum with
        {
            Operator = new RoleTerms
            {
                IsSlashable = true,
                ActivationDelay = lookahead,
                EarningTail = lookahead,
                ExposureTail = lookahead,
                WithdrawalDelay = lookahead + rules.Preset.MinValidatorWithdrawabilityDelay,
                MinimumTerm = rules.Preset.ShardCommitteePeriod,
                SlashReach = SlashReachRule.HeldAtSlash,
            },
            SlashedDelay = (ulong)rules.Preset.EpochsPerSlashingsVector,
        };
    }

    /// <summary>A validator's stake as a position: its effective balance, exposed from its activation until its exit.</summary>
    /// <param name="state">The state.</param>
    /// <param name="row">The validator's row.</param>
    /// <returns>The position; null where the validator has no activation epoch.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public static StakePosition? PositionOf(EthereumState state, int row)
    {
        ArgumentNullException.ThrowIfNull(state);
        state.CheckRow(row, nameof(row));
        ValidatorColumns validators = state.Validators;
        ulong activation = validators.ActivationEpochs[row];
        return activation == EthereumPreset.FarFutureEpoch
            ? null
            : new StakePosition(validators.EffectiveBalances[row], Interval(activation, validators.ExitEpochs[row]), StakeRole.Operator);
    }

    /// <summary>
    /// The epochs in which a slashing can reach a validator, whenever its fault was: from activation until its balance is
    /// withdrawable, without end while it does not leave; empty for one that is slashed already or has no activation epoch.
    /// </summary>
    /// <param name="state">The state.</param>
    /// <param name="row">The validator's row.</param>
    /// <remarks>Source: <c>is_slashable_validator</c>.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public static ExposureInterval SlashableEpochs(EthereumState state, int row)
    {
        ArgumentNullException.ThrowIfNull(state);
        state.CheckRow(row, nameof(row));
        ValidatorColumns validators = state.Validators;
        ulong activation = validators.ActivationEpochs[row];
        return validators.Slashed[row] || activation == EthereumPreset.FarFutureEpoch
            ? ExposureInterval.Between(StakeTime.Epoch(state.Epoch), StakeTime.Epoch(state.Epoch))
            : Interval(activation, validators.WithdrawableEpochs[row]);
    }

    private static ExposureInterval Interval(ulong start, ulong end)
    {
        var interval = ExposureInterval.From(StakeTime.Epoch(start));
        return end == EthereumPreset.FarFutureEpoch ? interval : interval.Until(StakeTime.Epoch(end));
    }
}
