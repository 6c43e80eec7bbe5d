using System.Globalization;
using System.Text;
using System.Text.Json;

namespace StakingCore.Ethereum.BeaconApi;

/// <summary>The tokens of a JSON stream, one after another, through a buffer that grows only for a token longer than it.</summary>
internal sealed class JsonTokens
{
    private const int LeastBuffer = 1 << 16;
    private const int LongestToken = 1 << 20;

    // What the reader says where the text stops too early.
    private static readonly string[] _endings = ["end of data", "end of the JSON payload", "does not contain any JSON tokens"];

    private readonly Stream _stream;
    private readonly string _file;
    private byte[] _buffer = new byte[LeastBuffer];
    private int _start;
    private int _end;
    private long _bytesBefore;
    private long _tokenEnd;
    private bool _isAtEnd;
    private JsonReaderState _state = new(new JsonReaderOptions { MaxDepth = 64 });
    private int _valueStart;
    private int _valueLength;
    private byte[]? _unescaped;

    internal JsonTokens(Stream stream, string file)
    {
        _stream = stream;
        _file = file;
        Fill();
        if (_buffer.AsSpan(0, _end).StartsWith(Encoding.UTF8.Preamble))
        {
            _start = Encoding.UTF8.Preamble.Length;
        }
    }

    internal JsonTokenType Kind { get; private set; }

    /// <summary>How many bytes were used up.</summary>
    internal long Position => _bytesBefore + _start;

    /// <summary>Where the token begins.</summary>
    internal long TokenStart { get; private set; }

    /// <summary>The text of a name, string or number; good until the next token.</summary>
    internal ReadOnlySpan<byte> Value => _unescaped ?? _buffer.AsSpan(_valueStart, _valueLength);

    /// <summary>Goes to the next token; false at the end of the text.</summary>
    internal bool Next()
    {
        while (true)
        {
            var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _isAtEnd, _state);
            try
            {
                if (reader.Read())
                {
                    Take(ref reader);
                    return true;
                }
            }
            catch (JsonException error)
            {
                throw NotJson(error);
            }

            // What was used up without a token is blanks.
            _state = reader.CurrentState;
            _start += (int)reader.BytesConsumed;
            if (_isAtEnd)
            {
                return false;
            }

            if (Position - _tokenEnd > LongestToken)
            {
                throw new BeaconFileException(
                    _file, string.Create(CultureInfo.InvariantCulture, $"byte {_tokenEnd}"), $"more than {LongestToken} blanks", "a JSON object");
            }

            Fill();
        }
    }

    internal void Skip()
    {
        int depth = 0;
        do
        {
            depth += Kind is JsonTokenType.StartObject or JsonTokenType.StartArray ? 1
                : Kind is JsonTokenType.EndObject or JsonTokenType.EndArray ? -1
                : 0;
        }
        while ((depth > 0 || Kind == JsonTokenType.PropertyName) && Next());
    }

    internal BeaconFileException Unexpected(string path, string expected) => Unexpected(path, Describe(), expected);

    internal BeaconFileException Unexpected(string path, string found, string expected) =>
        new(_file, string.Create(CultureInfo.InvariantCulture, $"{path} (byte {TokenStart})"), found, expected);

    private void Take(ref Utf8JsonReader reader)
    {
        Kind = reader.TokenType;
        TokenStart = Position + reader.TokenStartIndex;
        bool isQuoted = Kind is JsonTokenType.String or JsonTokenType.PropertyName;
        _valueStart = _start + (int)reader.TokenStartIndex + (isQuoted ? 1 : 0);
        _valueLength = reader.ValueSpan.Length;
        _unescaped = isQuoted && reader.ValueIsEscaped ? Unescaped(ref reader) : null;
        _state = reader.CurrentState;
        _start += (int)reader.BytesConsumed;
        _tokenEnd = Position;
    }

    private byte[] Unescaped(ref Utf8JsonReader reader)
    {
        try
        {
            return Encoding.UTF8.GetBytes(reader.GetString()!);
        }
        catch (InvalidOperationException)
        {
            throw Unexpected("$", "a string that is not Unicode text", "Unicode text");
        }
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _bytesBefore += _start;
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            if (_buffer.Length >= LongestToken)
            {
                throw new BeaconFileException(
                    _file, string.Create(CultureInfo.InvariantCulture, $"byte {_bytesBefore}"), $"a text longer than {LongestToken} bytes", "names and numbers");
            }

            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        int read = _stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _isAtEnd = read == 0;
    }

    private BeaconFileException NotJson(JsonException error)
    {
        // The reader counts from zero.
        string place = string.Create(CultureInfo.InvariantCulture, $"line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1}");
        bool isCutOff = _isAtEnd && Array.Exists(_endings, ending => error.Message.Contains(ending, StringComparison.Ordinal));
        return new BeaconFileException(_file, place, isCutOff ? "the end of the text" : "text that is not JSON", "a JSON object", error);
    }

    private string Describe() => Kind switch
    {
        JsonTokenType.None => "nothing",
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => $"\"{Shorten()}\"",
        JsonTokenType.Number => $"the number {Shorten()}",
        JsonTokenType.PropertyName => $"the member \"{Shorten()}\"",
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        JsonTokenType.Null => "null",
        _ => "the end of it",
    };

    private string Shorten()
    {
        const int Shown = 48;
        string text = Encoding.UTF8.GetString(Value[..int.Min(Value.Length, Shown)]);
        return Value.Length > Shown ? text + "..." : text;
    }
}
