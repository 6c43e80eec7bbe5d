using System.Text;

namespace StakingCore.Tool.Output;

/// <summary>The streams of the process as text in UTF-8, whatever the system's language is.</summary>
internal static class StandardStreams
{
    /// <summary>
    /// Takes the place of the runtime's writers, whose first use sends a terminal what it needs to read keys, even where the output goes
    /// to a file: a shell that completes a word would find it in its line.
    /// </summary>
    internal static void Open()
    {
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        if (OperatingSystem.IsWindows())
        {
            // There the console has to be told too.
            Console.OutputEncoding = encoding;
            return;
        }

        Console.SetOut(new StreamWriter(Console.OpenStandardOutput(), encoding) { AutoFlush = true });
        Console.SetError(new StreamWriter(Console.OpenStandardError(), encoding) { AutoFlush = true });
    }
}
