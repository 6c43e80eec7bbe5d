using System.Text;
using StakingCore.Hostility.Mutations;

namespace StakingCore.Hostility.Running;

/// <summary>A gigabyte that is never held: a beginning, and one piece again and again.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Beginning">What comes once.</param>
/// <param name="Piece">What comes then.</param>
internal sealed record Garbage(string Name, byte[] Beginning, byte[] Piece)
{
    private const long Length = 1L << 30;
    private const int PieceLength = 1 << 16;

    internal static IReadOnlyList<Garbage> All { get; } =
    [
        new("zeros", [], new byte[PieceLength]),
        new("random bytes", [], new Dice(11).Bytes(PieceLength)),
        Text("nested arrays", string.Empty, "["),
        Text("a text without end", "\"", "a"),
        Text("a name without end", "{\"", "a"),
        Text("an array without end", "[", "1,"),
        Text("a line without end", string.Empty, "mainnet,"),
        Text("blanks", string.Empty, " "),
        Text("an object of numbers", "{\"input\":[", "1,"),
        Text("an object of texts", "{\"input\":[", "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\","),
    ];

    /// <summary>Writes it all, or as much as the other end takes.</summary>
    /// <returns>How many bytes were taken.</returns>
    internal long WriteTo(Stream stream)
    {
        long written = 0;
        try
        {
            stream.Write(Beginning);
            stream.Flush();
            while (written < Length)
            {
                stream.Write(Piece);
                stream.Flush();
                written += Piece.Length;
            }
        }
        catch (IOException)
        {
            // The other end has seen enough.
        }

        return written;
    }

    private static Garbage Text(string name, string beginning, string piece) =>
        new(name, Encoding.UTF8.GetBytes(beginning), Encoding.UTF8.GetBytes(new StringBuilder().Insert(0, piece, PieceLength / piece.Length).ToString()));
}
