using StakingCore.Amounts;
using StakingCore.Numerics;

namespace StakingCore.RocketPool.Staking;

/// <summary>The RPL that is minted as time passes.</summary>
/// <remarks>Source: RocketTokenRPL, <c>inflationCalculate</c>.</remarks>
public static class RplInflation
{
    /// <summary>An interval: one day, in seconds.</summary>
    public const ulong IntervalSeconds = 86_400;

    /// <summary>5% a year: 1.000133680617113500 a day.</summary>
    public static Fixed18 FivePercentAYear { get; } = new(1_000_133_680_617_113_500);

    /// <summary>The growth of the supply, rounded down day by day: supply = ⌊supply · rate⌋ once a whole day.</summary>
    /// <param name="supply">The supply at the last minting.</param>
    /// <param name="rate">The growth a day, 1 for none. At 0 nothing is minted.</param>
    /// <param name="secondsSinceLast">Seconds since the last minting.</param>
    /// <returns>What is minted, or <see cref="RocketPoolRule.SupplyWouldFall"/> for a rate below 1, or <see cref="RocketPoolRule.ArithmeticRange"/>.</returns>
    /// <exception cref="OverflowException">What is minted is above 2^128 − 1.</exception>
    public static RocketPoolOutcome<Amount<Rpl>> Minted(Amount<Rpl> supply, Fixed18 rate, ulong secondsSinceLast)
    {
        ulong days = secondsSinceLast / IntervalSeconds;
        if (days == 0 || rate.IsZero)
        {
            return default(Amount<Rpl>);
        }

        UInt512 grown = supply.BaseUnits;
        for (ulong day = 0; day < days; day++)
        {
            UInt512 product = grown * rate.Parts;
            if (product.IsAboveWord256)
            {
                return RocketPoolRefusal.Of(RocketPoolRule.ArithmeticRange);
            }

            UInt512 next = product / Fixed18.Scale;
            if (next == grown)
            {
                break;
            }

            if (next < grown)
            {
                return RocketPoolRefusal.Of(RocketPoolRule.SupplyWouldFall, (UInt128)next, atLeast: (UInt128)grown);
            }

            grown = next;
        }

        return new Amount<Rpl>((UInt128)(grown - supply.BaseUnits));
    }
}
