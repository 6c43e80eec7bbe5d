using StakingCore.Amounts;
using StakingCore.Amounts.Json;
using StakingCore.Numerics;

namespace StakingCore.RocketPool.Deposits;

/// <summary>The ETH in the rETH contract against the target. <c>default</c> is a contract without ETH.</summary>
/// <remarks>
/// What stays is held · target ÷ rate, so it carries the rounding of the rate. Source: RocketTokenRETH,
/// <c>getCollateralRate</c>, <c>depositExcessCollateral</c>.
/// </remarks>
public readonly record struct RethCollateral : IWrittenOnly
{
    /// <summary>What is held, as a part of what the supply is worth; 1 where that is 0.</summary>
    public Fixed18 Rate { get; private init; }

    /// <summary>What leaves for the deposit pool, in wei.</summary>
    public Amount<Wei> Excess { get; private init; }

    /// <summary>What stays, in wei.</summary>
    public Amount<Wei> Kept { get; private init; }

    /// <summary>Computes the excess.</summary>
    /// <param name="balances">The last report.</param>
    /// <param name="supply">The token's supply of the moment.</param>
    /// <param name="held">What the contract holds, in wei.</param>
    /// <param name="target">The target rate, 0.1 on the chain.</param>
    /// <exception cref="OverflowException">The rate is above 2^128 − 1 parts.</exception>
    public static RethCollateral Compute(in NetworkBalances balances, Amount<Reth> supply, Amount<Wei> held, Fixed18 target)
    {
        UInt512 worth = balances.WideValue(supply);
        Fixed18 rate = worth == 0UL ? Fixed18.One : new((UInt128)((UInt512)held.BaseUnits * Fixed18.Scale / worth));
        Amount<Wei> kept = rate > target ? new(MulDiv.Floor(held.BaseUnits, target.Parts, rate.Parts)) : held;
        return new RethCollateral { Rate = rate, Kept = kept, Excess = held - kept };
    }
}
