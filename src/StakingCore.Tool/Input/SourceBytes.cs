using System.Globalization;
using System.Text;

namespace StakingCore.Tool.Input;

/// <summary>
/// The bytes of a text that is read whole, from a file or a pipe. They are looked at as they come in, so that garbage is refused after
/// its first pieces and nothing is held that memory has no room for.
/// </summary>
internal sealed class SourceBytes
{
    private const int Piece = 1 << 16;
    private readonly string _name;
    private readonly SourceKind _kind;
    private readonly JsonOutline _outline;
    private byte[] _bytes = new byte[Piece];
    private int _start;
    private int _end;
    private int _valid;
    private int _line;
    private int _lineNumber = 1;

    private SourceBytes(string name, SourceKind kind)
    {
        _name = name;
        _kind = kind;
        _outline = new JsonOutline(name);
    }

    /// <summary>Reads to the end.</summary>
    /// <param name="stream">The file; left open.</param>
    /// <param name="name">Its name for messages.</param>
    /// <param name="kind">What it has to be.</param>
    internal static string Read(Stream stream, string name, SourceKind kind)
    {
        var source = new SourceBytes(name, kind);
        while (source.Take(stream))
        {
            source.Look(isFinal: false);
        }

        source.Look(isFinal: true);
        return Encoding.UTF8.GetString(source._bytes, source._start, source._end - source._start);
    }

    private bool Take(Stream stream)
    {
        if (_end > InputLimits.MostBytes)
        {
            throw new InvalidInputException(
                $"{_name}: found more than {InputLimits.MostBytes} bytes, expected no more: what they say would not fit in memory");
        }

        if (_bytes.Length - _end < Piece)
        {
            Array.Resize(ref _bytes, (int)long.Min(2L * _bytes.Length, InputLimits.MostBytes + (2L * Piece)));
        }

        // As much at once as there is already, so that what a cut value makes one look at again stays in proportion.
        Span<byte> room = _bytes.AsSpan(_end);
        int read;
        try
        {
            read = stream.ReadAtLeast(room, int.Min(room.Length, int.Max(Piece, _end)), throwOnEndOfStream: false);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException($"{_name}: cannot be read: {error.Message}");
        }

        if (_end == 0 && room[..read].StartsWith(Encoding.UTF8.Preamble))
        {
            _start = _valid = _line = Encoding.UTF8.Preamble.Length;
        }

        _end += read;
        return read > 0;
    }

    private void Look(bool isFinal)
    {
        int whole = Utf8Text.Check(_bytes.AsSpan(_valid, _end - _valid), isFinal, out int wrong);
        if (wrong >= 0)
        {
            string place = string.Create(CultureInfo.InvariantCulture, $"byte {_valid + wrong}");
            throw new InvalidInputException(_name, place, "bytes that are not UTF-8", "UTF-8 text");
        }

        _valid += whole;
        if (_kind == SourceKind.Json)
        {
            _outline.Look(_bytes.AsSpan(_start, _valid - _start));
            return;
        }

        RequireLines();
    }

    private void RequireLines()
    {
        while (_bytes.AsSpan(_line, _end - _line) is var rest && rest.IndexOfAny((byte)'\n', (byte)'\r') is int length)
        {
            if ((length < 0 ? rest.Length : length) > InputLimits.LongestLine)
            {
                throw new InvalidInputException(
                    string.Create(CultureInfo.InvariantCulture, $"{_name}:{_lineNumber}: found a line of more than {InputLimits.LongestLine} bytes, expected shorter ones"));
            }

            if (length < 0)
            {
                return;
            }

            _line += length + 1;
            _lineNumber++;
        }
    }
}
