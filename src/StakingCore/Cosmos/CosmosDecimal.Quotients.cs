using StakingCore.Numerics;

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
        new(DecimalQuotient.Round(_units, divisor._units, DecimalRounding.HalfEven));

    /// <summary>The quotient, truncated toward zero.</summary>
    /// <param name="divisor">The divisor; not zero.</param>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    /// <exception cref="OverflowException">The quotient is outside the range.</exception>
    public CosmosDecimal QuoTruncate(CosmosDecimal divisor) =>
        new(DecimalQuotient.Round(_units, divisor._units, DecimalRounding.Truncate));

    /// <summary>
    /// The quotient, rounded up. Where it is negative, not exact and at least one unit, it is the truncated quotient plus one
    /// unit: −1 ÷ 3 is −0.333333333333333332.
    /// </summary>
    /// <param name="divisor">The divisor; not zero.</param>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    /// <exception cref="OverflowException">The quotient is outside the range.</exception>
    public CosmosDecimal QuoRoundUp(CosmosDecimal divisor) => QuoRoundUp(divisor, CosmosMathVersion.Current);

    /// <summary>
    /// The quotient, rounded up by the rules of that version. Before v1.4.0 it is truncated at 36 decimals first, so that a
    /// quotient above a whole number of units by less than 10^-36 stays there, and a negative one is truncated.
    /// </summary>
    /// <param name="divisor">The divisor; not zero.</param>
    /// <param name="version">The version, which also limits the range.</param>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    /// <exception cref="OverflowException">The quotient is outside the range.</exception>
    public CosmosDecimal QuoRoundUp(CosmosDecimal divisor, CosmosMathVersion version)
    {
        DecimalRounding rounding = version.RoundsQuotientsUpFromThirtySixDecimals
            ? DecimalRounding.UpFromThirtySixDecimals
            : DecimalRounding.Up;
        return new CosmosDecimal(DecimalQuotient.Round(_units, divisor._units, rounding)).RequireRange(version);
    }

    /// <summary>The quotient by a whole number, truncated toward zero; always in range.</summary>
    /// <param name="divisor">The divisor; not zero.</param>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public CosmosDecimal QuoInt(CosmosInteger divisor) =>
        new(Signed320.DivRem(_units, divisor.Value).Quotient);
}
