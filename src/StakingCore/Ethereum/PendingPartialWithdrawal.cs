using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Ethereum;

/// <summary>A partial withdrawal that has passed the exit queue and waits for the sweep, from Electra.</summary>
/// <param name="Validator">The validator's row.</param>
/// <param name="AmountGwei">What was asked for, in gwei; the sweep may find less.</param>
/// <param name="WithdrawableEpoch">The first epoch in which it may be paid.</param>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct PendingPartialWithdrawal(int Validator, ulong AmountGwei, ulong WithdrawableEpoch)
{
    /// <summary>All members; the same in every culture.</summary>
    public override string ToString() => RecordText.Of(nameof(PendingPartialWithdrawal), PrintMembers);
}
