using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Ethereum.Epochs;

/// <summary>
/// How much stake got an epoch's flags right: the effective balances of those active then and not slashed, in gwei, each sum
/// at least one increment. From Altair. <c>default</c> is no state's.
/// </summary>
/// <param name="SourceGwei">With the source flag.</param>
/// <param name="TargetGwei">With the target flag.</param>
/// <param name="HeadGwei">With the head flag.</param>
/// <remarks>Source: altair <c>get_unslashed_participating_indices</c> and <c>get_total_balance</c>.</remarks>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct ParticipatingBalances(ulong SourceGwei, ulong TargetGwei, ulong HeadGwei)
{
    /// <summary>The sums of the previous epoch.</summary>
    /// <param name="state">The state.</param>
    /// <exception cref="OverflowException">A sum is above 2^64 − 1.</exception>
    public static ParticipatingBalances OfPreviousEpoch(EthereumState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return Of(state, state.PreviousEpoch, state.Validators.PreviousParticipation);
    }

    /// <summary>The sums of the current epoch, as far as it has come.</summary>
    /// <param name="state">The state.</param>
    /// <exception cref="OverflowException">A sum is above 2^64 − 1.</exception>
    public static ParticipatingBalances OfCurrentEpoch(EthereumState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return Of(state, state.Epoch, state.Validators.CurrentParticipation);
    }

    /// <summary>The sum of one flag.</summary>
    /// <param name="flag">Exactly one flag.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="flag"/> is not one flag.</exception>
    public ulong Of(Participation flag) => flag switch
    {
        Participation.Source => SourceGwei,
        Participation.Target => TargetGwei,
        Participation.Head => HeadGwei,
        _ => throw new ArgumentOutOfRangeException(nameof(flag), flag, "Expected exactly one flag."),
    };

    private static ParticipatingBalances Of(EthereumState state, ulong epoch, ReadOnlySpan<Participation> participation)
    {
        ReadOnlySpan<ulong> effectiveBalances = state.Validators.EffectiveBalances;
        ReadOnlySpan<ulong> activations = state.Validators.ActivationEpochs;
        ReadOnlySpan<ulong> exits = state.Validators.ExitEpochs;
        ReadOnlySpan<bool> slashed = state.Validators.Slashed;
        ulong source = 0;
        ulong target = 0;
        ulong head = 0;
        for (int i = 0; i < participation.Length; i++)
        {
            if (slashed[i] || activations[i] > epoch || epoch >= exits[i])
            {
                continue;
            }

            Participation flags = participation[i];
            source += (flags & Participation.Source) != 0 ? effectiveBalances[i] : 0;
            target += (flags & Participation.Target) != 0 ? effectiveBalances[i] : 0;
            head += (flags & Participation.Head) != 0 ? effectiveBalances[i] : 0;
        }

        return new(
            state.AtLeastOneIncrement(source), state.AtLeastOneIncrement(target), state.AtLeastOneIncrement(head));
    }
}
