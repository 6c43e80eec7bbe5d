using StakingCore.Ethereum;
using StakingCore.Ethereum.Epochs;

namespace StakingCore.Conformance.Ethereum;

/// <summary>
/// Every state that any vector brings, through the columns and through the steps of the specification: same scores, balances
/// and effective balances, or both out of 64 bits. What the vector expects of the steps then holds for the columns. Only a
/// difference is recorded: what agrees is no figure of the vectors, and is not counted as one.
/// </summary>
internal static class ColumnsAgreement
{
    internal static void Check(string id, EthereumState state, Expectations expectations)
    {
        EthereumState steps = state.Clone();
        EthereumState columns = state.Clone();
        bool areStepsInRange = IsInRange(() => RunSteps(steps));
        bool areColumnsInRange = IsInRange(() => RunColumns(columns));
        Same($"{id} columns in range", areStepsInRange, areColumnsInRange, expectations);
        if (!areStepsInRange || !areColumnsInRange)
        {
            return;
        }

        Same($"{id} columns: inactivity_score", steps.Validators.InactivityScores, columns.Validators.InactivityScores, expectations);
        Same($"{id} columns: balance", steps.Validators.Balances, columns.Validators.Balances, expectations);
        Same($"{id} columns: effective_balance", steps.Validators.EffectiveBalances, columns.Validators.EffectiveBalances, expectations);
        if (HasVotes(state))
        {
            CheckBasis(id, state, expectations);
        }
    }

    // Nothing is rewarded in epoch 0.
    private static bool HasVotes(EthereumState state) => state.Rules.Fork != EthereumFork.Phase0 && state.Epoch > 0;

    private static void RunSteps(EthereumState state)
    {
        if (HasVotes(state))
        {
            InactivityScores.Apply(state);
            RewardsAndPenalties.Apply(state);
        }

        CorrelationPenalties.Apply(state);
        EffectiveBalances.Apply(state);
    }

    private static void RunColumns(EthereumState state)
    {
        ValidatorColumns validators = state.Validators;
        var columns = new ValidatorEpochColumns(validators);
        var totals = ParticipationTotals.Sum(state.Rules, state.Epoch, columns);
        if (HasVotes(state))
        {
            var basis = EpochRewardBasis.Compute(state.Rules, state.Epoch, state.FinalizedEpoch, totals);
            AttestationRewardColumns.Process(in basis, columns, validators.InactivityScores, validators.Balances);
        }

        CorrelationPenaltyBasis.Compute(state.Rules, state.Epoch, totals.ActiveGwei, state.Slashings.Sum()).Apply(columns, validators.Balances);
        EffectiveBalanceColumns.Update(state.Rules, validators.Balances, validators.Credentials, validators.EffectiveBalances);
    }

    // Totals, and the breakdown of every validator: its components as the steps have them, summing to the balance change.
    private static void CheckBasis(string id, EthereumState state, Expectations expectations)
    {
        var totals = ParticipationTotals.Sum(state.Rules, state.Epoch, new ValidatorEpochColumns(state.Validators));
        var previous = new ParticipatingBalances(totals.SourceGwei, totals.TargetGwei, totals.HeadGwei);
        Same($"{id} columns: total", state.TotalActiveBalance(), totals.ActiveGwei, expectations);
        Same($"{id} columns: previous epoch", ParticipatingBalances.OfPreviousEpoch(state), previous, expectations);
        Same($"{id} columns: current target", ParticipatingBalances.OfCurrentEpoch(state).TargetGwei, totals.CurrentTargetGwei, expectations);

        var basis = EpochRewardBasis.Of(state);
        FlagDeltas deltas = FlagDeltas.Of(state);
        for (int row = 0; row < state.Validators.Count; row++)
        {
            ValidatorEpochDelta delta = basis.Delta(ValidatorEpochInput.Of(state.Validators, row));
            var breakdown = new
            {
                Source = new BalanceDelta(delta.Source.RewardGwei, delta.Source.PenaltyGwei),
                Target = new BalanceDelta(delta.Target.RewardGwei, delta.Target.PenaltyGwei),
                Head = new BalanceDelta(delta.Head.RewardGwei, delta.Head.PenaltyGwei),
                Inactivity = delta.Inactivity.PenaltyGwei,
                Sum = delta.Source.ActualGwei + delta.Target.ActualGwei + delta.Head.ActualGwei + delta.Inactivity.ActualGwei,
            };
            var expected = new
            {
                Source = deltas.DeltaOf(row, Participation.Source),
                Target = deltas.DeltaOf(row, Participation.Target),
                Head = deltas.DeltaOf(row, Participation.Head),
                Inactivity = InactivityPenalties.Of(state, row),
                Sum = delta.BalanceChangeGwei,
            };
            Same($"{id} columns: row {row}", expected, breakdown, expectations);
        }
    }

    private static void Same(string place, ReadOnlySpan<ulong> expected, ReadOnlySpan<ulong> actual, Expectations expectations)
    {
        int row = expected.CommonPrefixLength(actual);
        if (row < expected.Length || row < actual.Length)
        {
            expectations.Broken($"{place}: row {row} differs: expected {expected[row]}, computed {actual[row]}");
        }
    }

    private static void Same<T>(string place, T expected, T actual, Expectations expectations)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
        {
            expectations.Broken($"{place}: expected {expected}, computed {actual}");
        }
    }

    private static bool IsInRange(Action work)
    {
        try
        {
            work();
            return true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }
}
