using StakingCore.Amounts;
using StakingCore.Numerics;

namespace StakingCore.RocketPool.Deposits;

/// <summary>rETH returned for ETH. <c>default</c> pays nothing.</summary>
/// <remarks>Source: RocketTokenRETH, <c>burn</c>. Dust that is worth 0 wei is burned all the same.</remarks>
/// <param name="Paid">What the holder receives, in wei.</param>
/// <param name="FromDepositPool">The part of it that the deposit pool gives, in wei; the token's own ETH goes first.</param>
public readonly record struct RethBurn(Amount<Wei> Paid, Amount<Wei> FromDepositPool)
{
    /// <summary>Burns.</summary>
    /// <param name="balances">The last report.</param>
    /// <param name="amount">The rETH to burn.</param>
    /// <param name="owned">The rETH that the caller has.</param>
    /// <param name="held">The ETH in the token's contract, in wei.</param>
    /// <param name="poolExcess">What the deposit pool has beyond the queue's needs, in wei.</param>
    /// <returns>
    /// The payment, or <see cref="RocketPoolRule.AmountIsZero"/>, <see cref="RocketPoolRule.RethBalanceTooLow"/>,
    /// <see cref="RocketPoolRule.CollateralTooLow"/>.
    /// </returns>
    /// <exception cref="OverflowException">More than 2^128 − 1 wei would be paid.</exception>
    public static RocketPoolOutcome<RethBurn> Compute(
        in NetworkBalances balances, Amount<Reth> amount, Amount<Reth> owned, Amount<Wei> held, Amount<Wei> poolExcess)
    {
        if (amount.IsZero)
        {
            return RocketPoolRefusal.Of(RocketPoolRule.AmountIsZero, 0, atLeast: 1);
        }

        if (amount > owned)
        {
            return RocketPoolRefusal.Of(RocketPoolRule.RethBalanceTooLow, amount.BaseUnits, atMost: owned.BaseUnits);
        }

        UInt512 worth = balances.WideValue(amount);
        UInt512 there = (UInt512)held.BaseUnits + poolExcess.BaseUnits;
        if (worth > there)
        {
            return RocketPoolRefusal.Of(RocketPoolRule.CollateralTooLow, Figure(worth), atMost: Figure(there));
        }

        Amount<Wei> value = new((UInt128)worth);
        return new RethBurn(value, value > held ? value - held : default);
    }

    // A refusal states what fits; where a figure does not, it states none.
    private static UInt128? Figure(UInt512 value) => value > UInt128.MaxValue ? null : (UInt128)value;
}
