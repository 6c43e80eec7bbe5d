using StakingCore.Amounts;
using StakingCore.RocketPool.Megapools;

namespace StakingCore.RocketPool.Lifecycle;

/// <summary>The user pays debt of the megapool.</summary>
/// <param name="Amount">The ETH, in wei.</param>
/// <remarks>
/// Refused by <see cref="RocketPoolRule.MegapoolUnknown"/>, <see cref="RocketPoolRule.AmountIsZero"/>,
/// <see cref="RocketPoolRule.DebtTooSmall"/>.
/// </remarks>
public sealed record RepayDebt(Amount<Wei> Amount) : RocketPoolStep
{
    internal override RocketPoolRefusal? Run(NetworkDraft draft)
    {
        if (draft.FindMegapool(out Megapool megapool) is { } refusal)
        {
            return refusal;
        }

        if (Amount.IsZero)
        {
            return Refuse(RocketPoolRule.AmountIsZero, 0, atLeast: 1);
        }

        RocketPoolOutcome<Amount<Wei>> left = MegapoolClaim.Repay(megapool.Capital.Debt, Amount);
        if (left.Refusal is null)
        {
            draft.SetCapital(megapool.Capital with { Debt = left.Value });
            draft.SendToReth(Amount);
            draft.ChargeUser(Amount);
        }

        return left.Refusal;
    }
}
