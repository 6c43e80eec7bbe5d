using System.Globalization;
using System.Text;
using System.Text.Json;
using StakingCore.Cosmos;
using StakingCore.Tool.Output;

namespace StakingCore.Tool.Input;

/// <summary>
/// Reads a chain's genesis export as a stream: of <c>app_state</c> the modules <c>staking</c>, <c>distribution</c> (or <c>distr</c>),
/// <c>slashing</c>, <c>mint</c> and three balances of <c>bank</c>; everything else is passed over.
/// </summary>
/// <remarks>
/// Members that releases and forks have added are tolerated; the ones that are read are strict, and all of them required that a release
/// has always written.
/// </remarks>
internal static class CosmosGenesisReader
{
    private const string Expected = "a genesis export with app_state.staking";

    internal static CosmosGenesis Read(string path, SdkVersion? version, Progress progress)
    {
        using Stream stream = SourceFile.Open(path, bufferLength: 1);
        return Read(SourceFile.NameOf(path), stream, version, progress);
    }

    /// <summary>Reads a stream from its beginning to its end.</summary>
    /// <param name="name">Its name for messages.</param>
    /// <param name="stream">The file; left open.</param>
    /// <param name="version">The release whose rules hold; null for what the layout says.</param>
    /// <param name="progress">Told how far it is.</param>
    internal static CosmosGenesis Read(string name, Stream stream, SdkVersion? version, Progress progress)
    {
        string size = Megabytes(stream);
        using var feed = new JsonFeed(stream, name, read => progress.Now($"Reading the genesis, {Megabytes(read)}{size} MB"));
        RefuseArchive(feed);
        CosmosRecords records = ReadRoot(feed);
        progress.Now("Putting the chain together");
        return CosmosGenesisAssembly.Build(name, records, version);
    }

    // A pipe does not know how much is to come.
    private static string Megabytes(Stream stream) => stream.CanSeek ? $" of {Megabytes(stream.Length)}" : string.Empty;

    private static string Megabytes(long bytes) => (bytes / 1_000_000).ToString("N0", CultureInfo.InvariantCulture);

    private static CosmosRecords ReadRoot(JsonFeed feed)
    {
        var records = new CosmosRecords();
        bool hasState = false;
        var others = new List<string>();
        if (feed.Peek() != JsonTokenType.StartObject)
        {
            throw feed.Value().Unexpected(Expected);
        }

        foreach (string name in feed.Members())
        {
            hasState |= name == "app_state";
            others.Add(name);
            ReadMember(feed, records, name);
        }

        feed.End();
        return hasState ? records : throw new InvalidInputException(feed.Name, "$", WhatItIs(others), Expected);
    }

    private static void ReadMember(JsonFeed feed, CosmosRecords records, string name)
    {
        switch (name)
        {
            case "app_state":
                ReadState(feed, records);
                break;
            case "chain_id":
                records.ChainId = feed.Value().Text("a chain's name");
                break;
            case "genesis_time":
                records.Time = feed.Value().Time();
                break;
            case "initial_height":
                records.InitialHeight = feed.Value().Height();
                break;
            default:
                break;
        }
    }

    private static void ReadState(JsonFeed feed, CosmosRecords records)
    {
        bool hasStaking = false;
        bool hasSlashing = false;
        string? distribution = null;
        string path = feed.Path;
        foreach (string name in feed.Members())
        {
            switch (name)
            {
                case "staking":
                    CosmosStakingReader.Read(feed, records);
                    hasStaking = true;
                    break;
                case "distribution" or "distr":
                    if (distribution is not null)
                    {
                        throw new InvalidInputException(feed.Name, feed.Path, $"this module beside {distribution}", "one of the two");
                    }

                    CosmosDistributionReader.Read(feed, records);
                    distribution = name;
                    break;
                case "slashing":
                    CosmosSlashingReader.Read(feed, records);
                    hasSlashing = true;
                    break;
                case "mint":
                    CosmosMintReader.Read(feed.Value(), records);
                    break;
                case "bank":
                    CosmosBankReader.Read(feed, records);
                    break;
                default:
                    break;
            }
        }

        string? missing = !hasStaking ? "staking" : distribution is null ? "distribution" : !hasSlashing ? "slashing" : null;
        if (missing is not null)
        {
            string found = missing == "staking" && distribution is null ? "a state without staking, such as a chain's of another kind" : "nothing";
            throw new InvalidInputException(feed.Name, $"{path}.{missing}", found, $"the member \"{missing}\" of a genesis export");
        }
    }

    // What people have at hand instead, by the members of its root.
    private static string WhatItIs(List<string> members)
    {
        bool Has(params string[] names) => names.All(members.Contains);
        return Has("jsonrpc") ? "a node's answer; its result.genesis is the export"
            : Has("input", "expected") || Has("input", "globals") ? "a Cardano epoch file"
            : Has("genesis_validators_root") || Has("data") ? "an Ethereum file"
            : Has("body", "auth_info") ? "a transaction"
            : Has("staking") || Has("validators", "delegations") ? "a part of an export without the app_state around it"
            : members.Count == 0 ? "an empty object"
            : $"an object with {string.Join(", ", members.Take(5).Select(JsonPlace.Shorten))}{(members.Count > 5 ? ", ..." : string.Empty)}";
    }

    private static void RefuseArchive(JsonFeed feed)
    {
        if (FileOpening.NotText(feed.Opening) is { } kind)
        {
            throw new InvalidInputException(feed.Name, "byte 0", kind, $"{Expected}, as JSON");
        }
    }
}
