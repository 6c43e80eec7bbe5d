using StakingCore.Amounts;
using StakingCore.Amounts.Json;
using StakingCore.Numerics;

namespace StakingCore.RocketPool.Staking;

/// <summary>RPL taken for what a minipool's users are short of. <c>default</c> is a slash of nothing.</summary>
/// <remarks>
/// The price is that of the moment of the slash, not of the loss, and what the stake does not cover is forgiven. From v1.4
/// only the legacy stake can be reached, before it everything staked is legacy. Source: RocketNodeStaking, <c>slashRPL</c>.
/// </remarks>
public readonly record struct RplSlash : IWrittenOnly
{
    /// <summary>What is taken and goes to the auction.</summary>
    public Amount<Rpl> Taken { get; private init; }

    /// <summary>What is left of the stake that can be slashed.</summary>
    public Amount<Rpl> StakeAfter { get; private init; }

    /// <summary>Takes min(10^18 · shortfall ÷ price, stake), rounded down.</summary>
    /// <param name="shortfall">What the users are short of, in wei.</param>
    /// <param name="rplPrice">ETH for one RPL.</param>
    /// <param name="rplStake">The stake that can be slashed: legacy RPL.</param>
    /// <returns>The slash, or <see cref="RocketPoolRule.PriceIsZero"/>.</returns>
    public static RocketPoolOutcome<RplSlash> Compute(Amount<Wei> shortfall, Fixed18 rplPrice, Amount<Rpl> rplStake)
    {
        if (rplPrice.IsZero)
        {
            return RocketPoolRefusal.Of(RocketPoolRule.PriceIsZero, 0, atLeast: 1);
        }

        UInt512 asked = (UInt512)shortfall.BaseUnits * Fixed18.Scale / rplPrice.Parts;
        Amount<Rpl> taken = new((UInt128)UInt512.Min(asked, rplStake.BaseUnits));
        return new RplSlash { Taken = taken, StakeAfter = rplStake - taken };
    }
}
