using System.Text.Json.Nodes;
using StakingCore.Cosmos;

namespace StakingCore.Tool.Tests;

/// <content>The distribution module.</content>
internal sealed partial class GenesisFixture
{
    private JsonObject Distribution()
    {
        var parameters = new JsonObject { ["community_tax"] = _chain.Parameters.CommunityTax.ToString(), ["withdraw_addr_enabled"] = true };
        var distribution = new JsonObject
        {
            ["fee_pool"] = new JsonObject { ["community_pool"] = Amounts(_chain.CommunityPool) },
            ["delegator_withdraw_infos"] = List(_chain.WithdrawAddresses, static entry => new JsonObject
            {
                ["delegator_address"] = entry.Key.ToBech32(Prefix),
                ["withdraw_address"] = entry.Value.ToBech32(Prefix),
            }),
            ["previous_proposer"] = string.Empty,
            ["outstanding_rewards"] = Each(rewards => ("outstanding_rewards", Amounts(rewards.Outstanding))),
            ["validator_accumulated_commissions"] = Each(rewards => (
                "accumulated", _isOld ? Amounts(rewards.Commission) : new JsonObject { ["commission"] = Amounts(rewards.Commission) })),
            ["validator_current_rewards"] = Each(rewards => ("rewards", new JsonObject
            {
                ["rewards"] = Amounts(rewards.CurrentRewards),
                ["period"] = Text((long)rewards.CurrentPeriod),
            })),
            ["validator_historical_rewards"] = List(
                _chain.Validators.Values.SelectMany(static validator => validator.Rewards.Historical.Select(entry => (validator.Operator, entry.Key, entry.Value))),
                entry => new JsonObject
                {
                    ["validator_address"] = Operator(entry.Operator),
                    ["period"] = Text((long)entry.Key),
                    ["rewards"] = new JsonObject
                    {
                        ["cumulative_reward_ratio"] = Amounts(entry.Value.CumulativeRatio),
                        ["reference_count"] = entry.Value.ReferenceCount,
                    },
                }),
            ["delegator_starting_infos"] = List(
                _chain.Delegations.SelectMany(static of => of.Value.Select(entry => (entry.Key, of.Key, entry.Value.Start!.Value))),
                entry => new JsonObject
                {
                    ["delegator_address"] = entry.Item1.ToBech32(Prefix),
                    ["validator_address"] = Operator(entry.Item2),
                    ["starting_info"] = new JsonObject
                    {
                        ["previous_period"] = Text((long)entry.Value.PreviousPeriod),
                        ["stake"] = entry.Value.Stake.ToString(),
                        [_isOld ? "creation_height" : "height"] = Text((long)entry.Value.Height),
                    },
                }),
            ["validator_slash_events"] = List(
                _chain.Validators.Values.SelectMany(static validator => validator.Rewards.SlashEvents.Select(slash => (validator.Operator, slash))),
                entry => SlashEvent(entry.Operator, entry.slash)),
        };
        if (!_isOld)
        {
            distribution["params"] = parameters;
            return distribution;
        }

        foreach ((string name, JsonNode? value) in parameters.ToArray())
        {
            distribution[name] = value!.DeepClone();
        }

        return distribution;
    }

    private JsonObject SlashEvent(CosmosAddress validator, ValidatorSlashEvent slash)
    {
        var entry = new JsonObject
        {
            ["validator_address"] = Operator(validator),
            ["height"] = Text((long)slash.Height),
            ["validator_slash_event"] = new JsonObject { ["validator_period"] = Text((long)slash.Period), ["fraction"] = slash.Fraction.ToString() },
        };
        if (!_isOld)
        {
            entry["period"] = Text((long)slash.Period);
        }

        return entry;
    }

    private JsonArray Each(Func<ValidatorRewards, (string Name, JsonNode? Value)> write) => List(_chain.Validators.Values, validator =>
    {
        (string name, JsonNode? value) = write(validator.Rewards);
        return new JsonObject { ["validator_address"] = Operator(validator.Operator), [name] = value };
    });
}
