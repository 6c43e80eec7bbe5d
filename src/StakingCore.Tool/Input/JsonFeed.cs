using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace StakingCore.Tool.Input;

/// <summary>
/// A JSON file read from its start to its end, a piece at a time: what nobody asks for is passed over, and no more is held than
/// the value that is asked for. It knows where it stands, as <see cref="JsonPlace"/> does.
/// </summary>
/// <remarks>
/// Members and items must be consumed in order: inside a loop over <see cref="Members"/> the current value is read by at most
/// one of <see cref="Members"/>, <see cref="Items"/> and <see cref="Value"/>; what is not read is passed over.
/// </remarks>
internal sealed partial class JsonFeed : IDisposable
{
    private const int FirstSize = 1 << 16;
    private const int MostDepth = 256;
    private readonly Stream _stream;
    private readonly Action<long>? _progress;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstSize);
    private JsonReaderState _state = new(new JsonReaderOptions { MaxDepth = MostDepth });
    private int _start;
    private int _end;
    private int _valid;
    private long _read;
    private bool _isFinal;
    private bool _isChecked;
    private bool _isPending = true;

    /// <param name="stream">The file; not closed.</param>
    /// <param name="name">Its name for messages.</param>
    /// <param name="progress">Told now and then how many bytes were read.</param>
    internal JsonFeed(Stream stream, string name, Action<long>? progress = null)
    {
        _stream = stream;
        _progress = progress;
        Name = name;
        Fill();
        if (_buffer.AsSpan(0, _end).StartsWith(Encoding.UTF8.Preamble))
        {
            _start = Encoding.UTF8.Preamble.Length;
        }
    }

    internal string Name { get; }

    /// <summary>The path of the value that comes next, from the root <c>$</c>.</summary>
    internal string Path { get; private set; } = "$";

    /// <summary>The first bytes as they are, to tell files of another kind by before anything is read.</summary>
    internal ReadOnlySpan<byte> Opening => _buffer.AsSpan(_start, _end - _start);

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    /// <summary>The kind of the value that comes next, which stays unread.</summary>
    internal JsonTokenType Peek()
    {
        while (true)
        {
            Utf8JsonReader reader = Reader();
            if (Step(ref reader))
            {
                return reader.TokenType;
            }

            Fill();
        }
    }

    /// <summary>The members of the object that comes next; the value of each may be read before the next is asked for.</summary>
    internal IEnumerable<string> Members()
    {
        if (Peek() != JsonTokenType.StartObject)
        {
            throw Value().Unexpected("an object");
        }

        string parent = Path;
        var names = new HashSet<string>(StringComparer.Ordinal);
        Advance();
        while (Advance() is { } name)
        {
            Path = JsonPlace.PathOf(parent, name);
            if (!names.Add(name))
            {
                throw new InvalidInputException(Name, Path, "this member a second time", "each member once");
            }

            if (names.Count > InputLimits.MostMembers)
            {
                throw new InvalidInputException(Name, parent, $"more than {InputLimits.MostMembers} members", "fewer");
            }

            _isPending = true;
            yield return name;
            if (_isPending)
            {
                Skip();
            }
        }

        Path = parent;
        _isPending = false;
    }

    /// <summary>The members of the object that comes next, of which some must be there.</summary>
    internal IEnumerable<string> MembersWith(params string[] required)
    {
        var missing = new List<string>(required);
        string path = Path;
        foreach (string name in Members())
        {
            missing.Remove(name);
            yield return name;
        }

        if (missing.Count > 0)
        {
            throw new InvalidInputException(Name, JsonPlace.PathOf(path, missing[0]), "nothing", $"the member \"{missing[0]}\"");
        }
    }

    /// <summary>Reads each of the <see cref="Items"/>.</summary>
    internal void ReadEach(Action<JsonPlace> read)
    {
        foreach (JsonPlace item in Items())
        {
            read(item);
        }
    }

    /// <summary>
    /// The items of the array that comes next, none for a null, which the chains write for an empty one. Each is gone when the next
    /// is asked for.
    /// </summary>
    internal IEnumerable<JsonPlace> Items()
    {
        JsonTokenType kind = Peek();
        if (kind is not (JsonTokenType.StartArray or JsonTokenType.Null))
        {
            throw Value().Unexpected("an array");
        }

        Advance();
        string parent = Path;
        for (int index = 0; kind == JsonTokenType.StartArray && Peek() != JsonTokenType.EndArray; index++)
        {
            Path = string.Create(CultureInfo.InvariantCulture, $"{parent}[{index}]");
            using JsonDocument document = Document();
            var place = new JsonPlace(Name, Path, document.RootElement);
            JsonSource.RefuseDuplicates(place);
            yield return place;
        }

        if (kind == JsonTokenType.StartArray)
        {
            Advance();
        }

        Path = parent;
        _isPending = false;
    }

    /// <summary>The value that comes next, whole.</summary>
    internal JsonPlace Value()
    {
        using JsonDocument document = Document();
        _isPending = false;
        var place = new JsonPlace(Name, Path, document.RootElement.Clone());
        JsonSource.RefuseDuplicates(place);
        return place;
    }

    /// <summary>Refuses anything after the root.</summary>
    internal void End()
    {
        while (!_isFinal || _start < _end)
        {
            Utf8JsonReader reader = Reader();
            Step(ref reader);
            _start += (int)reader.BytesConsumed;
            _state = reader.CurrentState;
            if (_isFinal)
            {
                return;
            }

            Fill();
        }
    }
}
