using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace StakingCore.Tool.Input;

/// <content>The piece of the file that is held, and its encoding.</content>
internal sealed partial class JsonFeed
{
    private void Fill()
    {
        if (_isFinal)
        {
            // Only a text that is complete ends in silence; any other makes the reader throw before.
            throw new InvalidOperationException($"{Name}: asked for more than there is.");
        }

        MakeRoom();
        int count;
        try
        {
            // As much at once as there is already: what is begun is looked at again from its start, which is not to happen for every byte.
            Span<byte> room = _buffer.AsSpan(_end);
            count = _stream.ReadAtLeast(room, int.Clamp(_end, 1, room.Length), throwOnEndOfStream: false);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException($"{Name}: cannot be read: {error.Message}");
        }

        _isFinal = count == 0;
        _end += count;
        _read += count;
        _isChecked = false;
        _progress?.Invoke(_read);
    }

    private void MakeRoom()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _valid -= _start;
            _start = 0;
        }

        if (_end < _buffer.Length)
        {
            return;
        }

        if (_buffer.Length >= InputLimits.LargestValue)
        {
            throw new InvalidInputException(Name, Path, $"a value of more than {InputLimits.LargestValue} bytes", "smaller ones");
        }

        byte[] larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        _buffer.AsSpan(0, _end).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }

    // The JSON reader looks at most text only for its end, so it would let other encodings pass.
    private void RequireUtf8()
    {
        int whole = Utf8Text.Check(_buffer.AsSpan(_valid, _end - _valid), _isFinal, out int wrong);
        if (wrong >= 0)
        {
            string where = string.Create(CultureInfo.InvariantCulture, $"byte {_read - (_end - _valid) + wrong}");
            throw new InvalidInputException(Name, where, "bytes that are not UTF-8", "UTF-8 text");
        }

        _valid += whole;
        _isChecked = true;
    }

    private InvalidInputException NotJson(JsonException error)
    {
        string place = string.Create(CultureInfo.InvariantCulture, $"{(error.LineNumber ?? 0) + 1}:{(error.BytePositionInLine ?? 0) + 1}");
        return new InvalidInputException($"{Name}:{place}: found text that is not JSON ({JsonSource.Reason(error)}), expected a JSON object");
    }
}
