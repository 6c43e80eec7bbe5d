using System.IO.Compression;
using System.Text;

namespace StakingCore.Hostility.Mutations;

/// <summary>A file that no reader takes for one of its own.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Bytes">What it holds.</param>
internal sealed record HostileContent(string Name, byte[] Bytes)
{
    private const int Many = 100_000;
    private const int Megabyte = 1 << 20;

    internal static IReadOnlyList<HostileContent> All { get; } =
    [
        new("nothing", []),
        new("a byte order mark", Encoding.UTF8.GetPreamble()),
        new("blanks", Text(new string(' ', Megabyte))),
        new("line ends", Text(new string('\n', Megabyte))),
        new("zeros", new byte[Megabyte]),
        new("random bytes", new Dice(7).Bytes(Megabyte)),
        new("gzip", Gzip("{}")),
        new("zip", [(byte)'P', (byte)'K', 3, 4, 20, 0, 0, 0]),
        new("a picture", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13]),
        new("UTF-16", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("{\"input\":{}}")]),
        new("UTF-16 without a mark", Encoding.BigEndianUnicode.GetBytes("{\"input\":{}}")),
        new("UTF-32", [.. Encoding.UTF32.GetPreamble(), .. Encoding.UTF32.GetBytes("{\"input\":{}}")]),
        new("Latin-1", Encoding.Latin1.GetBytes("{\"é\":1}")),
        new("a number", Text("1e400")),
        new("null", Text("null")),
        new("an empty object", Text("{}")),
        new("an empty array", Text("[]")),
        new("two objects", Text("{}{}")),
        new("nested arrays", Text(new string('[', Many))),
        new("nested objects", Text(string.Concat(Enumerable.Repeat("{\"a\":", Many)))),
        new("nested arrays in an object", Text($"{{\"input\":{new string('[', Many)}")),
        new("a text without end", Text("{\"" + new string('a', Megabyte))),
        new("a number without end", Text("{\"a\":" + new string('1', Megabyte))),
        new("many members", Text($"{{{string.Join(',', Enumerable.Range(0, Many).Select(number => $"\"m{number}\":0"))}}}")),
        new("many numbers", Text($"{{\"a\":[{string.Join(',', Enumerable.Repeat("1", Many))}]}}")),
        new("a comment", Text("// {}\n{}")),
        new("a comma too many", Text("{\"a\":1,}")),
        new("one quote", Text("\"")),
        new("escape sequences", Text("\u001b]0;title\u0007\u001b[31m{\"\u001b[2J\":1}")),
        new("one line of cells", Text(new string(',', Megabyte))),
        new("HTML", Text("<!DOCTYPE html><html><body>502 Bad Gateway</body></html>")),
    ];

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Gzip(string text)
    {
        using var memory = new MemoryStream();
        using (var stream = new GZipStream(memory, CompressionLevel.Fastest))
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
        }

        return memory.ToArray();
    }
}
