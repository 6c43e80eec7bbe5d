using System.Numerics;

namespace StakingCore.Cosmos;

/// <content>The quotients, each with its rounding.</content>
public readonly partial struct CosmosDecimal
{
    /// <summary>
    /// The quotient, rounded twice: truncated at 36 decimals, then to the nearest unit, a tie to the even one. It differs from
    /// the nearest unit where the exact quotient lies above a tie by less than 10^-36.
    /// </summary>
    /// <param name="divisor">The divisor; not zero.</param>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    /// <exception cref="OverflowException">The quotient is outside the range.</exception>
    public CosmosDecimal Quo(CosmosDecimal divisor) =>
        Checked(Chop(_units * _unitsOfOne * _unitsOfOne / divisor._units));

    /// <summary>The quotient, truncated toward zero.</summary>
    /// <param name="divisor">The divisor; not zero.</param>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    /// <exception cref="OverflowException">The quotient is outside the range.</exception>
    public CosmosDecimal QuoTruncate(CosmosDecimal divisor) => Checked(_units * _unitsOfOne / divisor._units);

    /// <summary>
    /// The quotient, rounded up. Where it is negative, not exact and at least one unit, it is the truncated quotient plus one
    /// unit: −1 ÷ 3 is −0.333333333333333332.
    /// </summary>
    /// <param name="divisor">The divisor; not zero.</param>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    /// <exception cref="OverflowException">The quotient is outside the range.</exception>
    public CosmosDecimal QuoRoundUp(CosmosDecimal divisor) => QuoRoundUp(divisor, CosmosMathVersion.Current);

    /// <summary>
    /// The quotient, rounded up by the rules of that version: a negative one is truncated before v1.4.0, and is the truncated
    /// one plus one unit from then on where it is not exact and at least one unit.
    /// </summary>
    /// <param name="divisor">The divisor; not zero.</param>
    /// <param name="version">The version, which also limits the range.</param>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    /// <exception cref="OverflowException">The quotient is outside the range.</exception>
    public CosmosDecimal QuoRoundUp(CosmosDecimal divisor, CosmosMathVersion version)
    {
        (BigInteger quotient, BigInteger rest) = BigInteger.DivRem(_units * _unitsOfOne, divisor._units);
        bool up = !rest.IsZero
            && (Sign == divisor.Sign || (!quotient.IsZero && version.AddsUnitToNegativeQuotient));
        return Checked(up ? quotient + 1 : quotient).RequireRange(version);
    }

    /// <summary>The quotient by a whole number, truncated toward zero; always in range.</summary>
    /// <param name="divisor">The divisor; not zero.</param>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public CosmosDecimal QuoInt(CosmosInteger divisor) => new(_units / divisor.ToBigInteger());
}
