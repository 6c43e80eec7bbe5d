using System.Text.Json;
using System.Text.Json.Serialization;

namespace StakingCore.Amounts.Json;

/// <summary>
/// Reads and writes a value as its text in a JSON string, as a property's name too. JSON numbers are refused: most readers
/// take them for binary64 and lose what is above 2^53 without a word.
/// </summary>
/// <typeparam name="T">The value.</typeparam>
public abstract class ScalarJsonConverter<T> : JsonConverter<T>
    where T : struct
{
    private protected ScalarJsonConverter()
    {
    }

    /// <inheritdoc />
    /// <exception cref="JsonException">There is no string, or its text is no such value; the message says what was expected.</exception>
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? FromText(reader.GetString()!)
            : throw new JsonException($"Found a {reader.TokenType}, expected {Expected} in a string.");

    /// <inheritdoc />
    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(ToText(value));
    }

    /// <inheritdoc />
    /// <exception cref="JsonException">The name is no such value.</exception>
    public sealed override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        FromText(reader.GetString()!);

    /// <inheritdoc />
    public sealed override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(ToText(value));
    }

    /// <summary>What a message says that was expected.</summary>
    private protected abstract string Expected { get; }

    /// <summary>Reads the text; false where it is no such value or too large for it.</summary>
    private protected abstract bool TryRead(string text, out T value);

    /// <summary>The text that reads back to the same value.</summary>
    private protected abstract string ToText(T value);

    private T FromText(string text) =>
        TryRead(text, out T value) ? value : throw new JsonException($"Found {QuotedText.Of(text)}, expected {Expected}.");
}
