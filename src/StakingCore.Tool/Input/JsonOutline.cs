using System.Text;
using System.Text.Json;

namespace StakingCore.Tool.Input;

/// <summary>Looks at a JSON text while it comes in, so that one that goes wrong is refused there, however much would follow.</summary>
/// <param name="name">The file's name for messages.</param>
internal sealed class JsonOutline(string name)
{
    // What is no object is read to its end where it is short, since messages then say more about it.
    private const int Opening = 1 << 16;
    private JsonReaderState _state;
    private JsonTokenType? _root;
    private int _seen;

    /// <summary>Looks at what is new.</summary>
    /// <param name="text">All of the text up to here, without a byte order mark.</param>
    internal void Look(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text[_seen..], isFinalBlock: false, _state);
        try
        {
            while (reader.Read())
            {
                _root ??= reader.TokenType;
            }
        }
        catch (JsonException error)
        {
            throw JsonSource.NotJson(name, Encoding.UTF8.GetString(text), error);
        }

        _seen += (int)reader.BytesConsumed;
        _state = reader.CurrentState;
        if (text.Length > Opening && _root != JsonTokenType.StartObject)
        {
            throw new InvalidInputException(name, "$", $"a value of more than {Opening} bytes that is no object", "an object");
        }

        if (text.Length - _seen > InputLimits.LongestToken)
        {
            throw new InvalidInputException(
                name, $"byte {_seen}", $"a name, text or number of more than {InputLimits.LongestToken} bytes", "shorter ones");
        }
    }
}
