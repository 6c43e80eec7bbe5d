namespace StakingCore.Ethereum;

/// <content>Base rewards, sync rewards and participation.</content>
public sealed partial record EthereumRules
{
    /// <summary>From Altair, the base reward of an increment: ⌊increment · 64 ÷ ⌊√total⌋⌋.</summary>
    /// <param name="totalActiveBalanceGwei">The total active balance, at least one increment.</param>
    /// <remarks>Source: altair <c>get_base_reward_per_increment</c>.</remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="totalActiveBalanceGwei"/> is below one increment.</exception>
    public ulong BaseRewardPerIncrement(ulong totalActiveBalanceGwei)
    {
        CheckTotal(totalActiveBalanceGwei);
        return Preset.EffectiveBalanceIncrement * Preset.BaseRewardFactor / IntegerSquareRoot.Of(totalActiveBalanceGwei);
    }

    /// <summary>
    /// The base reward of an effective balance b: in phase0 ⌊⌊b · 64 ÷ ⌊√total⌋⌋ ÷ 4⌋; from Altair ⌊b ÷ increment⌋ times the base
    /// reward of an increment.
    /// </summary>
    /// <param name="effectiveBalanceGwei">The effective balance.</param>
    /// <param name="totalActiveBalanceGwei">The total active balance, at least one increment.</param>
    /// <remarks>Source: phase0 and altair <c>get_base_reward</c>.</remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="totalActiveBalanceGwei"/> is below one increment.</exception>
    /// <exception cref="OverflowException">A product is above 2^64 − 1.</exception>
    public ulong BaseReward(ulong effectiveBalanceGwei, ulong totalActiveBalanceGwei)
    {
        CheckTotal(totalActiveBalanceGwei);
        return HasFlags
            ? effectiveBalanceGwei / Preset.EffectiveBalanceIncrement * BaseRewardPerIncrement(totalActiveBalanceGwei)
            : Phase0BaseReward(effectiveBalanceGwei, IntegerSquareRoot.Of(totalActiveBalanceGwei));
    }

    /// <summary>What a seat of the sync committee earns with its signature in a block, and loses without.</summary>
    /// <param name="totalActiveBalanceGwei">The total active balance, at least one increment.</param>
    /// <remarks>Source: altair <c>process_sync_aggregate</c>.</remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="totalActiveBalanceGwei"/> is below one increment.</exception>
    /// <exception cref="OverflowException">A product is above 2^64 − 1.</exception>
    public ulong SyncParticipantReward(ulong totalActiveBalanceGwei)
    {
        ulong increments = totalActiveBalanceGwei / Preset.EffectiveBalanceIncrement;
        ulong baseRewards = BaseRewardPerIncrement(totalActiveBalanceGwei) * increments;
        ulong ofSlot = baseRewards * Preset.SyncRewardWeight / Preset.WeightDenominator / Preset.SlotsPerEpoch;
        return ofSlot / (ulong)Preset.SyncCommitteeSize;
    }

    /// <summary>What the proposer earns with each signature of the sync committee.</summary>
    /// <param name="totalActiveBalanceGwei">The total active balance, at least one increment.</param>
    /// <remarks>Source: altair <c>process_sync_aggregate</c>.</remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="totalActiveBalanceGwei"/> is below one increment.</exception>
    /// <exception cref="OverflowException">A product is above 2^64 − 1.</exception>
    public ulong SyncProposerReward(ulong totalActiveBalanceGwei) =>
        SyncParticipantReward(totalActiveBalanceGwei) * Preset.ProposerWeight / (Preset.WeightDenominator - Preset.ProposerWeight);

    /// <summary>The weight of a flag.</summary>
    /// <param name="flag">Exactly one flag.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="flag"/> is not one flag.</exception>
    public ulong WeightOf(Participation flag) => flag switch
    {
        Participation.Source => Preset.TimelySourceWeight,
        Participation.Target => Preset.TimelyTargetWeight,
        Participation.Head => Preset.TimelyHeadWeight,
        _ => throw new ArgumentOutOfRangeException(nameof(flag), flag, "Expected exactly one flag."),
    };

    /// <summary>
    /// The flags that an attestation with the right source earns: the source within ⌊√32⌋ = 5 slots, the target within 32
    /// (from Deneb whenever), the head in the next slot with the target right as well.
    /// </summary>
    /// <param name="inclusionDelay">Slots from the attestation's to the block's.</param>
    /// <param name="isTargetMatching">Whether the target is the chain's.</param>
    /// <param name="isHeadMatching">Whether the head is the chain's.</param>
    /// <param name="isPayloadMatching">In Gloas, whether the payload's availability is as attested; earlier without effect.</param>
    /// <remarks>Source: altair, deneb and gloas <c>get_attestation_participation_flag_indices</c>.</remarks>
    public Participation ParticipationOf(
        ulong inclusionDelay, bool isTargetMatching, bool isHeadMatching, bool isPayloadMatching = true)
    {
        Participation flags = Participation.None;
        if (inclusionDelay <= IntegerSquareRoot.Of(Preset.SlotsPerEpoch))
        {
            flags |= Participation.Source;
        }

        if (isTargetMatching && (Fork >= EthereumFork.Deneb || inclusionDelay <= Preset.SlotsPerEpoch))
        {
            flags |= Participation.Target;
        }

        bool isPayloadRight = isPayloadMatching || Fork < EthereumFork.Gloas;
        if (isTargetMatching && isHeadMatching && isPayloadRight && inclusionDelay == 1)
        {
            flags |= Participation.Head;
        }

        return flags;
    }

    /// <summary>In Gloas, how much stake has to attest in a payload's own slot before its builder owes the bid: 6/10 of a slot's.</summary>
    /// <param name="totalActiveBalanceGwei">The total active balance.</param>
    /// <remarks>Source: gloas <c>get_builder_payment_quorum_threshold</c>; a draft.</remarks>
    /// <exception cref="OverflowException">The product is above 2^64 − 1.</exception>
    public ulong BuilderPaymentQuorum(ulong totalActiveBalanceGwei) => totalActiveBalanceGwei / Preset.SlotsPerEpoch * 6 / 10;

    internal ulong Phase0BaseReward(ulong effectiveBalance, ulong rootOfTotal) =>
        effectiveBalance * Preset.BaseRewardFactor / rootOfTotal / Preset.BaseRewardsPerEpoch;

    private void CheckTotal(ulong totalActiveBalance) =>
        ArgumentOutOfRangeException.ThrowIfLessThan(totalActiveBalance, Preset.EffectiveBalanceIncrement);
}
