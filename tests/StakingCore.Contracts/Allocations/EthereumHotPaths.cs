using StakingCore.Ethereum;
using StakingCore.Ethereum.Accounting;
using StakingCore.Ethereum.Blocks;
using StakingCore.Ethereum.Epochs;

namespace StakingCore.Contracts.Allocations;

/// <summary>An epoch over columns and over a state, of both ways of churn, and what every block does.</summary>
internal static class EthereumHotPaths
{
    private const int Rows = 203;
    private const ulong Ether = 1_000_000_000;
    private const ulong Epoch = 1_000;

    private static readonly EthereumRules[] _rules = [EthereumRules.Of(EthereumFork.Altair), EthereumRules.Of(EthereumFork.Electra)];
    private static readonly EthereumState[] _states = [.. _rules.Select(Make)];
    private static readonly EthereumState[] _blocks = [.. _rules.Select(Make)];
    private static readonly BalanceBook _book = new(Make(_rules[1]), [5, 11]);
    private static readonly int[] _committee = [.. Enumerable.Range(0, _rules[0].Preset.SyncCommitteeSize).Select(static seat => seat % Rows)];
    private static readonly bool[] _signed = [.. _committee.Select(static row => row % 3 != 0)];
    private static readonly int[] _attesters = [2, 3, 5, 7, 11, 13];
    private static readonly ulong[] _scores = new ulong[Rows];
    private static readonly ulong[] _balances = [.. Enumerable.Repeat(32 * Ether, Rows)];
    private static readonly ulong[] _effective = [.. Enumerable.Repeat(32 * Ether, Rows)];
    private static readonly ulong[] _penalties = new ulong[Rows];

    // Results go where the compiler cannot see that nobody reads them.
    private static ulong _sink;
    private static EthereumRefusal? _refusal;

    [HotPath]
    private static void EpochOfColumns()
    {
        foreach (EthereumState state in _states)
        {
            ValidatorColumns rows = state.Validators;
            var columns = new ValidatorEpochColumns(
                rows.EffectiveBalances, rows.Slashed, rows.ActivationEpochs, rows.ExitEpochs, rows.WithdrawableEpochs, rows.PreviousParticipation, rows.CurrentParticipation);
            var totals = ParticipationTotals.Sum(state.Rules, Epoch, columns);
            var basis = EpochRewardBasis.Compute(state.Rules, Epoch, Epoch - 100, totals);
            AttestationRewardColumns.Process(in basis, columns, _scores, _balances);
            AttestationRewardColumns.UpdateScores(in basis, columns, _scores);
            AttestationRewardColumns.ApplyRewards(in basis, columns, _scores, _balances);
            _sink += (ulong)CorrelationPenaltyBasis.Compute(state.Rules, Epoch, totals.ActiveGwei, 64 * Ether).Apply(columns, _balances);
            _sink += (ulong)EffectiveBalanceColumns.Update(state.Rules, _balances, rows.Credentials, _effective);
            _sink += (ulong)EpochRewardBasis.Of(state).Ideal(32 * Ether).TotalGwei;
        }
    }

    [HotPath]
    private static void EpochOfAState()
    {
        foreach (EthereumState state in _states)
        {
            EpochProcessing.Apply(state);
        }
    }

    [HotPath]
    private static void EpochOfABook() => _book.ProcessEpoch();

    [HotPath]
    private static void BlocksOfAState()
    {
        foreach (EthereumState state in _blocks)
        {
            _refusal = Attestations.Include(state, new AttestationVote(Epoch, 1, true, true), _attesters, 4, out AttestationReward reward);
            state.Validators.CurrentParticipation.Clear();
            _refusal = Attestations.Include(state, state.TotalActiveBalance(), new AttestationVote(Epoch, 1, true, true), _attesters, 4, out _);
            state.Validators.CurrentParticipation.Clear();
            _sink += reward.ProposerRewardGwei;
            _refusal = SyncAggregate.Apply(state, _committee, _signed, 4);
        }
    }

    [HotPath]
    private static void BlocksOfABook()
    {
        _refusal = _book.IncludeAttestation(new AttestationVote(_book.State.Epoch, 1, true, true), _attesters, 5);
        _refusal = _book.IncludeAttestation(_book.State.TotalActiveBalance(), new AttestationVote(_book.State.Epoch, 1, true, true), _attesters, 5);
        _refusal = _book.ApplySyncAggregate(_committee, _signed, 5);
    }

    [HotPath]
    private static void DeltasOfAState()
    {
        foreach (EthereumState state in _blocks)
        {
            var deltas = FlagDeltas.Of(state);
            deltas.CopyTo(Participation.Target, _balances, _penalties);
            InactivityPenalties.CopyTo(state, _penalties);
            _sink += deltas.BaseRewardPerIncrementGwei;
        }
    }

    // A registry with a slashed validator half-way, one below the cap, queued ones and every combination of votes.
    private static EthereumState Make(EthereumRules rules)
    {
        var state = new EthereumState(rules) { Slot = rules.FirstSlotOf(Epoch + 1) - 1, FinalizedEpoch = Epoch - 100, CurrentJustifiedEpoch = Epoch - 99 };
        ValidatorColumns rows = state.Validators;
        for (int row = 0; row < Rows; row++)
        {
            rows.Add((ulong)row, WithdrawalCredential.Execution, row == 77 ? 31_999_999_999 : 32 * Ether, 32 * Ether);
            rows.ActivationEligibilityEpochs[row] = row > 190 ? Epoch - 200 : 0;
            rows.ActivationEpochs[row] = row > 190 ? EthereumPreset.FarFutureEpoch : 0;
            rows.PreviousParticipation[row] = (Participation)(row % 8);
            rows.CurrentParticipation[row] = (Participation)(row % 8);
        }

        rows.Slashed[11] = true;
        rows.WithdrawableEpochs[11] = Epoch + ((ulong)rules.Preset.EpochsPerSlashingsVector / 2);
        return state;
    }
}
