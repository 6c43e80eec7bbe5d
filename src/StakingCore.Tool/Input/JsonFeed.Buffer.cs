using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

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
            count = _stream.Read(_buffer, _end, _buffer.Length - _end);
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

        if (_buffer.Length >= LargestValue)
        {
            throw new InvalidInputException(Name, Path, $"a value of more than {LargestValue} bytes", "smaller ones");
        }

        byte[] larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        _buffer.AsSpan(0, _end).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }

    // The JSON reader looks at most text only for its end, so it would let other encodings pass.
    private void RequireUtf8()
    {
        ReadOnlySpan<byte> fresh = _buffer.AsSpan(_valid, _end - _valid);
        if (!_isFinal)
        {
            fresh = fresh[..^CutSequence(fresh)];
        }

        if (!Utf8.IsValid(fresh))
        {
            int place = 0;
            while (Rune.DecodeFromUtf8(fresh[place..], out _, out int length) == OperationStatus.Done)
            {
                place += length;
            }

            string where = string.Create(CultureInfo.InvariantCulture, $"byte {_read - (_end - _valid) + place}");
            throw new InvalidInputException(Name, where, "bytes that are not UTF-8", "UTF-8 text");
        }

        _valid += fresh.Length;
        _isChecked = true;
    }

    // How many bytes at the end begin a character that is not complete.
    private static int CutSequence(ReadOnlySpan<byte> bytes)
    {
        for (int back = 1; back <= int.Min(3, bytes.Length); back++)
        {
            byte value = bytes[^back];
            if (value >= 0xC0)
            {
                return (value >= 0xF0 ? 4 : value >= 0xE0 ? 3 : 2) > back ? back : 0;
            }
        }

        return 0;
    }

    private InvalidInputException NotJson(JsonException error)
    {
        string place = string.Create(CultureInfo.InvariantCulture, $"{(error.LineNumber ?? 0) + 1}:{(error.BytePositionInLine ?? 0) + 1}");
        return new InvalidInputException($"{Name}:{place}: found text that is not JSON ({JsonSource.Reason(error)}), expected a JSON object");
    }
}
