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

    /// <summary>Tells what it is; it is at its beginning again afterwards.</summary>
    internal static ReportFileKind Of(ReportSource source)
    {
        byte[] head = new byte[HeadLength];
        ReadOnlySpan<byte> start = head.AsSpan(0, Read(source, head));
        if (FileOpening.NotText(start) is { } kind)
        {
            throw new InvalidInputException(source.Name, "byte 0", kind, Expected);
        }

        source.Rewind();
        start = (start.StartsWith(Encoding.UTF8.Preamble) ? start[Encoding.UTF8.Preamble.Length..] : start).TrimStart(" \t\r\n"u8);
        ReportFileKind found = start is [(byte)'{', ..] ? OfObject(source) : OfText(source.Name, start);
        source.RewindForGood();
        return found;
    }

    private static int Read(ReportSource source, byte[] head)
    {
        try
        {
            return source.Stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException($"{source.Name}: cannot be read: {error.Message}");
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

    private static ReportFileKind OfObject(ReportSource source)
    {
        using var feed = new JsonFeed(source.Stream, source.Name);
        var names = new List<string>();
        return OfMembers(feed, names) ?? throw new InvalidInputException($"{source.Name}: $: found {Described(names)}, expected {Expected}");
    }

    private static ReportFileKind? OfMembers(JsonFeed feed, List<string> names)
    {
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

    private static string Described(List<string> names) => names.Count == 0
        ? "an empty object"
        : $"an object with {string.Join(", ", names.Take(ShownMembers).Select(Cut))}{(names.Count > ShownMembers ? ", ..." : string.Empty)}";

    private static string Cut(string text) => text.Length <= ShownLetters ? text : $"{text[..ShownLetters]}...";
}
