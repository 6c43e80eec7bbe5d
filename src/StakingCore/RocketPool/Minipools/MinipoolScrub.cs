using StakingCore.Amounts;
using StakingCore.Amounts.Json;
using StakingCore.Numerics;
using StakingCore.RocketPool.Staking;

namespace StakingCore.RocketPool.Minipools;

/// <summary>What a scrub by the oracle does to a minipool in prelaunch. <c>default</c> is a scrub of nothing.</summary>
/// <remarks>
/// The minipool holds 31 ETH; the users' part goes back to the deposit pool. The penalty, where the oracle has switched it on,
/// is RPL worth the users' part times the RPL minimum in v1.2, and 2.4 ETH of the bond from v1.3.
/// Source: RocketMinipoolDelegate, <c>voteScrub</c>.
/// </remarks>
public readonly record struct MinipoolScrub : IWrittenOnly
{
    /// <summary>The penalty from v1.3 on, 2.4 ETH in wei.</summary>
    public static Amount<Wei> EtherPenalty { get; } = EtherAmounts.Milli(2_400);

    /// <summary>What goes to the deposit pool, in wei.</summary>
    public Amount<Wei> Recycled { get; private init; }

    /// <summary>The RPL that is slashed.</summary>
    public RplSlash Slash { get; private init; }

    /// <summary>What is left for the owner, in wei.</summary>
    public Amount<Wei> LeftForOwner { get; private init; }

    /// <summary>Scrubs.</summary>
    /// <param name="release">The release, v1.2 or later.</param>
    /// <param name="held">What the minipool holds, 31 ETH on the chain, in wei.</param>
    /// <param name="userDeposit">The users' part, in wei.</param>
    /// <param name="isPenaltyEnabled">Whether the penalty is switched on.</param>
    /// <param name="minimumStake">The RPL minimum as a part of what is borrowed; used in v1.2 alone.</param>
    /// <param name="rplStake">The owner's RPL.</param>
    /// <param name="rplPrice">ETH for one RPL.</param>
    /// <returns>
    /// The scrub, or <see cref="RocketPoolRule.BalanceTooLow"/> where the minipool holds less than it has to give, or
    /// <see cref="RocketPoolRule.PriceIsZero"/>.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="release"/> is before v1.2.</exception>
    /// <exception cref="OverflowException">What is owed is above 2^128 − 1 wei.</exception>
    public static RocketPoolOutcome<MinipoolScrub> Compute(
        RocketPoolRelease release,
        Amount<Wei> held,
        Amount<Wei> userDeposit,
        bool isPenaltyEnabled,
        Fixed18 minimumStake,
        Amount<Rpl> rplStake,
        Fixed18 rplPrice)
    {
        release.Require(RocketPoolRelease.Atlas);
        bool costsEther = isPenaltyEnabled && release >= RocketPoolRelease.Houston;
        Amount<Wei> recycled = costsEther ? userDeposit + EtherPenalty : userDeposit;
        if (recycled > held)
        {
            return RocketPoolRefusal.Of(RocketPoolRule.BalanceTooLow, recycled.BaseUnits, atMost: held.BaseUnits);
        }

        Amount<Wei> owed = isPenaltyEnabled && !costsEther
            ? new(MulDiv.Floor(userDeposit.BaseUnits, minimumStake.Parts, Fixed18.Scale))
            : default;
        RocketPoolOutcome<RplSlash> slash = RplSlash.Compute(owed, owed.IsZero ? Fixed18.One : rplPrice, rplStake);
        return slash.Refusal is { } refusal
            ? refusal
            : new MinipoolScrub { Recycled = recycled, Slash = slash.Value, LeftForOwner = held - recycled };
    }
}
