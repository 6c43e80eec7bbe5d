using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Ethereum.Epochs;

/// <summary>
/// From Altair: what each flag of the previous epoch earns or costs every validator. Holds the sums that all rows share, as
/// they were when it was made; the rows are read when asked for. <c>default</c> is no state's.
/// </summary>
/// <remarks>Source: altair <c>get_flag_index_deltas</c>. Amounts in gwei.</remarks>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct FlagDeltas : IWrittenOnly
{
    private readonly EthereumState _state;

    private FlagDeltas(EthereumState state)
    {
        _state = state;
        TotalActiveBalanceGwei = state.TotalActiveBalance();
        BaseRewardPerIncrementGwei = state.Rules.BaseRewardPerIncrement(TotalActiveBalanceGwei);
        Participating = ParticipatingBalances.OfPreviousEpoch(state);
        IsInInactivityLeak = state.IsInInactivityLeak;
    }

    /// <summary>The total active balance of the current epoch, in gwei.</summary>
    public ulong TotalActiveBalanceGwei { get; }

    /// <summary>The base reward of an increment, in gwei.</summary>
    public ulong BaseRewardPerIncrementGwei { get; }

    /// <summary>Who got what right in the previous epoch.</summary>
    public ParticipatingBalances Participating { get; }

    /// <summary>Whether there is a leak: then nothing is earned.</summary>
    public bool IsInInactivityLeak { get; }

    /// <summary>Reads what all rows share.</summary>
    /// <param name="state">The state.</param>
    /// <exception cref="OverflowException">A sum leaves 64 bits, or the finalized epoch lies ahead.</exception>
    public static FlagDeltas Of(EthereumState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return new(state);
    }

    /// <summary>One validator's delta for one flag.</summary>
    /// <param name="row">The row.</param>
    /// <param name="flag">Exactly one flag.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="flag"/> is not one flag.</exception>
    /// <exception cref="OverflowException">A product is above 2^64 − 1.</exception>
    public BalanceDelta DeltaOf(int row, Participation flag)
    {
        EthereumPreset preset = _state.Rules.Preset;
        ulong weight = _state.Rules.WeightOf(flag);
        if (!_state.IsEligible(row))
        {
            return default;
        }

        ulong baseReward = BaseRewardOf(row);
        Participation participation = _state.Validators.PreviousParticipation[row];
        if (_state.IsUnslashedParticipant(row, _state.PreviousEpoch, participation, flag))
        {
            if (IsInInactivityLeak)
            {
                return default;
            }

            ulong participating = Participating.Of(flag) / preset.EffectiveBalanceIncrement;
            ulong active = TotalActiveBalanceGwei / preset.EffectiveBalanceIncrement;
            return new(RewardGwei: baseReward * weight * participating / (active * preset.WeightDenominator), PenaltyGwei: 0);
        }

        return flag == Participation.Head ? default : new(RewardGwei: 0, PenaltyGwei: baseReward * weight / preset.WeightDenominator);
    }

    /// <summary>The base reward of a row, in gwei.</summary>
    /// <param name="row">The row.</param>
    public ulong BaseRewardOf(int row) =>
        _state.Validators.EffectiveBalances[row] / _state.Rules.Preset.EffectiveBalanceIncrement * BaseRewardPerIncrementGwei;

    /// <summary>Every validator's delta for one flag.</summary>
    /// <param name="flag">Exactly one flag.</param>
    /// <param name="rewardsGwei">Receives the rewards, a row each.</param>
    /// <param name="penaltiesGwei">Receives the penalties, a row each.</param>
    /// <exception cref="ArgumentException">A column is not as long as the registry.</exception>
    /// <exception cref="OverflowException">A product is above 2^64 − 1.</exception>
    public void CopyTo(Participation flag, Span<ulong> rewardsGwei, Span<ulong> penaltiesGwei)
    {
        ColumnLength.Check(rewardsGwei.Length, _state, nameof(rewardsGwei));
        ColumnLength.Check(penaltiesGwei.Length, _state, nameof(penaltiesGwei));
        for (int i = 0; i < rewardsGwei.Length; i++)
        {
            (rewardsGwei[i], penaltiesGwei[i]) = DeltaOf(i, flag);
        }
    }
}
