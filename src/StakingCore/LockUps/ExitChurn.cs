using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;
using StakingCore.Positions;

namespace StakingCore.LockUps;

/// <summary>
/// A queue that lets through a bounded amount a step, as Ethereum's exits do since Electra: what does not fit waits for the
/// first step whose budget covers it, and a large exit uses up several steps.
/// </summary>
/// <remarks>
/// Source: consensus-specs electra, <c>compute_exit_epoch_and_update_churn</c>. The lookahead (five epochs) is part of what
/// the caller passes as the earliest step. <c>default</c> is a queue that nothing has entered yet.
/// </remarks>
/// <param name="LastStep">The step that the latest exit reached.</param>
/// <param name="Budget">What that step can still take, in base units.</param>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct ExitChurn(ulong LastStep, UInt128 Budget)
{
    /// <summary>Takes an amount into the queue.</summary>
    /// <param name="amount">The amount, in base units.</param>
    /// <param name="earliestStep">The earliest step at which it may pass.</param>
    /// <param name="churnPerStep">What passes a step, in base units, at least 1.</param>
    /// <param name="step">The step at which all of it has passed.</param>
    /// <returns>The queue afterwards.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="churnPerStep"/> is zero.</exception>
    /// <exception cref="OverflowException">The step is above 2^64 − 1.</exception>
    public ExitChurn Enter(UInt128 amount, ulong earliestStep, UInt128 churnPerStep, out ulong step)
    {
        ArgumentOutOfRangeException.ThrowIfZero(churnPerStep);
        step = ulong.Max(LastStep, earliestStep);
        UInt128 budget = LastStep < earliestStep ? churnPerStep : Budget;
        if (amount > budget)
        {
            UInt128 missing = amount - budget;
            UInt128 more = ((missing - 1) / churnPerStep) + 1;
            step += (ulong)more;

            // What the last of those steps leaves over; budget + more * churn might not fit.
            UInt128 used = missing - ((more - 1) * churnPerStep);
            return new ExitChurn(step, churnPerStep - used);
        }

        return new ExitChurn(step, budget - amount);
    }
}
