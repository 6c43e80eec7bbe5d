using StakingCore.Ethereum.Epochs;

namespace StakingCore.Ethereum.Accounting;

/// <summary>Phase0: the deltas of an epoch with what each vote would have earned at best.</summary>
internal sealed class Phase0Votes
{
    private readonly EthereumState _state;
    private readonly Phase0Deltas _deltas;
    private readonly ulong _rootOfTotal;
    private readonly ulong _increments;
    private readonly (ulong Source, ulong Target, ulong Head) _attesting;
    private readonly ulong[] _delays;

    internal Phase0Votes(EthereumState state)
    {
        _state = state;
        _deltas = Phase0Deltas.Of(state);
        ulong total = state.TotalActiveBalance();
        _rootOfTotal = IntegerSquareRoot.Of(total);
        _increments = total / state.Rules.Preset.EffectiveBalanceIncrement;
        _attesting = (
            Attesting(static _ => true),
            Attesting(static vote => vote.IsTargetMatching),
            Attesting(static vote => vote.IsTargetMatching && vote.IsHeadMatching));
        _delays = LeastDelays(state);
    }

    /// <summary>Enters a validator's deltas: as in the specification all rewards first, then all penalties.</summary>
    internal BalanceBreakdown Enter(BalanceBreakdown entry, int row)
    {
        bool isEligible = _state.IsEligible(row);
        ulong baseReward = _state.Rules.Phase0BaseReward(_state.Validators.EffectiveBalances[row], _rootOfTotal);
        ulong early = _deltas.InclusionDelayRewardsGwei[row];
        entry = entry
            .Increase(BalanceCause.Source, _deltas.Source[row].RewardGwei, isEligible ? Ideal(baseReward, _attesting.Source) : 0)
            .Increase(BalanceCause.Target, _deltas.Target[row].RewardGwei, isEligible ? Ideal(baseReward, _attesting.Target) : 0)
            .Increase(BalanceCause.Head, _deltas.Head[row].RewardGwei, isEligible ? Ideal(baseReward, _attesting.Head) : 0);

        // What it earned as a proposer comes on top of its own vote's part, which is largest with a delay of one slot.
        ulong largest = baseReward - (baseReward / _state.Rules.Preset.ProposerRewardQuotient);
        ulong own = _delays[row] == 0 ? 0 : largest / _delays[row];
        ulong atBest = (isEligible || own > 0 ? largest : 0) + (early - own);
        return entry
            .Increase(BalanceCause.InclusionDelay, early, atBest)
            .Decrease(BalanceCause.Source, _deltas.Source[row].PenaltyGwei)
            .Decrease(BalanceCause.Target, _deltas.Target[row].PenaltyGwei)
            .Decrease(BalanceCause.Head, _deltas.Head[row].PenaltyGwei)
            .Decrease(BalanceCause.Inactivity, _deltas.InactivityPenaltiesGwei[row]);
    }

    private static ulong[] LeastDelays(EthereumState state)
    {
        ulong[] delays = new ulong[state.Validators.Count];
        foreach (PendingAttestation attestation in state.PreviousAttestations)
        {
            foreach (int row in attestation.Attesters)
            {
                bool isFirst = delays[row] == 0 || attestation.InclusionDelay < delays[row];
                delays[row] = isFirst && !state.Validators.Slashed[row] ? attestation.InclusionDelay : delays[row];
            }
        }

        return delays;
    }

    private UInt128 Ideal(ulong baseReward, ulong attesting) =>
        _state.IsInInactivityLeak ? baseReward : (UInt128)baseReward * attesting / _increments;

    private ulong Attesting(Predicate<PendingAttestation> counts) =>
        AttestingBalances.Sum(_state, AttestingBalances.Unslashed(_state, _state.PreviousAttestations, counts))
        / _state.Rules.Preset.EffectiveBalanceIncrement;
}
