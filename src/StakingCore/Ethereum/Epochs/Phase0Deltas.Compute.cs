namespace StakingCore.Ethereum.Epochs;

/// <content>The five components.</content>
public sealed partial class Phase0Deltas
{
    private readonly EthereumState _state;
    private readonly ulong _total;
    private readonly ulong _rootOfTotal;
    private readonly bool _isLeak;

    private Phase0Deltas(EthereumState state)
    {
        _state = state;
        _total = state.TotalActiveBalance();
        _rootOfTotal = IntegerSquareRoot.Of(_total);
        _isLeak = state.IsInInactivityLeak;

        List<PendingAttestation> attestations = state.PreviousAttestations;
        bool[] source = AttestingBalances.Unslashed(state, attestations, static _ => true);
        bool[] target = AttestingBalances.Unslashed(state, attestations, static vote => vote.IsTargetMatching);
        bool[] head = AttestingBalances.Unslashed(
            state, attestations, static vote => vote.IsTargetMatching && vote.IsHeadMatching);
        _source = Component(source);
        _target = Component(target);
        _head = Component(head);
        _inclusionDelayRewards = InclusionDelay(source);
        _inactivityPenalties = Inactivity(target);
    }

    /// <summary>Computes the deltas of the previous epoch.</summary>
    /// <param name="state">The state; its rows are read, and nothing of it is kept that a later change could reach.</param>
    /// <exception cref="IndexOutOfRangeException">An attestation names a row that does not exist.</exception>
    /// <exception cref="OverflowException">A sum or product leaves 64 bits, or the finalized epoch lies ahead.</exception>
    public static Phase0Deltas Of(EthereumState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return new(state);
    }

    private ulong BaseReward(int row) =>
        _state.Rules.Phase0BaseReward(_state.Validators.EffectiveBalances[row], _rootOfTotal);

    private ulong ProposerReward(int row) => BaseReward(row) / _state.Rules.Preset.ProposerRewardQuotient;

    private BalanceDelta[] Component(bool[] attested)
    {
        ulong increment = _state.Rules.Preset.EffectiveBalanceIncrement;
        ulong attesting = AttestingBalances.Sum(_state, attested) / increment;
        var deltas = new BalanceDelta[attested.Length];
        for (int i = 0; i < deltas.Length; i++)
        {
            if (!_state.IsEligible(i))
            {
                continue;
            }

            ulong baseReward = BaseReward(i);
            if (!attested[i])
            {
                deltas[i] = new(RewardGwei: 0, PenaltyGwei: baseReward);
            }
            else
            {
                // A leak punishes elsewhere; full participation is assumed here so that perfect attesters come out even.
                deltas[i] = new(_isLeak ? baseReward : baseReward * attesting / (_total / increment), PenaltyGwei: 0);
            }
        }

        return deltas;
    }

    private ulong[] InclusionDelay(bool[] attested)
    {
        // Each attester's attestation with the least delay; the first of the list among equals.
        var earliest = new PendingAttestation?[attested.Length];
        foreach (PendingAttestation attestation in _state.PreviousAttestations)
        {
            foreach (int row in attestation.Attesters)
            {
                if (attested[row] && (earliest[row] is not { } best || attestation.InclusionDelay < best.InclusionDelay))
                {
                    earliest[row] = attestation;
                }
            }
        }

        ulong[] rewards = new ulong[attested.Length];
        for (int i = 0; i < rewards.Length; i++)
        {
            if (earliest[i] is { } attestation)
            {
                ulong proposer = ProposerReward(i);
                rewards[attestation.Proposer] += proposer;
                rewards[i] += (BaseReward(i) - proposer) / attestation.InclusionDelay;
            }
        }

        return rewards;
    }

    private ulong[] Inactivity(bool[] attestedTarget)
    {
        ulong[] penalties = new ulong[attestedTarget.Length];
        if (!_isLeak)
        {
            return penalties;
        }

        ulong delay = _state.FinalityDelay;
        for (int i = 0; i < penalties.Length; i++)
        {
            if (!_state.IsEligible(i))
            {
                continue;
            }

            penalties[i] = (_state.Rules.Preset.BaseRewardsPerEpoch * BaseReward(i)) - ProposerReward(i);
            if (!attestedTarget[i])
            {
                penalties[i] += _state.Validators.EffectiveBalances[i] * delay / _state.Rules.InactivityPenaltyQuotient;
            }
        }

        return penalties;
    }
}
