namespace StakingCore.Cosmos;

/// <content>The products, each with its rounding.</content>
public readonly partial struct CosmosDecimal
{
    /// <summary>
    /// The product, rounded to the nearest unit, a tie to the even one; symmetric, so that the sign never matters.
    /// </summary>
    /// <param name="other">The factor.</param>
    /// <exception cref="OverflowException">The product is outside the range.</exception>
    public CosmosDecimal Mul(CosmosDecimal other) =>
        new(DecimalProduct.Round(_units, other._units, DecimalRounding.HalfEven));

    /// <summary>The product, truncated toward zero.</summary>
    /// <param name="other">The factor.</param>
    /// <exception cref="OverflowException">The product is outside the range.</exception>
    public CosmosDecimal MulTruncate(CosmosDecimal other) =>
        new(DecimalProduct.Round(_units, other._units, DecimalRounding.Truncate));

    /// <summary>The product, rounded up; a negative one is therefore truncated.</summary>
    /// <param name="other">The factor.</param>
    /// <exception cref="OverflowException">The product is outside the range.</exception>
    public CosmosDecimal MulRoundUp(CosmosDecimal other) =>
        new(DecimalProduct.Round(_units, other._units, DecimalRounding.Up));

    /// <summary>The product with a whole number; exact.</summary>
    /// <param name="factor">The factor.</param>
    /// <exception cref="OverflowException">The product is outside the range.</exception>
    public CosmosDecimal MulInt(CosmosInteger factor) => Multiply(_units, factor.Value);

    /// <summary>
    /// This number to the power of <paramref name="exponent"/>, by squaring; every product is rounded as <see cref="Mul"/>
    /// does. To the power of 0 every number is 1.
    /// </summary>
    /// <param name="exponent">The exponent.</param>
    /// <exception cref="OverflowException">
    /// A product on the way is outside the range; that includes the square of the base, where the result itself might fit.
    /// </exception>
    public CosmosDecimal Power(ulong exponent) => Power(exponent, CosmosMathVersion.Current);

    /// <inheritdoc cref="Power(ulong)" />
    /// <param name="exponent">The exponent.</param>
    /// <param name="version">The version whose range every product must be in.</param>
    public CosmosDecimal Power(ulong exponent, CosmosMathVersion version)
    {
        if (exponent == 0)
        {
            return One;
        }

        CosmosDecimal odd = One;
        CosmosDecimal square = this;
        for (ulong rest = exponent; rest > 1; rest /= 2)
        {
            if (ulong.IsOddInteger(rest))
            {
                odd = odd.Mul(square).RequireRange(version);
            }

            square = square.Mul(square).RequireRange(version);
        }

        return square.Mul(odd).RequireRange(version);
    }
}
