using StakingCore.Amounts;

namespace StakingCore.RocketPool.Megapools;

/// <summary>A megapool's bond going down to what its validators need. <c>default</c> is a reduction of nothing.</summary>
/// <remarks>Source: RocketMegapoolDelegate, <c>reduceBond</c>.</remarks>
/// <param name="Credit">The node's new credit, in wei: how much the bond fell.</param>
/// <param name="After">The megapool afterwards.</param>
public readonly record struct MegapoolBondReduction(Amount<Wei> Credit, MegapoolCapital After)
{
    /// <summary>Reduces the bond: the excess becomes borrowed, and credit for the node.</summary>
    /// <param name="capital">The megapool before, its pending rewards already distributed.</param>
    /// <param name="activeValidators">How many validators are active.</param>
    /// <param name="amount">How much, in wei.</param>
    /// <param name="bond">The bond curve.</param>
    /// <returns>
    /// The reduction, or <see cref="RocketPoolRule.AmountIsZero"/>, <see cref="RocketPoolRule.HasDebt"/>,
    /// <see cref="RocketPoolRule.HasQueuedValidators"/>, <see cref="RocketPoolRule.HasPrestakedValidators"/>,
    /// <see cref="RocketPoolRule.BondAtMinimum"/>, <see cref="RocketPoolRule.BondTooLow"/>.
    /// </returns>
    public static RocketPoolOutcome<MegapoolBondReduction> Compute(
        in MegapoolCapital capital, ulong activeValidators, Amount<Wei> amount, MegapoolBond bond)
    {
        if (amount.IsZero)
        {
            return RocketPoolRefusal.Of(RocketPoolRule.AmountIsZero, 0, atLeast: 1);
        }

        if (!capital.Debt.IsZero)
        {
            return RocketPoolRefusal.Of(RocketPoolRule.HasDebt, capital.Debt.BaseUnits, atMost: 0);
        }

        if (!capital.QueuedBond.IsZero)
        {
            return RocketPoolRefusal.Of(RocketPoolRule.HasQueuedValidators, capital.QueuedBond.BaseUnits, atMost: 0);
        }

        if (!capital.Assigned.IsZero)
        {
            return RocketPoolRefusal.Of(RocketPoolRule.HasPrestakedValidators, capital.Assigned.BaseUnits, atMost: 0);
        }

        Amount<Wei> required = bond.Requirement(activeValidators);
        if (capital.NodeBond <= required)
        {
            return RocketPoolRefusal.Of(RocketPoolRule.BondAtMinimum, capital.NodeBond.BaseUnits, atLeast: required.BaseUnits + 1);
        }

        Amount<Wei> excess = capital.NodeBond - required;
        return amount > excess
            ? RocketPoolRefusal.Of(RocketPoolRule.BondTooLow, amount.BaseUnits, atMost: excess.BaseUnits)
            : new MegapoolBondReduction(
                amount,
                capital with { NodeBond = capital.NodeBond - amount, UserCapital = capital.UserCapital + amount });
    }
}
