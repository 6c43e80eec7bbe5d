using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.RocketPool.Deposits;

/// <summary>A user's deposit. <c>default</c> is a deposit of nothing.</summary>
/// <remarks>
/// The whole amount enters, but only what is left after the fee is minted: the fee raises the rate when the next report counts
/// it. Source: RocketDepositPool, <c>deposit</c>; RocketTokenRETH, <c>mint</c>.
/// </remarks>
public readonly record struct UserDeposit : IWrittenOnly
{
    /// <summary>The rETH that the user receives.</summary>
    public Amount<Reth> Minted { get; private init; }

    /// <summary>What fills the buffer of the rETH contract, in wei; 0 before v1.4.</summary>
    public Amount<Wei> ToReth { get; private init; }

    /// <summary>What enters the deposit pool, in wei.</summary>
    public Amount<Wei> ToPool { get; private init; }

    /// <summary>The smallest deposit, 0.01 ETH in wei.</summary>
    public static Amount<Wei> Smallest { get; } = EtherAmounts.Milli(10);

    /// <summary>Deposits.</summary>
    /// <param name="release">The release, v1.2 or later.</param>
    /// <param name="balances">The last report.</param>
    /// <param name="amount">What the user sends, in wei.</param>
    /// <param name="fee">The deposit fee, 0.0005 on the chain.</param>
    /// <param name="held">What the rETH contract holds, in wei. Used from v1.4.</param>
    /// <param name="target">The target rate of its buffer. Used from v1.4.</param>
    /// <returns>
    /// The deposit, or <see cref="RocketPoolRule.DepositTooSmall"/>, <see cref="RocketPoolRule.FeeAboveOne"/>,
    /// <see cref="RocketPoolRule.NetworkBalanceIsZero"/>, <see cref="RocketPoolRule.NothingMinted"/>.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="release"/> is before v1.2.</exception>
    /// <exception cref="OverflowException">What is minted is above 2^128 − 1.</exception>
    public static RocketPoolOutcome<UserDeposit> Compute(
        RocketPoolRelease release, in NetworkBalances balances, Amount<Wei> amount, Fixed18 fee, Amount<Wei> held, Fixed18 target)
    {
        release.Require(RocketPoolRelease.Atlas);
        if (amount < Smallest)
        {
            return RocketPoolRefusal.Of(RocketPoolRule.DepositTooSmall, amount.BaseUnits, atLeast: Smallest.BaseUnits);
        }

        if (fee > Fixed18.One)
        {
            return RocketPoolRefusal.Of(RocketPoolRule.FeeAboveOne, fee.Parts, atMost: Fixed18.Scale);
        }

        RocketPoolOutcome<Amount<Reth>> minted = balances.RethValue(amount - fee.MultiplyFloor(amount));
        if (minted.Refusal is { } refusal)
        {
            return refusal;
        }

        if (minted.Value.IsZero)
        {
            return RocketPoolRefusal.Of(RocketPoolRule.NothingMinted, 0, atLeast: 1);
        }

        Amount<Wei> toReth = RethBuffer.Fill(release, balances, amount, held, target);
        return new UserDeposit { Minted = minted.Value, ToReth = toReth, ToPool = amount - toReth };
    }
}
