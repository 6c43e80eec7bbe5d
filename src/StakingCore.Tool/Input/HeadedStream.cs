namespace StakingCore.Tool.Input;

/// <summary>A file whose beginning is looked at before it is read from there: through a pipe nothing can be read twice.</summary>
internal sealed class HeadedStream : ForwardStream
{
    private readonly Stream _stream;
    private readonly byte[] _head;
    private readonly int _length;
    private int _place;

    /// <param name="stream">The file, from its beginning; closed with this.</param>
    /// <param name="most">How much of it to look at.</param>
    internal HeadedStream(Stream stream, int most)
    {
        _stream = stream;
        _head = new byte[most];
        _length = stream.ReadAtLeast(_head, most, throwOnEndOfStream: false);
    }

    /// <summary>The first bytes; fewer than asked for only where there are no more.</summary>
    internal ReadOnlySpan<byte> Head => _head.AsSpan(0, _length);

    /// <summary>How much there is from the beginning to the end; null where that is not known, as through a pipe.</summary>
    internal long? WholeLength => _stream.CanSeek ? _stream.Length : null;

    public override int Read(Span<byte> buffer)
    {
        if (_place == _length)
        {
            return _stream.Read(buffer);
        }

        int taken = int.Min(buffer.Length, _length - _place);
        _head.AsSpan(_place, taken).CopyTo(buffer);
        _place += taken;
        return taken;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _stream.Dispose();
        }

        base.Dispose(disposing);
    }
}
