using System.Text;

namespace StakingCore.Tests.Ethereum.BeaconApi;

/// <summary>An answer of many rows that is made while it is read, in pieces of an odd length.</summary>
internal sealed class AnswerStream(int rows) : Stream
{
    private static readonly byte[] _row = Encoding.ASCII.GetBytes(SampleAnswer.Row(0));
    private static readonly int _indexAt = Encoding.ASCII.GetString(_row).IndexOf("\"0\"", StringComparison.Ordinal);

    private readonly byte[] _piece = new byte[_row.Length + 16];
    private int _next = -1;
    private int _at;
    private int _length;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        int written = 0;
        int wanted = int.Min(buffer.Length, 4093);
        while (written < wanted && (_at < _length || Make()))
        {
            int part = int.Min(wanted - written, _length - _at);
            _piece.AsSpan(_at, part).CopyTo(buffer[written..]);
            _at += part;
            written += part;
        }

        return written;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private bool Make()
    {
        _at = 0;
        _length = 0;
        if (_next > rows)
        {
            return false;
        }

        if (_next < 0)
        {
            Put("{\"data\":["u8);
        }
        else if (_next == rows)
        {
            Put("]}"u8);
        }
        else
        {
            if (_next > 0)
            {
                Put(","u8);
            }

            Put(_row.AsSpan(0, _indexAt + 1));
            _next.TryFormat(_piece.AsSpan(_length), out int digits, default, System.Globalization.CultureInfo.InvariantCulture);
            _length += digits;
            Put(_row.AsSpan(_indexAt + 2));
        }

        _next++;
        return true;
    }

    private void Put(ReadOnlySpan<byte> text)
    {
        text.CopyTo(_piece.AsSpan(_length));
        _length += text.Length;
    }
}
