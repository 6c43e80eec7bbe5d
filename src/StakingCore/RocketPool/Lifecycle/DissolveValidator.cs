using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;
using StakingCore.RocketPool.Megapools;

namespace StakingCore.RocketPool.Lifecycle;

/// <summary>Anyone dissolves a prestaked validator that was not staked in time.</summary>
/// <param name="Validator">The validator's number, from 0.</param>
/// <remarks>
/// The penalty is debt before pending rewards are distributed, what users miss is debt after. Refused by
/// <see cref="RocketPoolRule.MegapoolUnknown"/>, <see cref="RocketPoolRule.ValidatorUnknown"/>, <see cref="RocketPoolRule.ValidatorStatus"/>,
/// <see cref="RocketPoolRule.TooEarly"/>, <see cref="RocketPoolRule.UserCapitalTooLow"/>, or a refusal of the distribution.
/// </remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record DissolveValidator(int Validator) : RocketPoolStep
{
    internal override RocketPoolRefusal? Run(NetworkDraft draft)
    {
        if (draft.FindValidator(Validator, out Megapool megapool, out MegapoolValidator validator, MegapoolValidatorStatus.Prestaked) is { } refusal)
        {
            return refusal;
        }

        ulong earliest = validator.AssignedUnixSeconds + draft.Settings.TimeBeforeDissolveSeconds + 1;
        if (draft.Time < earliest)
        {
            return Refuse(RocketPoolRule.TooEarly, draft.Time, atLeast: earliest);
        }

        RocketPoolOutcome<MegapoolDissolve> outcome = MegapoolDissolve.Compute(
            megapool.Capital, megapool.ActiveValidators, default, draft.Bond);
        if (outcome.Refusal is { } undissolved)
        {
            return undissolved;
        }

        MegapoolDissolve dissolved = outcome.Value;
        Amount<Wei> shortfall = dissolved.After.Debt - megapool.Capital.Debt;
        Amount<Wei> refund = dissolved.After.Refund - megapool.Capital.Refund;
        draft.SetValidator(Validator, validator with { Status = MegapoolValidatorStatus.Dissolved, WasDissolved = true });
        draft.SetCapital(megapool.Capital with
        {
            NodeBond = dissolved.After.NodeBond,
            UserCapital = dissolved.After.UserCapital,
            Debt = megapool.Capital.Debt + draft.Settings.DissolvePenalty,
        });
        if ((draft.SnapshotRatio() ?? draft.TakeFromMegapool(dissolved.Recycled)) is { } unpaid)
        {
            return unpaid;
        }

        MegapoolCapital capital = draft.Network.Megapool!.Capital;
        draft.SetCapital(capital with
        {
            Assigned = capital.Assigned - EtherAmounts.AfterPreDeposit,
            Debt = capital.Debt + shortfall,
            Refund = capital.Refund + refund,
        });
        if (!dissolved.Recycled.IsZero)
        {
            draft.EnterPool(dissolved.Recycled);
        }

        return null;
    }
}
