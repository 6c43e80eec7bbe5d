using System.Text.Json.Serialization;
using StakingCore.Amounts.Json;

namespace StakingCore.RocketPool.Lifecycle;

/// <summary>A validator's exit is announced: nothing is distributed until its final balance is settled. A late notice is fined.</summary>
/// <param name="Validator">The validator's number, from 0.</param>
/// <param name="WithdrawableEpoch">The epoch from which its balance can be withdrawn.</param>
/// <param name="RecentEpoch">The epoch of the notice.</param>
/// <remarks>
/// Refused by <see cref="RocketPoolRule.MegapoolUnknown"/>, <see cref="RocketPoolRule.ValidatorUnknown"/>,
/// <see cref="RocketPoolRule.ValidatorStatus"/>, <see cref="RocketPoolRule.ArithmeticRange"/> for an epoch below the threshold.
/// </remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record NotifyExit(int Validator, ulong WithdrawableEpoch, ulong RecentEpoch) : RocketPoolStep
{
    internal override RocketPoolRefusal? Run(NetworkDraft draft)
    {
        if (draft.FindValidator(
            Validator,
            out Megapool megapool,
            out MegapoolValidator validator,
            MegapoolValidatorStatus.Staking,
            MegapoolValidatorStatus.Dissolved) is { } refusal)
        {
            return refusal;
        }

        ulong threshold = draft.Settings.NotifyThresholdEpochs;
        if (WithdrawableEpoch < threshold)
        {
            return Refuse(RocketPoolRule.ArithmeticRange, WithdrawableEpoch, atLeast: threshold);
        }

        draft.SetValidator(Validator, validator with { Status = MegapoolValidatorStatus.Exiting, IsLocked = false });
        if (RecentEpoch > WithdrawableEpoch - threshold)
        {
            draft.SetCapital(megapool.Capital with { Debt = megapool.Capital.Debt + draft.Settings.LateNotifyFine });
        }

        return null;
    }
}
