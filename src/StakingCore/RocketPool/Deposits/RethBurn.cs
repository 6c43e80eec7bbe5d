using StakingCore.Amounts;

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
    /// <exception cref="OverflowException">The value is above 2^128 − 1 wei.</exception>
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

        Amount<Wei> value = balances.EtherValue(amount);
        Amount<Wei> fromPool = value > held ? value - held : default;
        return fromPool > poolExcess
            ? RocketPoolRefusal.Of(RocketPoolRule.CollateralTooLow, value.BaseUnits, atMost: held.BaseUnits + poolExcess.BaseUnits)
            : new RethBurn(value, fromPool);
    }
}
