using System.Text;
using StakingCore.Tool.Input;

namespace StakingCore.Tool.Output;

/// <summary>Writes rows to a file whose name says how, CSV or JSON. The same rows make the same bytes.</summary>
internal static class RowFile
{
    private const string Csv = ".csv";
    private const string Json = ".json";

    /// <summary>Refuses a name that does not say the format, before anything is computed.</summary>
    internal static void CheckName(string path) => CheckName(path, Csv, Json);

    /// <summary>Refuses a name with another end than these.</summary>
    internal static void CheckName(string path, params string[] extensions)
    {
        if (!extensions.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase)))
        {
            string found = Path.GetExtension(path) is { Length: > 0 } other ? $"the extension {other}" : "no extension";
            throw new InvalidInputException($"{path}: found {found}, expected {string.Join(" or ", extensions)}");
        }
    }

    /// <summary>Writes the file whole or not at all.</summary>
    /// <returns>How many rows there were.</returns>
    internal static long Write(string path, RowSheet rows)
    {
        long count = 0;
        AtomicFile.Write(path, stream =>
        {
            if (path.EndsWith(Csv, StringComparison.OrdinalIgnoreCase))
            {
                using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
                count = rows.WriteCsv(writer);
            }
            else
            {
                JsonOutput.Write(stream, json => count = rows.WriteJson(json));
            }
        });
        return count;
    }

    /// <summary>Writes them to the output as CSV.</summary>
    internal static void Print(RowSheet rows)
    {
        // All at once: the console flushes after every call.
        using var text = new StringWriter();
        rows.WriteCsv(text);
        Console.Out.Write(text.ToString());
    }
}
