using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace StakingCore.Slashing.Json;

/// <summary>Losses tranche by tranche in JSON: base units as digits in a string, <c>[["5","2"],["40"]]</c>.</summary>
/// <remarks>The platform's own handling of numbers as text ends at a list of numbers, and leaves a list of lists bare.</remarks>
public sealed class TrancheLossesJsonConverter : JsonConverter<IReadOnlyList<IReadOnlyList<UInt128>>>
{
    /// <inheritdoc />
    /// <exception cref="JsonException">It is no list of lists of digits in strings, each 0 to 2^128 − 1.</exception>
    public override IReadOnlyList<IReadOnlyList<UInt128>> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var tranches = new List<IReadOnlyList<UInt128>>();
        for (Enter(ref reader); reader.TokenType != JsonTokenType.EndArray; reader.Read())
        {
            var losses = new List<UInt128>();
            for (Enter(ref reader); reader.TokenType != JsonTokenType.EndArray; reader.Read())
            {
                losses.Add(Loss(ref reader));
            }

            tranches.Add(losses);
        }

        return tranches;
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, IReadOnlyList<IReadOnlyList<UInt128>> value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartArray();
        foreach (IReadOnlyList<UInt128> losses in value)
        {
            writer.WriteStartArray();
            foreach (UInt128 loss in losses)
            {
                writer.WriteStringValue(loss.ToString(CultureInfo.InvariantCulture));
            }

            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }

    private static void Enter(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException($"Found a {reader.TokenType}, expected a list of losses.");
        }

        reader.Read();
    }

    private static UInt128 Loss(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String
            && UInt128.TryParse(reader.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out UInt128 loss)
                ? loss
                : throw new JsonException($"Found a {reader.TokenType}, expected 0 to 2^128 - 1 as digits in a string.");
}
