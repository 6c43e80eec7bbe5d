using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.Ethereum.Blocks;

/// <summary>Before Electra: the exit queue, which lets a number of validators out an epoch.</summary>
/// <param name="Epoch">The epoch that the queue has reached.</param>
/// <param name="Taken">How many exits that epoch has.</param>
/// <param name="Limit">How many it may have, at least 1.</param>
/// <remarks>Source: phase0 <c>initiate_validator_exit</c>. <c>default</c> is no state's.</remarks>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct ValidatorExitChurn(ulong Epoch, ulong Taken, ulong Limit)
{
    /// <summary>
    /// Reads the queue off the registry: the latest exit epoch of all validators, those long gone included, and at least five
    /// epochs from now.
    /// </summary>
    /// <param name="state">The state.</param>
    /// <exception cref="OverflowException">An epoch is above 2^64 − 1.</exception>
    public static ValidatorExitChurn Of(EthereumState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        ulong last = state.Rules.ActivationExitEpoch(state.Epoch);
        ulong taken = 0;
        foreach (ulong exit in state.Validators.ExitEpochs)
        {
            if (exit == EthereumPreset.FarFutureEpoch || exit < last)
            {
                continue;
            }

            taken = exit > last ? 1 : taken + 1;
            last = exit;
        }

        return new(last, taken, state.Rules.ValidatorChurnLimit(state.ActiveValidators()));
    }

    /// <summary>Lets one validator in; the result's epoch is its exit epoch.</summary>
    /// <exception cref="OverflowException">The epoch is above 2^64 − 1.</exception>
    public ValidatorExitChurn Enter() => Taken >= Limit
        ? this with { Epoch = Epoch + 1, Taken = 1 }
        : this with { Taken = Taken + 1 };
}
