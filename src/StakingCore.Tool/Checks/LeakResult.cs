using StakingCore.Ethereum;
using StakingCore.Ethereum.Epochs;
using StakingCore.Tool.Input;
using StakingCore.Tool.Output;

namespace StakingCore.Tool.Checks;

/// <summary>
/// Epochs in a row in which nothing becomes final, whatever the votes are: the same validators vote as in the file's epoch.
/// </summary>
internal sealed record LeakResult
{
    internal required ulong Epochs { get; init; }

    internal required ulong FirstEpoch { get; init; }

    internal required ulong ActiveBefore { get; init; }

    internal required ulong ActiveAfter { get; init; }

    /// <summary>Those that vote, of those active in the first epoch.</summary>
    internal required LeakGroup Voting { get; init; }

    internal required LeakGroup NotVoting { get; init; }

    internal required int Ejected { get; init; }

    internal required ulong LargestScore { get; init; }

    /// <summary>Runs on the state, which is changed: scores, rewards, registry, correlation penalties, effective balances.</summary>
    internal static LeakResult Run(EthereumFile file, ulong epochs, Progress progress)
    {
        EthereumState state = file.State;
        EthereumPreset preset = state.Rules.Preset;
        ulong delay = preset.MinEpochsToInactivityPenalty + 1;
        if (state.PreviousEpoch < delay)
        {
            throw new InvalidInputException($"--leak: found epoch {state.Epoch}, expected epoch {delay + 1} or later: a leak begins {delay} epochs after the last final one");
        }

        if ((UInt128)state.Slot + ((UInt128)epochs * preset.SlotsPerEpoch) > ulong.MaxValue)
        {
            throw new InvalidInputException($"--leak: found {epochs} epochs after epoch {state.Epoch}, expected slots that fit 64 bits");
        }

        state.FinalizedEpoch = ulong.Min(state.FinalizedEpoch, state.PreviousEpoch - delay);
        ulong first = state.Epoch;
        LeakGroup voting = default;
        LeakGroup rest = default;
        int count = state.Validators.Count;
        bool[] isVoting = new bool[count];
        bool[] isActive = new bool[count];
        for (int row = 0; row < count; row++)
        {
            isVoting[row] = EthereumEpochResult.IsVoting(state, row);
            isActive[row] = state.Validators.IsActive(row, first);
            if (isActive[row])
            {
                (voting, rest) = isVoting[row] ? (voting.Before(state, row), rest) : (voting, rest.Before(state, row));
            }
        }

        ulong activeBefore = state.TotalActiveBalance();
        for (ulong epoch = 0; epoch < epochs; epoch++)
        {
            progress.Now($"Running the leak: epoch {epoch + 1} of {epochs}");
            EndEpoch(state);
            state.Slot += preset.SlotsPerEpoch;
        }

        int ejected = 0;
        ulong score = 0;
        for (int row = 0; row < count; row++)
        {
            if (isActive[row])
            {
                (voting, rest) = isVoting[row] ? (voting.After(state, row), rest) : (voting, rest.After(state, row));
                score = ulong.Max(score, state.Validators.InactivityScores[row]);
                ejected += IsEjected(state, row) ? 1 : 0;
            }
        }

        return new LeakResult
        {
            Epochs = epochs,
            FirstEpoch = first,
            ActiveBefore = activeBefore,
            ActiveAfter = state.TotalActiveBalance(),
            Voting = voting,
            NotVoting = rest,
            Ejected = ejected,
            LargestScore = score,
        };
    }

    private static void EndEpoch(EthereumState state)
    {
        ValidatorColumns validators = state.Validators;
        var columns = new ValidatorEpochColumns(validators);
        var basis = EpochRewardBasis.Of(state);
        AttestationRewardColumns.Process(in basis, columns, validators.InactivityScores, validators.Balances);
        RegistryUpdates.Apply(state);
        CorrelationPenaltyBasis.Compute(state.Rules, state.Epoch, basis.TotalActiveBalanceGwei, state.Slashings.Sum()).Apply(columns, validators.Balances);
        EffectiveBalanceColumns.Update(state.Rules, validators.Balances, validators.Credentials, validators.EffectiveBalances);
        CorrelationPenalties.Reset(state);
    }

    private static bool IsEjected(EthereumState state, int row) =>
        state.Validators.ExitEpochs[row] != EthereumPreset.FarFutureEpoch
        && state.Validators.EffectiveBalances[row] <= state.Rules.Preset.EjectionBalance;
}
