using System.Text;
using System.Text.Json;
using StakingCore.Tool.Input;
using StakingCore.Tool.Output;
using StakingCore.Tool.Simulation;

namespace StakingCore.Tool.Report.Input;

/// <summary>
/// Tells by its content what a file is: a table by its header, JSON by the members of its root, which are read as a stream and no
/// further than it takes.
/// </summary>
internal static class ReportFileRecognition
{
    internal const string Expected = "a Cardano epoch or pots file, Ethereum validators, a Cosmos genesis export, "
        + "pools or scenarios of Rocket Pool, a sweep, or what simulate --out wrote";

    private const int HeadLength = 1 << 16;
    private const int ShownMembers = 5;
    private const int ShownLetters = 40;

    private static readonly string[] _ofCases = ["function", "what", "preset"];

    private static readonly string[] _ofSweep =
    [
        "version", "targetPools", "pledgeInfluence", "leverageLimit", "liquidWeight", "agents", "myopic", "seeds", "rounds",
        "minimumBond", "stakes", "fault",
    ];

    internal static ReportFileKind Of(string path)
    {
        using Stream stream = SourceFile.Open(path, bufferLength: 1);
        if (!stream.CanSeek)
        {
            throw new InvalidInputException($"{path}: found a pipe, expected a file: it is read twice, once to tell what it is");
        }

        byte[] head = new byte[HeadLength];
        ReadOnlySpan<byte> start = head.AsSpan(0, Read(path, stream, head));
        if (FileOpening.NotText(start) is { } kind)
        {
            throw new InvalidInputException(path, "byte 0", kind, Expected);
        }

        start = (start.StartsWith(Encoding.UTF8.Preamble) ? start[Encoding.UTF8.Preamble.Length..] : start).TrimStart(" \t\r\n"u8);
        if (start is not [(byte)'{', ..])
        {
            return OfText(path, start);
        }

        stream.Position = 0;
        using var feed = new JsonFeed(stream, path);
        return OfMembers(feed) ?? throw new InvalidInputException($"{path}: $: found {Described(feed)}, expected {Expected}");
    }

    private static int Read(string path, Stream stream, byte[] head)
    {
        try
        {
            return stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        }
        catch (IOException error)
        {
            throw new InvalidInputException($"{path}: cannot be read: {error.Message}");
        }
    }

    private static ReportFileKind OfText(string path, ReadOnlySpan<byte> start)
    {
        int end = start.IndexOfAny((byte)'\r', (byte)'\n');
        string line = Encoding.UTF8.GetString(end < 0 ? start : start[..end]);
        string[] columns = line.Split(',');
        return columns.Contains("network") && columns.Contains("blocksBasis") ? ReportFileKind.CardanoPots
            : columns is ["run", .. var rest] && rest.Contains(SweepPoint.Names[0]) ? ReportFileKind.SimulationCsv
            : throw new InvalidInputException(
                $"{path}:1: found {(line.Length == 0 ? "nothing but blanks" : $"text that begins with \"{Cut(line)}\"")}, expected {Expected}");
    }

    private static ReportFileKind? OfMembers(JsonFeed feed)
    {
        var names = new List<string>();
        foreach (string name in feed.Members())
        {
            switch (name)
            {
                case "app_state":
                    return ReportFileKind.CosmosGenesis;
                case "data" or "pre":
                    return ReportFileKind.EthereumValidators;
                case "cases" when names.All(known => _ofCases.Contains(known)):
                    return ReportFileKind.EthereumValidators;
                case "input" when !names.Contains("cases"):
                    return ReportFileKind.CardanoEpoch;
                case "format" when names.Count == 0 && feed.Peek() == JsonTokenType.String:
                    return OfFormat(feed.Value());
                case "release":
                    return ReportFileKind.RocketPool;
                default:
                    names.Add(name);
                    break;
            }
        }

        return names.Contains("version") && names.All(name => _ofSweep.Contains(name)) ? ReportFileKind.Sweep : null;
    }

    private static ReportFileKind OfFormat(JsonPlace format) => format.Text("a format") switch
    {
        SimulationJson.Format => ReportFileKind.SimulationJson,
        ShardFile.Format => ReportFileKind.SweepPart,
        _ => throw format.Unexpected($"\"{SimulationJson.Format}\" or \"{ShardFile.Format}\", or {Expected}"),
    };

    private static string Described(JsonFeed read)
    {
        using Stream stream = SourceFile.Open(read.Name, bufferLength: 1);
        using var feed = new JsonFeed(stream, read.Name);
        string[] names = [.. feed.Members().Take(ShownMembers + 1).Select(Cut)];
        return names.Length == 0
            ? "an empty object"
            : $"an object with {string.Join(", ", names.Take(ShownMembers))}{(names.Length > ShownMembers ? ", ..." : string.Empty)}";
    }

    private static string Cut(string text) => text.Length <= ShownLetters ? text : $"{text[..ShownLetters]}...";
}
