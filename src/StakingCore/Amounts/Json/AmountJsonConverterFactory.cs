using System.Text.Json;
using System.Text.Json.Serialization;

namespace StakingCore.Amounts.Json;

/// <summary>Finds the <see cref="AmountJsonConverter{TUnit}"/> of the units in this library, without reflection.</summary>
public sealed class AmountJsonConverterFactory : JsonConverterFactory
{
    /// <summary>Whether the type is an amount of a unit in this library.</summary>
    /// <param name="typeToConvert">The type.</param>
    public override bool CanConvert(Type typeToConvert) => Find(typeToConvert) is not null;

    /// <summary>The converter of the type.</summary>
    /// <param name="typeToConvert">An amount of a unit in this library.</param>
    /// <param name="options">Not used.</param>
    /// <exception cref="NotSupportedException">The unit is not of this library.</exception>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        Find(typeToConvert) ?? throw new NotSupportedException(
            $"{typeToConvert} has a unit of its own: add an AmountJsonConverter of that unit to the options' converters.");

    // Written out: making a generic type by reflection is what trimming and ahead-of-time compilation cannot follow.
    private static JsonConverter? Find(Type type) =>
        type == typeof(Amount<Lovelace>) ? new AmountJsonConverter<Lovelace>()
        : type == typeof(Amount<Gwei>) ? new AmountJsonConverter<Gwei>()
        : type == typeof(Amount<Wei>) ? new AmountJsonConverter<Wei>()
        : type == typeof(Amount<MicroAtom>) ? new AmountJsonConverter<MicroAtom>()
        : type == typeof(Amount<Rpl>) ? new AmountJsonConverter<Rpl>()
        : type == typeof(Amount<Reth>) ? new AmountJsonConverter<Reth>()
        : type == typeof(Amount<StethShare>) ? new AmountJsonConverter<StethShare>()
        : null;
}
