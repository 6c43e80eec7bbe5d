using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.RocketPool.Staking;

/// <summary>RPL on its way out of a megapool's stake in v1.4: unstake, wait, withdraw all. <c>default</c> is nothing on its way.</summary>
/// <remarks>Each unstaking starts the wait again for everything. Source: RPIP-30; RocketNodeStaking of v1.4.</remarks>
/// <param name="Amount">What waits.</param>
/// <param name="SinceUnixSeconds">When the last unstaking was, in seconds.</param>
[JsonNumberHandling(IntegerText.Handling)]
public readonly record struct RplUnstaking(Amount<Rpl> Amount, ulong SinceUnixSeconds)
{
    /// <summary>The wait, 28 days in seconds.</summary>
    public const ulong PeriodSeconds = 2_419_200;

    /// <summary>Unstakes more, from stake that need not stay.</summary>
    /// <param name="unixSeconds">When, in seconds.</param>
    /// <param name="amount">How much.</param>
    /// <param name="rplStake">The stake it is taken from.</param>
    /// <param name="leaving">
    /// What must stay: 0 for RPL staked with a megapool, <see cref="SaturnStaking.MinimumLegacy"/> for legacy RPL.
    /// </param>
    /// <returns>What waits then, or <see cref="RocketPoolRule.AmountIsZero"/>, or <see cref="RocketPoolRule.StakeTooLow"/>.</returns>
    public RocketPoolOutcome<RplUnstaking> Unstake(ulong unixSeconds, Amount<Rpl> amount, Amount<Rpl> rplStake, Amount<Rpl> leaving)
    {
        if (amount.IsZero)
        {
            return RocketPoolRefusal.Of(RocketPoolRule.AmountIsZero, 0, atLeast: 1);
        }

        Amount<Rpl> free = rplStake > leaving ? rplStake - leaving : default;
        return amount > free
            ? RocketPoolRefusal.Of(RocketPoolRule.StakeTooLow, amount.BaseUnits, atMost: free.BaseUnits)
            : new RplUnstaking(Amount + amount, unixSeconds);
    }

    /// <summary>Withdraws everything that waits.</summary>
    /// <param name="unixSeconds">When, in seconds, not before the last unstaking.</param>
    /// <param name="periodSeconds">The wait, in seconds; <see cref="PeriodSeconds"/> on the chain.</param>
    /// <returns>What is withdrawn, or <see cref="RocketPoolRule.AmountIsZero"/>, or <see cref="RocketPoolRule.TooEarly"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="unixSeconds"/> is before the last unstaking.</exception>
    public RocketPoolOutcome<Amount<Rpl>> Withdraw(ulong unixSeconds, ulong periodSeconds = PeriodSeconds)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(unixSeconds, SinceUnixSeconds);
        return Amount.IsZero ? RocketPoolRefusal.Of(RocketPoolRule.AmountIsZero, 0, atLeast: 1)
            : unixSeconds - SinceUnixSeconds < periodSeconds ? RocketPoolRefusal.Of(RocketPoolRule.TooEarly, unixSeconds, atLeast: (UInt128)SinceUnixSeconds + periodSeconds)
            : Amount;
    }
}
