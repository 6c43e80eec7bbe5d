using FsCheck;
using FsCheck.Fluent;
using StakingCore.Amounts;

namespace StakingCore.Testing;

/// <summary>What holds for amounts and rates, as labelled properties.</summary>
public static class AmountInvariants
{
    /// <summary>The parts are the whole: no unit is lost and none is made.</summary>
    /// <typeparam name="TUnit">The unit.</typeparam>
    /// <param name="whole">What was divided.</param>
    /// <param name="parts">What everybody got, the rest included.</param>
    public static Property SumsToTheWhole<TUnit>(Amount<TUnit> whole, params IEnumerable<Amount<TUnit>> parts)
        where TUnit : struct, IAmountUnit
    {
        System.Numerics.BigInteger sum = parts.Aggregate(System.Numerics.BigInteger.Zero, static (total, part) => total + part.BaseUnits);
        return (sum == whole.BaseUnits).Label($"the parts sum to {sum}, the whole is {whole.BaseUnits}");
    }

    /// <summary>Floor, half-even and ceiling of a share lie in this order, and within one unit.</summary>
    /// <typeparam name="TUnit">The unit.</typeparam>
    /// <param name="amount">The amount.</param>
    /// <param name="share">The share, at most one.</param>
    public static Property RoundsWithinOneUnit<TUnit>(Amount<TUnit> amount, Fraction share)
        where TUnit : struct, IAmountUnit
    {
        Amount<TUnit> floor = amount.MultiplyFloor(share);
        Amount<TUnit> near = amount.MultiplyHalfEven(share);
        Amount<TUnit> ceiling = amount.MultiplyCeiling(share);
        return (floor <= near).Label($"the floor {floor.BaseUnits} is above the nearest {near.BaseUnits}")
            .And((near <= ceiling).Label($"the nearest {near.BaseUnits} is above the ceiling {ceiling.BaseUnits}"))
            .And((ceiling.BaseUnits - floor.BaseUnits <= 1).Label($"floor {floor.BaseUnits} and ceiling {ceiling.BaseUnits} are more than one apart"))
            .And((floor <= amount).Label($"the share {floor.BaseUnits} is above the amount {amount.BaseUnits}"));
    }

    /// <summary>A value written as text is read as the same value.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="value">The value.</param>
    public static Property ReadsWhatItWrites<T>(T value)
        where T : IParsable<T>
    {
        string text = value.ToString()!;
        bool isRead = T.TryParse(text, null, out T? read);
        return isRead.Label($"'{text}' is not read at all").And(() => EqualityComparer<T>.Default.Equals(read, value));
    }
}
