using StakingCore.Amounts;
using StakingCore.Numerics;

namespace StakingCore.RocketPool.Deposits;

/// <summary>The oracle's last report, by which rETH is minted and burned. <c>default</c> is the time before the first report.</summary>
/// <remarks>
/// Both totals are those of the report, not the token's supply of the moment. Source: RocketTokenRETH <c>getEthValue</c>,
/// <c>getRethValue</c>, <c>getExchangeRate</c>; RocketNetworkBalances.
/// </remarks>
/// <param name="TotalEther">All ETH of the users, in wei.</param>
/// <param name="StakingEther">The part of it that is staking, in wei.</param>
/// <param name="RethSupply">The supply of rETH.</param>
public readonly record struct NetworkBalances(Amount<Wei> TotalEther, Amount<Wei> StakingEther, Amount<Reth> RethSupply)
{
    /// <summary>ETH for one rETH, rounded down; 1 where the supply is 0.</summary>
    /// <exception cref="OverflowException">The rate is above 2^128 − 1 parts.</exception>
    public Fixed18 ExchangeRate => new(EtherValue(new Amount<Reth>(Fixed18.Scale)).BaseUnits);

    /// <summary>The staking part of the total; 1 where the total is 0.</summary>
    /// <exception cref="OverflowException">The part is above 2^128 − 1 parts.</exception>
    public Fixed18 Utilization => TotalEther.IsZero ? Fixed18.One : Fixed18.RatioFloor(StakingEther, TotalEther);

    /// <summary>What rETH is worth: amount · total ÷ supply, rounded down; the same number where the supply is 0.</summary>
    /// <param name="amount">The rETH.</param>
    /// <exception cref="OverflowException">The value is above 2^128 − 1 wei.</exception>
    public Amount<Wei> EtherValue(Amount<Reth> amount) => new((UInt128)WideValue(amount));

    /// <summary>What ETH is worth in rETH: amount · supply ÷ total, rounded down; the same number where the supply is 0.</summary>
    /// <param name="amount">The ETH, in wei.</param>
    /// <returns>The rETH, or <see cref="RocketPoolRule.NetworkBalanceIsZero"/>: a supply that nothing backs.</returns>
    /// <exception cref="OverflowException">The result is above 2^128 − 1.</exception>
    public RocketPoolOutcome<Amount<Reth>> RethValue(Amount<Wei> amount)
    {
        if (RethSupply.IsZero)
        {
            return new Amount<Reth>(amount.BaseUnits);
        }

        return TotalEther.IsZero
            ? RocketPoolRefusal.Of(RocketPoolRule.NetworkBalanceIsZero, 0, atLeast: 1)
            : new Amount<Reth>(MulDiv.Floor(amount.BaseUnits, RethSupply.BaseUnits, TotalEther.BaseUnits));
    }

    // What it is worth where that may be more than an amount can hold and is only measured against.
    internal UInt512 WideValue(Amount<Reth> amount) => RethSupply.IsZero
        ? amount.BaseUnits
        : (UInt512)amount.BaseUnits * TotalEther.BaseUnits / RethSupply.BaseUnits;
}
