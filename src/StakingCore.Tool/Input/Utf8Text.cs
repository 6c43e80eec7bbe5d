using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace StakingCore.Tool.Input;

/// <summary>Tells UTF-8 from bytes that are something else, of a text of which only the beginning is there.</summary>
internal static class Utf8Text
{
    /// <summary>How many bytes are whole characters; all but a last one that is cut, or all where nothing follows.</summary>
    /// <param name="bytes">The bytes, from the beginning of a character on.</param>
    /// <param name="isFinal">Whether nothing follows.</param>
    /// <param name="wrong">Where bytes begin that are not UTF-8; -1 where there are none.</param>
    internal static int Check(ReadOnlySpan<byte> bytes, bool isFinal, out int wrong)
    {
        ReadOnlySpan<byte> whole = isFinal ? bytes : bytes[..^CutSequence(bytes)];
        wrong = -1;
        if (!Utf8.IsValid(whole))
        {
            wrong = 0;
            while (Rune.DecodeFromUtf8(whole[wrong..], out _, out int length) == OperationStatus.Done)
            {
                wrong += length;
            }
        }

        return whole.Length;
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
}
