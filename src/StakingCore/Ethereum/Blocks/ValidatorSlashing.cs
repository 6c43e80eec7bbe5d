namespace StakingCore.Ethereum.Blocks;

/// <summary>What happens to a validator at once when an offence is proven; the rest follows half-way to its withdrawal.</summary>
public static class ValidatorSlashing
{
    /// <summary>Slashes a validator that can be slashed, or refuses.</summary>
    /// <param name="state">The state.</param>
    /// <param name="row">The validator's row.</param>
    /// <param name="proposer">The row of the block's proposer.</param>
    /// <returns>Why the proof is refused, the state being as it was; null where it is not.</returns>
    /// <remarks>Source: phase0 <c>process_proposer_slashing</c> and <c>process_attester_slashing</c>.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    /// <exception cref="OverflowException">An epoch or sum is above 2^64 − 1.</exception>
    public static EthereumRefusal? Report(EthereumState state, int row, int proposer)
    {
        ArgumentNullException.ThrowIfNull(state);
        state.CheckRow(row, nameof(row));
        if (!state.Validators.IsSlashable(row, state.Epoch))
        {
            return new EthereumRefusal(EthereumRule.NotSlashable) { Validator = row, Found = state.Epoch };
        }

        Apply(state, row, proposer);
        return null;
    }

    /// <summary>
    /// Slashes a validator whatever its standing: its exit starts, it is withdrawable no sooner than in 8192 epochs, its
    /// effective balance is counted as slashed, and it pays the initial penalty. The proposer and the whistleblower share a
    /// reward.
    /// </summary>
    /// <param name="state">The state.</param>
    /// <param name="row">The validator's row.</param>
    /// <param name="proposer">The row of the block's proposer.</param>
    /// <param name="whistleblower">The row of the whistleblower; null for the proposer, as it always is on the chain.</param>
    /// <remarks>Source: phase0, altair and electra <c>slash_validator</c>.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    /// <exception cref="OverflowException">An epoch or sum is above 2^64 − 1.</exception>
    public static void Apply(EthereumState state, int row, int proposer, int? whistleblower = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        state.CheckRow(row, nameof(row));
        state.CheckRow(proposer, nameof(proposer));
        state.CheckRow(whistleblower ?? proposer, nameof(whistleblower));

        EthereumRules rules = state.Rules;
        EthereumPreset preset = rules.Preset;
        ulong epoch = state.Epoch;
        ulong effectiveBalance = state.Validators.EffectiveBalances[row];
        ValidatorExits.Initiate(state, row);
        state.Validators.Slashed[row] = true;
        ref ulong withdrawable = ref state.Validators.WithdrawableEpochs[row];
        withdrawable = ulong.Max(withdrawable, epoch + (ulong)preset.EpochsPerSlashingsVector);
        state.Slashings[epoch] += effectiveBalance;
        state.Decrease(row, effectiveBalance / rules.MinSlashingPenaltyQuotient);

        ulong reward = effectiveBalance / rules.WhistleblowerRewardQuotient;
        ulong ofProposer = rules.HasFlags
            ? reward * preset.ProposerWeight / preset.WeightDenominator
            : reward / preset.ProposerRewardQuotient;
        state.Increase(proposer, ofProposer);
        state.Increase(whistleblower ?? proposer, reward - ofProposer);
    }
}
