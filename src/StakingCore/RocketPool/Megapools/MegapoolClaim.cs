using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.RocketPool.Megapools;

/// <summary>An owner's claim of what waits in its megapool. <c>default</c> is a claim of nothing.</summary>
/// <remarks>Source: RocketMegapoolDelegate, <c>claim</c> and <c>repayDebt</c>.</remarks>
public readonly record struct MegapoolClaim : IWrittenOnly
{
    /// <summary>What pays debt and goes to the rETH contract, in wei.</summary>
    public Amount<Wei> DebtPaid { get; private init; }

    /// <summary>What the owner is paid, in wei.</summary>
    public Amount<Wei> OwnerPaid { get; private init; }

    /// <summary>The debt that is left, in wei.</summary>
    public Amount<Wei> DebtAfter { get; private init; }

    /// <summary>What waits afterwards, in wei.</summary>
    public Amount<Wei> RefundAfter { get; private init; }

    /// <summary>Claims: the refund pays debt, then is paid out.</summary>
    /// <param name="refund">What waits, in wei.</param>
    /// <param name="debt">The debt, in wei.</param>
    public static MegapoolClaim Compute(Amount<Wei> refund, Amount<Wei> debt) => Compute(refund, debt, isOwner: true);

    /// <summary>Pays debt with ETH that anyone sends.</summary>
    /// <param name="debt">The debt, in wei.</param>
    /// <param name="amount">What is sent, in wei.</param>
    /// <returns>The debt that is left, or <see cref="RocketPoolRule.DebtTooSmall"/>.</returns>
    public static RocketPoolOutcome<Amount<Wei>> Repay(Amount<Wei> debt, Amount<Wei> amount) => amount > debt
        ? RocketPoolRefusal.Of(RocketPoolRule.DebtTooSmall, amount.BaseUnits, atMost: debt.BaseUnits)
        : debt - amount;

    // Where someone else calls, nothing is claimed.
    internal static MegapoolClaim Compute(Amount<Wei> refund, Amount<Wei> debt, bool isOwner)
    {
        Amount<Wei> paid = isOwner ? Amount<Wei>.Min(refund, debt) : default;
        return new MegapoolClaim
        {
            DebtPaid = paid,
            DebtAfter = debt - paid,
            OwnerPaid = isOwner ? refund - paid : default,
            RefundAfter = isOwner ? default : refund,
        };
    }
}
