using System.Text;
using StakingCore.Cardano;
using StakingCore.Tool.Checks;
using StakingCore.Tool.Input;

namespace StakingCore.Tool.Output;

/// <summary>Writes every reward entry of an epoch to a CSV or JSON file.</summary>
internal static class RewardEntriesFile
{
    /// <summary>Refuses a name that does not say the format, before anything is computed.</summary>
    internal static void CheckName(string path)
    {
        if (!IsCsv(path) && !IsJson(path))
        {
            string extension = Path.GetExtension(path);
            throw new InvalidInputException(
                $"{path}: found {(extension.Length > 0 ? $"the extension {extension}" : "no extension")}, expected .csv or .json");
        }
    }

    internal static void Write(string path, CardanoEpochResult result) => AtomicFile.Write(path, stream =>
    {
        if (IsCsv(path))
        {
            WriteCsv(stream, result);
        }
        else
        {
            WriteJson(stream, result);
        }
    });

    private static bool IsCsv(string path) => path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);

    private static bool IsJson(string path) => path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    private static void WriteCsv(Stream stream, CardanoEpochResult result)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        writer.NewLine = "\n";
        writer.WriteLine("credential,kind,pool,lovelace,destination");
        foreach (RewardEntry entry in result.Update.Entries)
        {
            writer.WriteLine(string.Join(
                ',',
                Quoted(entry.Credential.ToString()),
                Words.Of(entry.Kind),
                Quoted(entry.Pool.Text),
                entry.Amount.ToString(),
                Words.Of(result.DestinationOf(entry))));
        }
    }

    private static void WriteJson(Stream stream, CardanoEpochResult result) => JsonOutput.Write(stream, json =>
    {
        json.WriteStartObject();
        CardanoEpochJson.WriteIdentity(json, result.File);
        json.WriteStartArray("rewards");
        foreach (RewardEntry entry in result.Update.Entries)
        {
            json.WriteStartObject();
            json.WriteString("credential", entry.Credential.ToString());
            json.WriteString("kind", Words.Of(entry.Kind));
            json.WriteString("pool", entry.Pool.Text);
            json.WriteString("lovelace", entry.Amount.ToString());
            json.WriteString("destination", Words.Of(result.DestinationOf(entry)));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static string Quoted(string text) =>
        text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
