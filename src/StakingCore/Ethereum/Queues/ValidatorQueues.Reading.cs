using StakingCore.Ethereum.Blocks;
using StakingCore.Ethereum.Epochs;

namespace StakingCore.Ethereum.Queues;

/// <content>Where the queues come from: a state, row by row, or sums alone.</content>
public sealed partial class ValidatorQueues
{
    /// <summary>The queues of a state: everybody who waits is walked past, in the chain's order.</summary>
    /// <param name="state">The state; it stays as it is, and nothing of it is kept.</param>
    /// <param name="finalityLagEpochs">
    /// By how many epochs the finalized one will be behind the one that ends: 1 where everybody votes in time.
    /// </param>
    /// <exception cref="OverflowException">A sum or epoch is above 2^64 − 1.</exception>
    public static ValidatorQueues Of(EthereumState state, ulong finalityLagEpochs = 1)
    {
        ArgumentNullException.ThrowIfNull(state);
        ulong total = state.TotalActiveBalance();
        var aggregates = new QueueAggregates
        {
            Rules = state.Rules,
            Slot = state.Slot,
            TotalActiveBalanceGwei = total,
            ActiveValidators = state.ActiveValidators(),
            FinalityLagEpochs = finalityLagEpochs,
        };
        return state.Rules.HasBalanceChurn ? OfBalances(state, aggregates) : OfCounts(state, aggregates);
    }

    /// <summary>The queues of which only sums are known: an estimate within an epoch or so, where those ahead are as they are taken to be.</summary>
    /// <param name="aggregates">The sums.</param>
    /// <exception cref="OverflowException">An epoch is above 2^64 − 1.</exception>
    public static ValidatorQueues Of(QueueAggregates aggregates)
    {
        ArgumentNullException.ThrowIfNull(aggregates);
        EthereumRules rules = aggregates.Rules;
        ulong epoch = rules.EpochOf(aggregates.Slot);
        if (!rules.HasBalanceChurn)
        {
            ulong limit = rules.ValidatorActivationChurnLimit(aggregates.ActiveValidators);
            return new ValidatorQueues(aggregates, new ActivationCursor(epoch, 0).TakeMany(aggregates.WaitingActivations, limit), default, isBridgeOpen: false);
        }

        ulong churn = rules.ActivationChurn(aggregates.TotalActiveBalanceGwei);
        var deposits = new DepositCursor(epoch, (UInt128)aggregates.DepositBalanceToConsumeGwei + churn, 0, 0);
        if (aggregates.PendingDepositBalanceGwei > 0)
        {
            deposits = deposits.Take(aggregates.PendingDepositBalanceGwei, churn);
        }

        // Sixteen an epoch, however small.
        ulong places = (ulong)rules.Preset.MaxPendingDepositsPerEpoch;
        ulong full = epoch + (aggregates.PendingDepositCount / places);
        deposits = full > deposits.Epoch
            ? new DepositCursor(full, churn, 0, (int)(aggregates.PendingDepositCount % places))
            : deposits with { Handled = int.Min(deposits.Handled, rules.Preset.MaxPendingDepositsPerEpoch) };
        return new ValidatorQueues(aggregates, default, deposits, isBridgeOpen: false);
    }

    private static ValidatorQueues OfBalances(EthereumState state, QueueAggregates sums)
    {
        UInt128 waiting = 0;
        foreach (PendingDeposit deposit in state.PendingDeposits)
        {
            waiting += deposit.AmountGwei;
        }

        QueueAggregates aggregates = sums with
        {
            EarliestExitEpoch = state.EarliestExitEpoch,
            ExitBalanceToConsumeGwei = state.ExitBalanceToConsume,
            DepositBalanceToConsumeGwei = state.DepositBalanceToConsume,
            PendingDepositBalanceGwei = (ulong)waiting,
            PendingDepositCount = (ulong)state.PendingDeposits.Count,
        };
        bool isBridgeOpen = state.Rules.Fork == EthereumFork.Electra && state.Eth1DepositIndex < state.DepositRequestsStartIndex;
        return new ValidatorQueues(aggregates, default, isBridgeOpen ? default : WalkDeposits(state, aggregates), isBridgeOpen);
    }

    // What is put off goes behind the deposit in question, and matters no more.
    private static DepositCursor WalkDeposits(EthereumState state, QueueAggregates aggregates)
    {
        EthereumRules rules = state.Rules;
        int places = rules.Preset.MaxPendingDepositsPerEpoch;
        ulong churn = rules.ActivationChurn(aggregates.TotalActiveBalanceGwei);
        var cursor = new DepositCursor(state.Epoch, (UInt128)state.DepositBalanceToConsume + churn, 0, 0);
        foreach (PendingDeposit deposit in state.PendingDeposits)
        {
            cursor = cursor.WaitFor(FinalFrom(aggregates with { Slot = deposit.Slot }), churn, places);
            bool isKnown = state.Validators.TryFind(deposit.Key, out int row);
            bool isFree = isKnown
                && (state.Validators.WithdrawableEpochs[row] < cursor.Epoch + 1
                    || state.Validators.ExitEpochs[row] < EthereumPreset.FarFutureEpoch);
            cursor = isFree ? cursor with { Handled = cursor.Handled + 1 } : cursor.Take(deposit.AmountGwei, churn);
        }

        return cursor;
    }

    private static ValidatorQueues OfCounts(EthereumState state, QueueAggregates sums)
    {
        ValidatorColumns validators = state.Validators;
        var waiting = new List<ulong>();
        ulong latest = 0;
        ulong exits = 0;
        for (int i = 0; i < validators.Count; i++)
        {
            ulong exit = validators.ExitEpochs[i];
            if (exit != EthereumPreset.FarFutureEpoch && exit >= latest)
            {
                exits = exit > latest ? 1 : exits + 1;
                latest = exit;
            }

            if (validators.ActivationEpochs[i] == EthereumPreset.FarFutureEpoch)
            {
                if (validators.ActivationEligibilityEpochs[i] != EthereumPreset.FarFutureEpoch)
                {
                    waiting.Add(validators.ActivationEligibilityEpochs[i]);
                }
                else if (Activations.Joins(state, i))
                {
                    waiting.Add(state.Epoch + 1);
                }
            }
        }

        // Equal epochs are equal here: whose turn it is among them is no matter to who stands behind them all.
        waiting.Sort();
        ulong limit = state.Rules.ValidatorActivationChurnLimit(sums.ActiveValidators);
        var cursor = new ActivationCursor(state.Epoch, 0);
        foreach (ulong eligible in waiting)
        {
            cursor = cursor.Take(eligible + sums.FinalityLagEpochs, limit);
        }

        QueueAggregates aggregates = sums with
        {
            WaitingActivations = (ulong)waiting.Count,
            LatestExitEpoch = latest,
            ExitsInLatestEpoch = exits,
        };
        return new ValidatorQueues(aggregates, cursor, default, isBridgeOpen: false);
    }

    // The first epoch at whose end the slot is final: what the chain itself queued has slot 0 and never waits.
    private static ulong FinalFrom(QueueAggregates aggregates)
    {
        ulong slots = aggregates.Rules.Preset.SlotsPerEpoch;
        ulong epoch = (aggregates.Slot / slots) + (aggregates.Slot % slots == 0 ? 0u : 1u);
        return epoch + aggregates.FinalityLagEpochs;
    }
}
