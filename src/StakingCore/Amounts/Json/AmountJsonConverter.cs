namespace StakingCore.Amounts.Json;

/// <summary>
/// Amounts in JSON: base units as digits in a string, <c>"1500000"</c>. Symbols, points and signs are refused, so that a
/// file has one way to say an amount.
/// </summary>
/// <remarks>
/// <see cref="Amount{TUnit}"/> of the units in this library finds its converter by itself, in source-generated contexts
/// too. For a unit of your own, add this converter to <see cref="System.Text.Json.JsonSerializerOptions.Converters"/>.
/// </remarks>
/// <typeparam name="TUnit">The unit.</typeparam>
public sealed class AmountJsonConverter<TUnit> : ScalarJsonConverter<Amount<TUnit>>
    where TUnit : struct, IAmountUnit
{
    private protected override string Expected => $"0 to 2^128 - 1 {TUnit.Symbol} as digits";

    private protected override bool TryRead(string text, out Amount<TUnit> value)
    {
        bool isRead = ScaledDecimal.TryRead(text, 0, out UInt128 baseUnits) == DecimalReading.Read;
        value = new Amount<TUnit>(baseUnits);
        return isRead;
    }

    private protected override string ToText(Amount<TUnit> value) => value.ToString();
}
