using StakingCore.Numerics;

namespace StakingCore.Cosmos;

/// <content>The ways to a whole number.</content>
public readonly partial struct CosmosDecimal
{
    /// <summary>The nearest whole number, a tie to the even one.</summary>
    /// <exception cref="OverflowException">It is above 2^256 − 1 in absolute value.</exception>
    public CosmosInteger RoundInt() =>
        CosmosInteger.Checked(DecimalProduct.RoundToWhole(_units, DecimalRounding.HalfEven));

    /// <summary>The whole number before the point: truncated toward zero; always in range.</summary>
    public CosmosInteger TruncateInt() =>
        CosmosInteger.Checked(DecimalProduct.RoundToWhole(_units, DecimalRounding.Truncate));

    /// <summary>The number without what stands after the point: truncated toward zero; always in range.</summary>
    public CosmosDecimal TruncateDec() => FromInteger(TruncateInt());

    /// <summary>The smallest whole number at or above this one, as a decimal.</summary>
    /// <exception cref="OverflowException">It is 2^256.</exception>
    public CosmosDecimal Ceil() => Multiply(
        DecimalProduct.RoundToWhole(_units, DecimalRounding.Up), new Signed320(DecimalScale.UnitsOfOne, false));
}
