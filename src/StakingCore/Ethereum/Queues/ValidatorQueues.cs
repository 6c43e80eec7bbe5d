using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;
using StakingCore.Ethereum.Blocks;
using StakingCore.LockUps;
using StakingCore.Positions;

namespace StakingCore.Ethereum.Queues;

/// <summary>
/// The queues in which validators come and go, as they stand: when would one that asks now be active, out and withdrawable?
/// Immutable. Amounts in gwei.
/// </summary>
/// <remarks>
/// <para>
/// An estimate is what the chain does if nobody else asks for anything afterwards, everybody votes in time and the churn stays
/// as it is: it is exact for that, and the least for exits, since later requests queue behind. It moves where the total active
/// balance takes the churn over a step, and where those ahead of a deposit change their standing.
/// </para>
/// <para>
/// Source: consensus-specs, <c>process_registry_updates</c>, <c>process_pending_deposits</c>, <c>initiate_validator_exit</c>
/// and <c>slash_validator</c> of phase0, deneb and electra.
/// </para>
/// </remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed partial class ValidatorQueues
{
    private readonly LockUpSchedule _schedule;
    private readonly ExitChurn _exitChurn;
    private readonly ValidatorExitChurn _exitCount;
    private readonly ActivationCursor _activations;
    private readonly DepositCursor _deposits;
    private readonly bool _isBridgeOpen;

    private ValidatorQueues(QueueAggregates aggregates, ActivationCursor activations, DepositCursor deposits, bool isBridgeOpen)
    {
        Aggregates = aggregates;
        _schedule = EthereumLockUp.ScheduleOf(Rules);
        _activations = activations;
        _deposits = deposits;
        _isBridgeOpen = isBridgeOpen;
        _exitChurn = new ExitChurn(aggregates.EarliestExitEpoch, aggregates.ExitBalanceToConsumeGwei);
        _exitCount = new ValidatorExitChurn(
            aggregates.LatestExitEpoch, aggregates.ExitsInLatestEpoch, Rules.ValidatorChurnLimit(aggregates.ActiveValidators));
    }

    /// <summary>The sums that the estimates rest on.</summary>
    public QueueAggregates Aggregates { get; }

    /// <summary>The rules in force.</summary>
    public EthereumRules Rules => Aggregates.Rules;

    /// <summary>The epoch in which the question is asked.</summary>
    public ulong Epoch => Rules.EpochOf(Aggregates.Slot);

    /// <summary>When a new validator that deposits now would be active.</summary>
    /// <param name="amountGwei">The deposit.</param>
    /// <param name="credential">Its credential, which sets how much of it counts.</param>
    /// <exception cref="OverflowException">An epoch is above 2^64 − 1.</exception>
    public EntryEstimate Enter(ulong amountGwei, WithdrawalCredential credential)
    {
        ulong effectiveBalance = Rules.EffectiveBalanceOf(amountGwei, credential);
        var estimate = new EntryEstimate { EffectiveBalanceGwei = effectiveBalance };
        if (_isBridgeOpen)
        {
            return estimate with { Obstacle = EntryObstacle.BridgeIsOpen };
        }

        ulong credited = Rules.HasBalanceChurn ? CreditedEpoch(amountGwei) : Epoch;
        estimate = estimate with { CreditedEpoch = credited };
        if (effectiveBalance < Rules.Preset.MinActivationBalance)
        {
            return estimate with { Obstacle = EntryObstacle.TooLittle };
        }

        // The epoch after the credit sees the effective balance first, and from Electra credits come after the registry's turn.
        ulong eligible = credited + (Rules.HasBalanceChurn ? 2u : 1u);
        ulong ready = eligible + Aggregates.FinalityLagEpochs;
        ulong decided = Rules.HasBalanceChurn
            ? ready
            : _activations.Take(ready, Rules.ValidatorActivationChurnLimit(Aggregates.ActiveValidators)).Epoch;
        return estimate with { EligibilityEpoch = eligible, ActivationEpoch = Rules.ActivationExitEpoch(decided) };
    }

    /// <summary>When a validator that asks to leave now, or as soon as it may, would be out.</summary>
    /// <param name="effectiveBalanceGwei">Its effective balance, which from Electra it takes through the queue.</param>
    /// <param name="activationEpoch">When it was activated: it may ask after 256 epochs. 0 for one that has been there for long.</param>
    /// <exception cref="OverflowException">An epoch is above 2^64 − 1.</exception>
    public ExitEstimate Exit(ulong effectiveBalanceGwei, ulong activationEpoch = 0)
    {
        ulong request = ulong.Max(Epoch, activationEpoch + Rules.Preset.ShardCommitteePeriod);
        ulong exit = ExitEpoch(effectiveBalanceGwei, request);
        ulong queued = exit - Rules.ActivationExitEpoch(request);
        var position = new StakePosition(effectiveBalanceGwei, ExposureInterval.From(StakeTime.Epoch(activationEpoch)), StakeRole.Operator);
        ExitTimeline timeline = _schedule.Exit(position, StakeTime.Epoch(request), queued);
        return new ExitEstimate
        {
            RequestEpoch = request,
            ExitEpoch = exit,
            WithdrawableEpoch = timeline.WithdrawableAt.Value,
            QueueEpochs = queued,
            Timeline = timeline,
        };
    }

    /// <summary>What lies ahead of a validator that is slashed now.</summary>
    /// <param name="effectiveBalanceGwei">Its effective balance.</param>
    /// <param name="slashedSumGwei">
    /// The effective balances slashed in the 8192 epochs up to its correlation penalty, its own included.
    /// </param>
    /// <param name="exitEpoch">Its exit epoch, where it is leaving already.</param>
    /// <remarks>Source: <c>slash_validator</c>, <c>process_slashings</c>, <c>get_eligible_validator_indices</c>.</remarks>
    /// <exception cref="OverflowException">An epoch or product is above 2^64 − 1.</exception>
    public SlashedEstimate Slash(ulong effectiveBalanceGwei, ulong slashedSumGwei, ulong exitEpoch = EthereumPreset.FarFutureEpoch)
    {
        EthereumPreset preset = Rules.Preset;
        ulong vector = (ulong)preset.EpochsPerSlashingsVector;
        ulong exit = exitEpoch == EthereumPreset.FarFutureEpoch ? ExitEpoch(effectiveBalanceGwei, Epoch) : exitEpoch;
        ulong withdrawable = ulong.Max(exit + preset.MinValidatorWithdrawabilityDelay, Epoch + vector);
        ulong penaltyEpoch = withdrawable - (vector / 2);
        return new SlashedEstimate
        {
            SlashedEpoch = Epoch,
            ExitEpoch = exit,
            CorrelationPenaltyEpoch = penaltyEpoch,
            LastPenalizedEpoch = withdrawable - 1,
            WithdrawableEpoch = withdrawable,
            InitialPenaltyGwei = effectiveBalanceGwei / Rules.MinSlashingPenaltyQuotient,
            CorrelationPenaltyGwei = CorrelationPenaltyBasis
                .Compute(Rules, penaltyEpoch, Aggregates.TotalActiveBalanceGwei, slashedSumGwei)
                .Penalty(effectiveBalanceGwei),
        };
    }

    private ulong CreditedEpoch(ulong amount)
    {
        ulong churn = Rules.ActivationChurn(Aggregates.TotalActiveBalanceGwei);
        return _deposits
            .WaitFor(FinalFrom(Aggregates), churn, Rules.Preset.MaxPendingDepositsPerEpoch)
            .Take(amount, churn)
            .Epoch;
    }

    private ulong ExitEpoch(ulong effectiveBalance, ulong request)
    {
        ulong earliest = Rules.ActivationExitEpoch(request);
        if (Rules.HasBalanceChurn)
        {
            _exitChurn.Enter(effectiveBalance, earliest, Rules.ExitChurn(Aggregates.TotalActiveBalanceGwei), out ulong epoch);
            return epoch;
        }

        return (_exitCount.Epoch < earliest ? _exitCount with { Epoch = earliest, Taken = 0 } : _exitCount).Enter().Epoch;
    }
}
