using System.Text.Json;
using StakingCore.Cosmos;

namespace StakingCore.Tool.Input;

/// <summary>
/// Reads <c>app_state.slashing</c>: parameters and vote records. The rings of missed blocks are passed over, since nothing here counts
/// votes. Source: cosmos-sdk <c>x/slashing/types/genesis.go</c>, v0.33 to v0.53.
/// </summary>
internal static class CosmosSlashingReader
{
    internal static void Read(JsonFeed feed, CosmosRecords records)
    {
        foreach (string name in feed.MembersWith("params", "signing_infos"))
        {
            if (name == "params")
            {
                ReadParameters(feed.Value(), records);
            }
            else if (name == "signing_infos")
            {
                ReadInfos(feed, records);
            }
        }
    }

    private static void ReadParameters(JsonPlace place, CosmosRecords records) => records.Parameters = records.Parameters with
    {
        SignedBlocksWindow = place.Required("signed_blocks_window").Height(),
        MinSignedPerWindow = place.Required("min_signed_per_window").Part(),
        DowntimeJailDuration = place.Required("downtime_jail_duration").Duration(),
        SlashFractionDoubleSign = place.Required("slash_fraction_double_sign").Part(),
        SlashFractionDowntime = place.Required("slash_fraction_downtime").Part(),

        // Later it is the evidence module's, and then the consensus parameters'.
        MaxEvidenceAge = place.Optional("max_evidence_age")?.Duration() ?? records.Parameters.MaxEvidenceAge,
    };

    // By address to v0.39, in a list from v0.40 on.
    private static void ReadInfos(JsonFeed feed, CosmosRecords records)
    {
        if (feed.Peek() == JsonTokenType.StartObject)
        {
            foreach ((string name, JsonPlace info) in feed.Value().Members())
            {
                CosmosAddress signer = CosmosAddress.TryParse(name, out CosmosAddress? address)
                    ? address
                    : throw info.Unexpected("a member name that is no address", "an address in bech32 with a right checksum");
                Add(info, signer, info, records);
            }

            return;
        }

        feed.ReadEach(item =>
        {
            JsonPlace signer = item.Required("address");
            Add(signer, records.Address(signer), item.Required("validator_signing_info"), records);
        });
    }

    private static void Add(JsonPlace place, CosmosAddress signer, JsonPlace info, CosmosRecords records)
    {
        var read = new SigningInfo
        {
            StartHeight = records.Seen(info.Required("start_height").Height()),
            IndexOffset = info.Required("index_offset").Height(),
            MissedBlocks = info.Required("missed_blocks_counter").Height(),
            IsTombstoned = info.Required("tombstoned").TrueOrFalse(),
            JailedUntil = info.Required("jailed_until").Time(),
        };
        if (!records.SigningInfos.TryAdd(signer, read))
        {
            throw place.Unexpected("this validator's votes a second time", "each once");
        }
    }
}
