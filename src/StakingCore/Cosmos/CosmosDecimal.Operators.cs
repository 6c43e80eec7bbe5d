using System.Numerics;
using StakingCore.Numerics;

namespace StakingCore.Cosmos;

public readonly partial struct CosmosDecimal :
    IAdditionOperators<CosmosDecimal, CosmosDecimal, CosmosDecimal>,
    ISubtractionOperators<CosmosDecimal, CosmosDecimal, CosmosDecimal>,
    IUnaryNegationOperators<CosmosDecimal, CosmosDecimal>,
    IComparisonOperators<CosmosDecimal, CosmosDecimal, bool>,
    IAdditiveIdentity<CosmosDecimal, CosmosDecimal>,
    IMinMaxValue<CosmosDecimal>
{
    /// <inheritdoc />
    static CosmosDecimal IAdditiveIdentity<CosmosDecimal, CosmosDecimal>.AdditiveIdentity => default;

    /// <summary>Adds two decimals exactly.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    /// <exception cref="OverflowException">The sum is outside the range.</exception>
    public static CosmosDecimal operator +(CosmosDecimal left, CosmosDecimal right) =>
        Checked(Signed320.Add(left._units, right._units));

    /// <summary>Subtracts one decimal from another exactly.</summary>
    /// <param name="left">The number to take from.</param>
    /// <param name="right">The number to take.</param>
    /// <exception cref="OverflowException">The difference is outside the range.</exception>
    public static CosmosDecimal operator -(CosmosDecimal left, CosmosDecimal right) =>
        Checked(Signed320.Add(left._units, -right._units));

    /// <summary>The number with the other sign; always in range.</summary>
    /// <param name="value">The number.</param>
    public static CosmosDecimal operator -(CosmosDecimal value) => new(-value._units);

    /// <summary>Whether two decimals are equal.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(CosmosDecimal left, CosmosDecimal right) => left.Equals(right);

    /// <summary>Whether two decimals differ.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(CosmosDecimal left, CosmosDecimal right) => !left.Equals(right);

    /// <summary>Whether the left decimal is the smaller one.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(CosmosDecimal left, CosmosDecimal right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left decimal is the larger one.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(CosmosDecimal left, CosmosDecimal right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left decimal is smaller or equal.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(CosmosDecimal left, CosmosDecimal right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left decimal is larger or equal.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(CosmosDecimal left, CosmosDecimal right) => left.CompareTo(right) >= 0;
}
