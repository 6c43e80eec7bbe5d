using System.Text;

namespace StakingCore.Tool.Output;

/// <summary>
/// Writes whole lines, without the blanks at their ends: a table pads its cells, which on a terminal nobody sees and in a
/// file is noise.
/// </summary>
internal sealed class TrimmingWriter(TextWriter inner) : TextWriter
{
    private readonly StringBuilder _line = new();

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value)
    {
        if (value != '\n')
        {
            _line.Append(value);
            return;
        }

        inner.Write(_line.ToString().TrimEnd(' ', '\r') + "\n");
        _line.Clear();
    }

    public override void Write(string? value)
    {
        foreach (char letter in value ?? string.Empty)
        {
            Write(letter);
        }
    }
}
