using System.Numerics;

namespace StakingCore.Cosmos;

/// <content>The ways to a whole number.</content>
public readonly partial struct CosmosDecimal
{
    /// <summary>The nearest whole number, a tie to the even one.</summary>
    /// <exception cref="OverflowException">It is above 2^256 − 1 in absolute value.</exception>
    public CosmosInteger RoundInt() => CosmosInteger.FromBigInteger(Chop(_units));

    /// <summary>The whole number before the point: truncated toward zero; always in range.</summary>
    public CosmosInteger TruncateInt() => CosmosInteger.FromBigInteger(_units / _unitsOfOne);

    /// <summary>The number without what stands after the point: truncated toward zero; always in range.</summary>
    public CosmosDecimal TruncateDec() => new(_units - (_units % _unitsOfOne));

    /// <summary>The smallest whole number at or above this one, as a decimal.</summary>
    /// <exception cref="OverflowException">It is 2^256.</exception>
    public CosmosDecimal Ceil()
    {
        BigInteger rest = _units % _unitsOfOne;
        BigInteger whole = _units - rest;
        return Checked(rest.Sign > 0 ? whole + _unitsOfOne : whole);
    }
}
