using StakingCore.Ethereum;
using StakingCore.Ethereum.Epochs;
using StakingCore.Tool.Input;

namespace StakingCore.Tool.Checks;

/// <summary>Every step of one validator's epoch, computed once more from the rules and held against the breakdown.</summary>
internal sealed class EthereumExplanation
{
    private readonly List<EthereumStep> _steps = [];
    private readonly EthereumState _state;
    private readonly EpochRewardBasis _basis;
    private readonly ValidatorEpochInput _input;
    private Int128 _balance;

    private EthereumExplanation(EthereumEpochResult result, int row)
    {
        _state = result.File.State;
        _basis = result.Basis;
        Row = row;
        _input = ValidatorEpochInput.Of(_state.Validators, row);
        _balance = _input.BalanceGwei;
        CorrelationPenaltyBasis correlation = result.Correlation;
        Entry = EthereumEpochResult.Breakdown(_state, in _basis, in correlation, row, out ValidatorEpochDelta delta);
        Delta = delta;
        Explain(correlation);
        if (_balance != Entry.BalanceAfterGwei)
        {
            throw new InvalidOperationException($"The steps of row {row} end at {_balance} gwei, the breakdown at {Entry.BalanceAfterGwei}.");
        }
    }

    internal int Row { get; }

    internal ulong Index => _state.Validators.Keys[Row];

    internal IReadOnlyList<EthereumStep> Steps => _steps;

    internal BalanceBreakdown Entry { get; }

    internal ValidatorEpochDelta Delta { get; }

    internal static EthereumExplanation Of(EthereumEpochResult result, ulong index) => result.File.RowOf(index) is { } row
        ? new EthereumExplanation(result, row)
        : throw new InvalidInputException($"--explain: found no validator {index} in {result.File.Name}, expected the index of one of its {result.File.State.Validators.Count}");

    private void Explain(CorrelationPenaltyBasis correlation)
    {
        EthereumPreset preset = _basis.Rules.Preset;
        ulong root = IntegerSquareRoot.Of(_basis.TotalActiveBalanceGwei);
        Add("T", "effective balances active in the epoch", "max(1 ETH, Σ EB)", $"{_basis.TotalActiveBalanceGwei}", _basis.TotalActiveBalanceGwei, "get_total_active_balance");
        if (!Delta.IsEligible)
        {
            Add("B", "base reward; not eligible, so votes change nothing", "0", "0", 0, "get_eligible_validator_indices");
        }
        else
        {
            UInt128 perIncrement = (UInt128)preset.EffectiveBalanceIncrement * preset.BaseRewardFactor / root;
            UInt128 baseReward = _input.EffectiveBalanceGwei / preset.EffectiveBalanceIncrement * perIncrement;
            Add("b", "base reward of an increment", "⌊10^9 · 64 / ⌊√T⌋⌋", $"⌊{preset.EffectiveBalanceIncrement} · {preset.BaseRewardFactor} / {root}⌋", (Int128)perIncrement, "get_base_reward_per_increment");
            Add("B", "base reward", "⌊EB / 10^9⌋ · b", $"⌊{_input.EffectiveBalanceGwei} / {preset.EffectiveBalanceIncrement}⌋ · {perIncrement}", (Int128)baseReward, "get_base_reward");
            ExplainScore();
            ExplainVote("source", Participation.Source, preset.TimelySourceWeight, _basis.SourceIncrements, baseReward);
            ExplainVote("target", Participation.Target, preset.TimelyTargetWeight, _basis.TargetIncrements, baseReward);
            ExplainVote("head", Participation.Head, preset.TimelyHeadWeight, _basis.HeadIncrements, baseReward);
            ExplainInactivity();
        }

        ExplainSlashing(correlation);
        ulong next = EffectiveBalances.Next(_basis.Rules, _input.EffectiveBalanceGwei, Entry.BalanceAfterGwei, _state.Validators.Credentials[Row]);
        Add(
            "EB'",
            "effective balance for the next epoch",
            "EB, or ⌊balance⌋ to whole ETH at most the cap where balance + 0.25 < EB or EB + 1.25 < balance",
            $"EB = {_input.EffectiveBalanceGwei}, balance = {Entry.BalanceAfterGwei}",
            next,
            "process_effective_balance_updates");
    }

    private void ExplainScore()
    {
        EthereumPreset preset = _basis.Rules.Preset;
        bool isTimely = EthereumEpochResult.IsVoting(_state, Row);
        string first = isTimely ? "max(0, s − 1)" : $"s + {preset.InactivityScoreBias}";
        UInt128 score = isTimely ? _input.InactivityScore - ulong.Min(1, _input.InactivityScore) : (UInt128)_input.InactivityScore + preset.InactivityScoreBias;
        if (!_basis.IsInInactivityLeak)
        {
            first = $"max(0, {first} − {preset.InactivityScoreRecoveryRate})";
            score -= UInt128.Min(preset.InactivityScoreRecoveryRate, score);
        }

        Add("s'", _basis.IsInInactivityLeak ? "inactivity score, in a leak" : "inactivity score", first, $"s = {_input.InactivityScore}", (Int128)score, "process_inactivity_updates");
    }

    private void ExplainVote(string name, Participation flag, ulong weight, ulong participating, UInt128 baseReward)
    {
        EthereumPreset preset = _basis.Rules.Preset;
        bool isTimely = !_input.IsSlashed && _input.IsActiveAt(_basis.PreviousEpoch) && (_input.PreviousParticipation & flag) != 0;
        string symbol = $"R{name[0]}";
        if (!isTimely)
        {
            bool isPenalized = flag != Participation.Head;
            UInt128 penalty = isPenalized ? baseReward * weight / preset.WeightDenominator : 0;
            Take(penalty);
            string numbers = isPenalized ? $"⌊{baseReward} · {weight} / {preset.WeightDenominator}⌋" : "0";
            Add(symbol, $"{name} vote missed: penalty", isPenalized ? $"−⌊B · {weight} / 64⌋" : "0", numbers, -(Int128)penalty, "get_flag_index_deltas");
            return;
        }

        UInt128 reward = _basis.IsInInactivityLeak ? 0 : baseReward * weight * participating / ((UInt128)_basis.ActiveIncrements * preset.WeightDenominator);
        _balance += (Int128)reward;
        Add(
            symbol,
            $"{name} vote in time: reward{(_basis.IsInInactivityLeak ? ", none in a leak" : string.Empty)}",
            _basis.IsInInactivityLeak ? "0" : $"⌊B · {weight} · participating / (active · 64)⌋",
            _basis.IsInInactivityLeak ? "0" : $"⌊{baseReward} · {weight} · {participating} / ({_basis.ActiveIncrements} · {preset.WeightDenominator})⌋",
            (Int128)reward,
            "get_flag_index_deltas");
    }

    private void ExplainInactivity()
    {
        bool isTimely = EthereumEpochResult.IsVoting(_state, Row);
        UInt128 divisor = (UInt128)_basis.Rules.Preset.InactivityScoreBias * _basis.Rules.InactivityPenaltyQuotient;
        UInt128 penalty = isTimely ? 0 : (UInt128)_input.EffectiveBalanceGwei * Delta.InactivityScore / divisor;
        Take(penalty);
        Add(
            "I",
            isTimely ? "inactivity penalty: none with the target in time" : "inactivity penalty",
            isTimely ? "0" : "−⌊EB · s' / (4 · quotient)⌋",
            isTimely ? "0" : $"⌊{_input.EffectiveBalanceGwei} · {Delta.InactivityScore} / {divisor}⌋",
            -(Int128)penalty,
            "get_inactivity_penalty_deltas");
    }

    private void ExplainSlashing(CorrelationPenaltyBasis correlation)
    {
        if (!_input.IsSlashed || _input.WithdrawableEpoch != correlation.WithdrawableEpoch)
        {
            return;
        }

        ulong penalty = correlation.Penalty(_input.EffectiveBalanceGwei);
        Take(penalty);
        bool isElectra = correlation.Rules.Fork >= EthereumFork.Electra;
        Add(
            "P",
            "correlation penalty, half-way through the delay",
            isElectra ? "−⌊a / ⌊T/10^9⌋⌋ · ⌊EB/10^9⌋" : "−⌊⌊EB/10^9⌋ · a / T⌋ · 10^9",
            $"a = {correlation.AdjustedSlashedSumGwei}, T = {correlation.TotalActiveBalanceGwei}, EB = {_input.EffectiveBalanceGwei}",
            -(Int128)penalty,
            "process_slashings");
    }

    // The balance stops at zero after every penalty; the rest is forgiven.
    private void Take(UInt128 penalty) => _balance -= Int128.Min(_balance, (Int128)penalty);

    private void Add(string symbol, string meaning, string formula, string numbers, Int128 result, string source) =>
        _steps.Add(new EthereumStep(symbol, meaning, formula, numbers, result, source));
}
