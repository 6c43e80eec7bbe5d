using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Ethereum;

/// <summary>What an epoch's attestation rewards read of one validator. Amounts in gwei, 0 to 2^64 − 1.</summary>
/// <remarks><c>default</c> is a validator that was active in no epoch and has nothing.</remarks>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct ValidatorEpochInput
{
    /// <summary>The effective balance from before this epoch's update, in gwei.</summary>
    public ulong EffectiveBalanceGwei { get; init; }

    /// <summary>The balance, in gwei.</summary>
    public ulong BalanceGwei { get; init; }

    /// <summary>The inactivity score.</summary>
    public ulong InactivityScore { get; init; }

    /// <summary>Whether the validator is slashed.</summary>
    public bool IsSlashed { get; init; }

    /// <summary>The first epoch of activity; 2^64 − 1 is never.</summary>
    public ulong ActivationEpoch { get; init; }

    /// <summary>The first epoch after activity; 2^64 − 1 is never.</summary>
    public ulong ExitEpoch { get; init; }

    /// <summary>The epoch from which the balance can be withdrawn; 2^64 − 1 is never.</summary>
    public ulong WithdrawableEpoch { get; init; }

    /// <summary>The participation flags of the previous epoch. Bits that are no flag are ignored.</summary>
    public Participation PreviousParticipation { get; init; }

    /// <summary>Reads one validator of a registry.</summary>
    /// <param name="validators">The registry.</param>
    /// <param name="row">The row.</param>
    /// <exception cref="ArgumentOutOfRangeException">The registry has no such row.</exception>
    public static ValidatorEpochInput Of(ValidatorColumns validators, int row)
    {
        ArgumentNullException.ThrowIfNull(validators);
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, validators.Count);
        return new ValidatorEpochColumns(validators).Row(row, validators.InactivityScores[row], validators.Balances[row]);
    }

    /// <summary>Whether the validator is active in an epoch: activation ≤ epoch &lt; exit.</summary>
    /// <param name="epoch">The epoch.</param>
    public bool IsActiveAt(ulong epoch) => ActivationEpoch <= epoch && epoch < ExitEpoch;
}
