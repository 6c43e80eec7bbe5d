namespace StakingCore.Ethereum.Blocks;

/// <summary>Attestations as a block includes them.</summary>
public static class Attestations
{
    private static readonly Participation[] _flags = [Participation.Source, Participation.Target, Participation.Head];

    /// <summary>
    /// Sets the flags that are new and pays the proposer for them; in phase0, keeps the attestation for the epoch's end. The
    /// order of attesters is irrelevant, that of attestations is not: the first to set a flag is paid.
    /// </summary>
    /// <param name="state">The state.</param>
    /// <param name="vote">The attestation.</param>
    /// <param name="attesters">The rows of the validators that signed.</param>
    /// <param name="proposer">The row of the block's proposer.</param>
    /// <param name="reward">What it brought; nothing in phase0, and where it is refused.</param>
    /// <returns>Why the attestation is refused, the state being as it was; null where it is not.</returns>
    /// <remarks>
    /// Source: phase0, altair and deneb <c>process_attestation</c>. The proposer's numerator is divided once an attestation,
    /// by (64 − 8) · 64 ÷ 8 = 448.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    /// <exception cref="OverflowException">A balance or sum is above 2^64 − 1.</exception>
    public static EthereumRefusal? Include(
        EthereumState state, AttestationVote vote, ReadOnlySpan<int> attesters, int proposer, out AttestationReward reward)
    {
        ArgumentNullException.ThrowIfNull(state);
        return Include(state, state.Rules.HasFlags ? state.TotalActiveBalance() : 0, vote, attesters, proposer, out reward);
    }

    /// <summary>
    /// Includes one of many attestations: the total active balance, which takes a pass over the registry, is the same for all
    /// blocks of an epoch.
    /// </summary>
    /// <param name="state">The state.</param>
    /// <param name="totalActiveBalanceGwei">
    /// What <see cref="EthereumState.TotalActiveBalance()"/> gives in this epoch, in gwei. Phase0 does not read it.
    /// </param>
    /// <param name="vote">The attestation.</param>
    /// <param name="attesters">The rows of the validators that signed.</param>
    /// <param name="proposer">The row of the block's proposer.</param>
    /// <param name="reward">What it brought; nothing in phase0, and where it is refused.</param>
    /// <inheritdoc cref="Include(EthereumState, AttestationVote, ReadOnlySpan{int}, int, out AttestationReward)" />
    public static EthereumRefusal? Include(
        EthereumState state,
        ulong totalActiveBalanceGwei,
        AttestationVote vote,
        ReadOnlySpan<int> attesters,
        int proposer,
        out AttestationReward reward)
    {
        ArgumentNullException.ThrowIfNull(state);
        state.CheckRow(proposer, nameof(proposer));
        foreach (int row in attesters)
        {
            state.CheckRow(row, nameof(attesters));
        }

        reward = default;
        if (Check(state, vote) is { } refusal)
        {
            return refusal;
        }

        if (state.Rules.HasFlags)
        {
            reward = SetFlags(state, totalActiveBalanceGwei, vote, attesters);
            state.Increase(proposer, reward.ProposerRewardGwei);
        }
        else
        {
            List<PendingAttestation> kept =
                vote.TargetEpoch == state.Epoch ? state.CurrentAttestations : state.PreviousAttestations;
            kept.Add(new PendingAttestation(
                [.. attesters], vote.InclusionDelay, proposer, vote.IsTargetMatching, vote.IsHeadMatching));
        }

        return null;
    }

    private static EthereumRefusal? Check(EthereumState state, AttestationVote vote)
    {
        if (vote.TargetEpoch != state.Epoch && vote.TargetEpoch != state.PreviousEpoch)
        {
            return new EthereumRefusal(EthereumRule.TargetEpochOutOfRange)
            {
                Found = vote.TargetEpoch,
                AtLeast = state.PreviousEpoch,
                AtMost = state.Epoch,
            };
        }

        // From Deneb an attestation is good for as long as its target is.
        ulong? latest = state.Rules.Fork < EthereumFork.Deneb ? state.Rules.Preset.SlotsPerEpoch : null;
        return vote.InclusionDelay >= 1 && vote.InclusionDelay <= (latest ?? ulong.MaxValue)
            ? null
            : new EthereumRefusal(EthereumRule.InclusionDelayOutOfRange)
            {
                Found = vote.InclusionDelay,
                AtLeast = 1,
                AtMost = latest,
            };
    }

    private static AttestationReward SetFlags(
        EthereumState state, ulong totalActiveBalance, AttestationVote vote, ReadOnlySpan<int> attesters)
    {
        EthereumRules rules = state.Rules;
        EthereumPreset preset = rules.Preset;
        ulong perIncrement = rules.BaseRewardPerIncrement(totalActiveBalance);
        Participation earned = rules.ParticipationOf(
            vote.InclusionDelay, vote.IsTargetMatching, vote.IsHeadMatching, vote.IsPayloadMatching);
        ReadOnlySpan<ulong> effectiveBalances = state.Validators.EffectiveBalances;
        Span<Participation> participation = vote.TargetEpoch == state.Epoch
            ? state.Validators.CurrentParticipation
            : state.Validators.PreviousParticipation;
        ulong numerator = 0;
        foreach (int row in attesters)
        {
            ulong baseReward = effectiveBalances[row] / preset.EffectiveBalanceIncrement * perIncrement;
            foreach (Participation flag in _flags)
            {
                if ((earned & flag & ~participation[row]) != 0)
                {
                    numerator += baseReward * rules.WeightOf(flag);
                }
            }

            participation[row] |= earned;
        }

        ulong denominator =
            (preset.WeightDenominator - preset.ProposerWeight) * preset.WeightDenominator / preset.ProposerWeight;
        return new(earned, numerator / denominator);
    }
}
