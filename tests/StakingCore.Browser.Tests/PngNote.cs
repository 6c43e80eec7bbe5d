using System.Buffers.Binary;
using System.Text;

namespace StakingCore.Browser.Tests;

/// <summary>What a PNG says of its own origin, in a chunk of text that no viewer draws.</summary>
internal static class PngNote
{
    // "Source" is one of the keywords of the PNG specification, section 11.3.3.2; a NUL parts it from the text.
    private const string Keyword = "Source\0";
    private const int SignatureLength = 8;

    // Length, type and checksum; the closing chunk has no more.
    private const int EmptyChunk = 12;

    /// <summary>The picture with the note before its end.</summary>
    internal static byte[] Write(byte[] picture, string note)
    {
        byte[] content = Encoding.Latin1.GetBytes($"tEXt{Keyword}{note}");
        byte[] chunk = new byte[content.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length - 4);
        content.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(^4..), Checksum(content));
        return [.. picture.AsSpan(..^EmptyChunk), .. chunk, .. picture.AsSpan(^EmptyChunk..)];
    }

    /// <summary>The picture's note; null where it has none.</summary>
    internal static string? Read(ReadOnlySpan<byte> picture)
    {
        picture = picture[SignatureLength..];
        while (!picture.IsEmpty)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(picture);
            string content = Encoding.Latin1.GetString(picture.Slice(4, length + 4));
            if (content.StartsWith($"tEXt{Keyword}", StringComparison.Ordinal))
            {
                return content[(4 + Keyword.Length)..];
            }

            picture = picture[(length + EmptyChunk)..];
        }

        return null;
    }

    // CRC-32 as in the PNG specification, annex D, bit by bit.
    private static uint Checksum(byte[] content)
    {
        uint sum = uint.MaxValue;
        foreach (byte part in content)
        {
            sum ^= part;
            for (int bit = 0; bit < 8; bit++)
            {
                sum = (sum >> 1) ^ ((sum & 1) == 0 ? 0 : 0xEDB88320);
            }
        }

        return ~sum;
    }
}
