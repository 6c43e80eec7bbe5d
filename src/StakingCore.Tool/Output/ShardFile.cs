using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using StakingCore.Tool.Input;
using StakingCore.Tool.Simulation;

namespace StakingCore.Tool.Output;

/// <summary>
/// A part of a sweep as a file: the sweep, which part, its runs, and a digest of all of it. There is one way to write a part,
/// so a reader can write what it read again and compare.
/// </summary>
internal static class ShardFile
{
    internal const string Format = "stakingcore-simulation-shard";

    /// <summary>The build that computes as this one does: another may compute otherwise, so its parts do not fit.</summary>
    internal static string Tool { get; } =
        typeof(ShardFile).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    internal static void CheckName(string path) => RowFile.CheckName(path, ".json");

    internal static void Write(string path, Shard shard) =>
        AtomicFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(Text(shard))));

    /// <summary>The file's whole text.</summary>
    internal static string Text(Shard shard) => Text(shard, Digest(shard));

    /// <summary>SHA-256 of the text with no digest in it, in lower-case hexadecimal.</summary>
    internal static string Digest(Shard shard) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text(shard, string.Empty))));

    private static string Text(Shard shard, string digest)
    {
        using var memory = new MemoryStream();
        JsonOutput.Write(memory, json =>
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteNumber("version", SimulationJson.Version);
            json.WriteString("tool", shard.Tool);
            json.WriteNumber("shard", shard.Number);
            json.WriteNumber("of", shard.Count);
            json.WritePropertyName("sweep");
            SimulationJson.WriteSweep(json, shard.Result.Sweep);
            SimulationJson.WriteRuns(json, shard.Result);
            json.WriteString("digest", digest);
            json.WriteEndObject();
        });
        return Encoding.UTF8.GetString(memory.GetBuffer(), 0, (int)memory.Length);
    }
}
