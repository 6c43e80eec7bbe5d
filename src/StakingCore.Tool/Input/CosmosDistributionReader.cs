using StakingCore.Cosmos;

namespace StakingCore.Tool.Input;

/// <summary>
/// Reads <c>app_state.distribution</c>, or the older <c>distr</c>. Source: cosmos-sdk <c>x/distribution/types/genesis.go</c>, v0.33 to
/// v0.53.
/// </summary>
internal static class CosmosDistributionReader
{
    internal static void Read(JsonFeed feed, CosmosRecords records)
    {
        IEnumerable<string> members = feed.MembersWith(
            "fee_pool", "outstanding_rewards", "validator_accumulated_commissions", "validator_historical_rewards",
            "validator_current_rewards", "delegator_starting_infos", "validator_slash_events");
        foreach (string name in members)
        {
            ReadMember(feed, records, name);
        }
    }

    private static void ReadMember(JsonFeed feed, CosmosRecords records, string name)
    {
        switch (name)
        {
            case "params":
                JsonPlace parameters = feed.Value();
                foreach ((string parameter, JsonPlace value) in parameters.Members())
                {
                    ReadParameter(value, records, parameter);
                }

                break;
            case "fee_pool":
                records.CommunityPool = feed.Value().Required("community_pool").DecCoins();
                break;
            case "delegator_withdraw_infos":
                feed.ReadEach(item => ReadWithdrawAddress(item, records));
                break;
            case "outstanding_rewards":
                feed.ReadEach(item => ReadOutstanding(item, records));
                break;
            case "validator_accumulated_commissions":
                feed.ReadEach(item => ReadCommission(item, records));
                break;
            case "validator_historical_rewards":
                feed.ReadEach(item => ReadHistorical(item, records));
                break;
            case "validator_current_rewards":
                feed.ReadEach(item => ReadCurrent(item, records));
                break;
            case "delegator_starting_infos":
                feed.ReadEach(item => ReadStart(item, records));
                break;
            case "validator_slash_events":
                feed.ReadEach(item => ReadSlash(item, records));
                break;
            case "community_tax" or "base_proposer_reward" or "bonus_proposer_reward" or "withdraw_addr_enabled":
                // To v0.37 they stand beside the lists.
                ReadParameter(feed.Value(), records, name);
                break;
            default:
                break;
        }
    }

    private static void ReadParameter(JsonPlace value, CosmosRecords records, string name)
    {
        ChainParameters read = records.Parameters;
        records.Parameters = name switch
        {
            "community_tax" => read with { CommunityTax = value.Part() },
            "base_proposer_reward" => read with { BaseProposerReward = value.Part() },
            "bonus_proposer_reward" => read with { BonusProposerReward = value.Part() },
            "withdraw_addr_enabled" => read with { WithdrawAddressEnabled = value.TrueOrFalse() },
            _ => read,
        };
    }

    private static CosmosRewardRecord RecordOf(JsonPlace place, CosmosRecords records) =>
        records.RewardsOf(records.Address(place.Required("validator_address")));

    private static void ReadWithdrawAddress(JsonPlace place, CosmosRecords records)
    {
        JsonPlace delegator = place.Required("delegator_address");
        if (!records.WithdrawAddresses.TryAdd(records.Address(delegator), records.Address(place.Required("withdraw_address"))))
        {
            throw delegator.Twice();
        }
    }

    private static void ReadOutstanding(JsonPlace place, CosmosRecords records)
    {
        CosmosRewardRecord record = RecordOf(place, records);
        RequireFirst(place, record.Outstanding is null);
        record.Outstanding = place.Required("outstanding_rewards").DecCoins();
    }

    // From v0.39 on the coins are inside an object.
    private static void ReadCommission(JsonPlace place, CosmosRecords records)
    {
        CosmosRewardRecord record = RecordOf(place, records);
        RequireFirst(place, record.Commission is null);
        JsonPlace accumulated = place.Required("accumulated");
        record.Commission = (IsObject(accumulated) ? accumulated.Required("commission") : accumulated).DecCoins();
    }

    private static void ReadHistorical(JsonPlace place, CosmosRecords records)
    {
        JsonPlace rewards = place.Required("rewards");
        JsonPlace period = place.Required("period");
        var historical = new HistoricalReward(
            (uint)rewards.Required("reference_count").Number(uint.MaxValue), rewards.Required("cumulative_reward_ratio").DecCoins());
        if (!RecordOf(place, records).Historical.TryAdd(period.Number(), historical))
        {
            throw period.Twice();
        }
    }

    private static void ReadCurrent(JsonPlace place, CosmosRecords records)
    {
        CosmosRewardRecord record = RecordOf(place, records);
        RequireFirst(place, record.CurrentRewards is null);
        JsonPlace rewards = place.Required("rewards");
        JsonPlace period = rewards.Required("period");
        record.CurrentRewards = rewards.Required("rewards").DecCoins();
        record.CurrentPeriod = period.Number() is > 0 and var running ? running : throw period.Unexpected("a period of at least 1");
    }

    private static void ReadStart(JsonPlace place, CosmosRecords records)
    {
        var pair = new DelegationPair(records.Address(place.Required("delegator_address")), records.Address(place.Required("validator_address")));
        JsonPlace info = place.Required("starting_info");
        var start = new DelegationStart(
            info.Required("previous_period").Number(),
            info.Required("stake").Decimal(),
            (ulong)records.Seen(info.Either("height", "creation_height").Height()));
        if (!records.Starts.TryAdd(pair, start))
        {
            throw place.Unexpected("this delegation's start a second time", "each once");
        }
    }

    private static void ReadSlash(JsonPlace place, CosmosRecords records)
    {
        JsonPlace slash = place.Either("validator_slash_event", "event");
        JsonPlace period = slash.Required("validator_period");
        if (place.Optional("period") is { } key && key.Number() != period.Number())
        {
            throw key.Unexpected($"the period of the slash in it, {period.Number()}");
        }

        var read = new ValidatorSlashEvent(
            (ulong)records.Seen(place.Required("height").Height()), period.Number(), slash.Required("fraction").Part());
        if (!RecordOf(place, records).SlashEvents.TryAdd((read.Height, read.Period), read))
        {
            throw place.Unexpected("this slash a second time", "each once");
        }
    }

    private static bool IsObject(JsonPlace place) => place.Element.ValueKind == System.Text.Json.JsonValueKind.Object;

    private static void RequireFirst(JsonPlace place, bool isFirst)
    {
        if (!isFirst)
        {
            throw place.Required("validator_address").Twice();
        }
    }
}
