using StakingCore.Amounts;
using StakingCore.Numerics;

namespace StakingCore.Slashing;

/// <summary>
/// Rule G: a penalty that grows with leverage above a limit, the mirror of a reward that saturates.
/// P′ = min(T, P + ⌊P·slope·(T − L·o) ÷ (L·o)⌋) where T exceeds L·o, else min(P, T).
/// </summary>
/// <remarks>An operator with nothing of its own is at infinite leverage: P′ = T. Amounts are base units. Immutable.</remarks>
public sealed record LeverageSurcharge
{
    /// <summary>Makes the rule.</summary>
    /// <param name="maxLeverage">L, the leverage (total by own) up to which nothing is added; at least 1.</param>
    /// <param name="slope">How steeply the penalty grows with the excess; 0 adds nothing.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxLeverage"/> is below 1.</exception>
    public LeverageSurcharge(Fraction maxLeverage, Fraction slope)
    {
        if (maxLeverage < Fraction.One)
        {
            throw new ArgumentOutOfRangeException(nameof(maxLeverage), maxLeverage, "Expected at least 1: the total is never below the own stake.");
        }

        MaxLeverage = maxLeverage;
        Slope = slope;
    }

    /// <summary>The leverage up to which nothing is added; at least 1.</summary>
    public Fraction MaxLeverage { get; }

    /// <summary>How steeply the penalty grows with the excess.</summary>
    public Fraction Slope { get; }

    /// <summary>The penalty with its surcharge, at most the total.</summary>
    /// <param name="penalty">P, the penalty without it.</param>
    /// <param name="operatorStake">o, the operator's own stake; at most the total.</param>
    /// <param name="total">T, own and delegated stake together.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="operatorStake"/> exceeds <paramref name="total"/>.</exception>
    public UInt128 Apply(UInt128 penalty, UInt128 operatorStake, UInt128 total)
    {
        if (operatorStake > total)
        {
            throw new ArgumentOutOfRangeException(nameof(operatorStake), operatorStake, $"Expected at most 'total', {total}.");
        }

        // With L = n/d: T·d against n·o, each below 2^192.
        UInt512 limit = (UInt512)MaxLeverage.Numerator * operatorStake;
        UInt512 scaled = (UInt512)total * MaxLeverage.Denominator;
        if (penalty == 0 || Slope.IsZero || scaled <= limit)
        {
            return UInt128.Min(penalty, total);
        }

        if (operatorStake == 0)
        {
            return total;
        }

        // 128 + 64 + 192 bits above, 64 + 192 below.
        UInt512 surcharge = (UInt512)penalty * Slope.Numerator * (scaled - limit) / (limit * Slope.Denominator);
        return (UInt128)UInt512.Min(total, surcharge + penalty);
    }
}
