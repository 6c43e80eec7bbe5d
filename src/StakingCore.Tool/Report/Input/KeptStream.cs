using System.Globalization;
using StakingCore.Tool.Input;

namespace StakingCore.Tool.Report.Input;

/// <summary>
/// A pipe whose beginning is looked at before it is read from there. What was looked at is kept, since a pipe gives it only once, and
/// that is little: what takes longer to be known is refused.
/// </summary>
/// <param name="stream">The pipe, from its beginning; closed with this.</param>
/// <param name="name">Its name for messages.</param>
internal sealed class KeptStream(Stream stream, string name) : ForwardStream
{
    /// <summary>By how many bytes a pipe has to be known.</summary>
    internal const int Most = 1 << 20;

    private readonly MemoryStream _kept = new();
    private bool _isKnown;

    public override int Read(Span<byte> buffer)
    {
        int again = _kept.Read(buffer);
        if (again > 0 || buffer.IsEmpty)
        {
            return again;
        }

        if (_isKnown)
        {
            return stream.Read(buffer);
        }

        int room = Most - (int)_kept.Length;
        int read = stream.Read(buffer[..int.Min(buffer.Length, int.Max(room, 1))]);
        if (read > room)
        {
            throw new InvalidInputException(
                name,
                string.Create(CultureInfo.InvariantCulture, $"byte {Most}"),
                "a pipe that has not said what it is up to there",
                $"{ReportFileRecognition.Expected}; a file is read further");
        }

        _kept.Write(buffer[..read]);
        return read;
    }

    /// <summary>Goes back to the beginning.</summary>
    internal void Rewind() => _kept.Position = 0;

    /// <summary>Keeps nothing more from here on, since nobody goes back any more.</summary>
    internal void ForgetWhatFollows() => _isKnown = true;

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _kept.Dispose();
            stream.Dispose();
        }

        base.Dispose(disposing);
    }
}
