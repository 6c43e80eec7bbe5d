using System.Text;

namespace StakingCore.Tool.Tests;

/// <summary>A text that is never held as a whole: a head, one piece many times over, a tail.</summary>
internal sealed class GeneratedStream(string head, string piece, int count, string tail) : Stream
{
    private readonly byte[] _piece = Encoding.UTF8.GetBytes(piece);
    private byte[] _current = Encoding.UTF8.GetBytes(head);
    private int _place;
    private int _left = count;
    private bool _isOver;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        while (_place == _current.Length)
        {
            if (_isOver)
            {
                return 0;
            }

            _isOver = _left == 0;
            _current = _left-- > 0 ? _piece : Encoding.UTF8.GetBytes(tail);
            _place = 0;
        }

        int taken = int.Min(count, _current.Length - _place);
        _current.AsSpan(_place, taken).CopyTo(buffer.AsSpan(offset));
        _place += taken;
        return taken;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
