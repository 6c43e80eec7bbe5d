using System.Text.Json;

namespace StakingCore.Tool.Input;

/// <content>One token after another.</content>
internal sealed partial class JsonFeed
{
    private Utf8JsonReader Reader()
    {
        if (!_isChecked)
        {
            RequireUtf8();
        }

        return new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _isFinal, _state);
    }

    private bool Step(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (JsonException error)
        {
            throw NotJson(error);
        }
    }

    // Takes one token. The name, where it is one; else null.
    private string? Advance()
    {
        while (true)
        {
            Utf8JsonReader reader = Reader();
            if (Step(ref reader))
            {
                string? name = reader.TokenType == JsonTokenType.PropertyName ? TextOf(ref reader) : null;
                Accept(ref reader);
                return name;
            }

            Fill();
        }
    }

    private string TextOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new InvalidInputException(Name, Path, "a member name with half a surrogate pair", "names that are Unicode text");
        }
    }

    private JsonDocument Document()
    {
        while (true)
        {
            Utf8JsonReader reader = Reader();
            try
            {
                // From its first token on: from the token before, the parser would take that for the value.
                if (reader.Read() && JsonDocument.TryParseValue(ref reader, out JsonDocument? document))
                {
                    Accept(ref reader);
                    return document;
                }
            }
            catch (JsonException error)
            {
                throw NotJson(error);
            }

            Fill();
        }
    }

    // Passes over the value that comes next, token by token: a module of another kind may be larger than any buffer.
    private void Skip()
    {
        int depth = 0;
        do
        {
            Utf8JsonReader reader = Reader();
            bool isDone = false;
            while (!isDone && Step(ref reader))
            {
                depth += reader.TokenType switch
                {
                    JsonTokenType.StartObject or JsonTokenType.StartArray => 1,
                    JsonTokenType.EndObject or JsonTokenType.EndArray => -1,
                    _ => 0,
                };
                isDone = depth == 0 && reader.TokenType != JsonTokenType.PropertyName;
            }

            Accept(ref reader);
            if (isDone)
            {
                break;
            }

            Fill();
        }
        while (true);
        _isPending = false;
    }

    private void Accept(ref Utf8JsonReader reader)
    {
        _start += (int)reader.BytesConsumed;
        _state = reader.CurrentState;
    }
}
