using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace StakingCore.Tool.Output;

/// <summary>Writes one JSON document, whole, with LF line ends and a final one.</summary>
internal static class JsonOutput
{
    // Relaxed: the text goes to a terminal or a file, not into HTML, and formulas are to be readable.
    private static readonly JsonWriterOptions _options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal static void Print(Action<Utf8JsonWriter> write)
    {
        using var memory = new MemoryStream();
        Write(memory, write);
        Console.Out.Write(Encoding.UTF8.GetString(memory.GetBuffer(), 0, (int)memory.Length));
    }

    internal static void Write(Stream stream, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(stream, _options))
        {
            write(json);
        }

        stream.WriteByte((byte)'\n');
    }
}
