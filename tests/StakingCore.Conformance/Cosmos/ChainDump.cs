using System.Text.Json.Nodes;
using StakingCore.Cosmos;

namespace StakingCore.Conformance.Cosmos;

/// <summary>A state in the form in which the scenario files expect it, every field of it.</summary>
internal sealed class ChainDump(ChainState state, ScenarioRelease release)
{
    private readonly Dictionary<CosmosAddress, string> _recordNames =
        state.Liquid.Records.Values.ToDictionary(static record => record.Account, static record => $"r{record.Id}");

    internal static JsonObject Of(Coins coins) =>
        new(coins.Select(static coin => KeyValuePair.Create(coin.Denom, (JsonNode?)coin.Amount.ToString())));

    internal static JsonObject Of(DecCoins coins) =>
        new(coins.Select(static coin => KeyValuePair.Create(coin.Denom, (JsonNode?)coin.Amount.ToString())));

    /// <summary>The state as an object.</summary>
    /// <param name="named">Accounts that the expectation lists even where they hold nothing.</param>
    internal JsonObject ToJson(IEnumerable<string> named)
    {
        var json = new JsonObject
        {
            ["height"] = state.Height,
            ["time"] = state.Time.Seconds,
            ["validators"] = Map(state.Validators.Values, validator => (Name(validator.Operator), Validator(validator))),
            ["delegations"] = Map(
                state.Delegations.SelectMany(static of => of.Value.Select(entry => (Validator: of.Key, Delegator: entry.Key, State: entry.Value))),
                entry => ($"{Name(entry.Delegator)}/{Name(entry.Validator)}", Delegation(entry.Delegator, entry.Validator, entry.State))),
            ["unbonding"] = Map(
                state.Unbondings.SelectMany(static of => of.Value.Select(entry => (Validator: of.Key, Delegator: entry.Key, Entries: entry.Value))),
                entry => ($"{Name(entry.Delegator)}/{Name(entry.Validator)}", new JsonArray([.. entry.Entries.Select(Unbonding)]))),
            ["redelegations"] = Map(
                state.Redelegations.SelectMany(static of => of.Value.Select(entry => (Source: of.Key, entry.Key, Entries: entry.Value))),
                entry => ($"{Name(entry.Key.Delegator)}/{Name(entry.Source)}/{Name(entry.Key.Validator)}", new JsonArray([.. entry.Entries.Select(Redelegation)]))),
            ["balances"] = Map(
                state.Balances.Keys.Where(account => !_recordNames.ContainsKey(account)).Union(named.Select(ScenarioReading.AccountOf)),
                account => (account.ToString(), Of(state.BalanceOf(account)))),
            ["pools"] = new JsonObject
            {
                ["bonded"] = Of(state.BondedPool),
                ["not_bonded"] = Of(state.NotBondedPool),
                ["distribution"] = Of(state.DistributionAccount),
                ["fee_collector"] = Of(state.FeeCollector),
            },
            ["community_pool"] = Of(state.CommunityPool),
            ["supply"] = Of(state.Supply),
            ["minter"] = new JsonObject
            {
                ["inflation"] = state.Minter.Inflation.ToString(),
                ["annual_provisions"] = state.Minter.AnnualProvisions.ToString(),
            },
        };
        if (release.HasLiquid)
        {
            json["liquid"] = new JsonObject
            {
                ["total"] = state.Liquid.Total.ToString(),
                ["records"] = Map(state.Liquid.Records.Values, record => ($"{record.Id}", Record(record))),
            };
        }

        return json;
    }

    private static JsonObject Map<TItem>(IEnumerable<TItem> items, Func<TItem, (string Name, JsonNode Node)> entry)
    {
        var map = new JsonObject();
        foreach (TItem item in items)
        {
            (string name, JsonNode node) = entry(item);
            map.Add(name, node);
        }

        return map;
    }

    private static JsonArray Unbonding(UnbondingDelegationEntry entry) =>
        new(entry.CreationHeight, entry.CompletionTime.Seconds, entry.InitialBalance.ToString(), entry.Balance.ToString());

    private static JsonArray Redelegation(RedelegationEntry entry) =>
        new(entry.CreationHeight, entry.CompletionTime.Seconds, entry.InitialBalance.ToString(), entry.DestinationShares.ToString());

    private string Name(CosmosAddress account) => _recordNames.GetValueOrDefault(account) ?? account.ToString();

    private JsonObject Validator(ValidatorState validator)
    {
        ValidatorRewards rewards = validator.Rewards;
        var json = new JsonObject
        {
            ["status"] = validator.Status switch
            {
                ValidatorStatus.Bonded => "bonded",
                ValidatorStatus.Unbonding => "unbonding",
                _ => "unbonded",
            },
            ["jailed"] = validator.IsJailed,
            ["tokens"] = validator.Tokens.ToString(),
            ["shares"] = validator.Shares.ToString(),
            ["commission_rate"] = validator.Commission.Rate.ToString(),
            ["commission"] = Of(rewards.Commission),
            ["outstanding"] = Of(rewards.Outstanding),
            ["current"] = new JsonObject { ["period"] = rewards.CurrentPeriod, ["rewards"] = Of(rewards.CurrentRewards) },
            ["historical"] = new JsonArray([.. rewards.Historical.Select(static period =>
                new JsonArray(period.Key, period.Value.ReferenceCount, Of(period.Value.CumulativeRatio)))]),
            ["slashes"] = new JsonArray([.. rewards.SlashEvents.Select(static slash =>
                new JsonArray(slash.Height, slash.Period, slash.Fraction.ToString()))]),
        };
        if (state.SigningInfos.GetValueOrDefault(validator.Operator) is { } info)
        {
            json["signing"] = Signing(info);
        }

        if (!validator.IsBonded && validator.UnbondingHeight > 0)
        {
            json["unbonding_height"] = validator.UnbondingHeight;
            json["unbonding_time"] = validator.UnbondingTime.Seconds;
        }

        if (release.HasLiquid)
        {
            json["liquid_shares"] = validator.LiquidShares.ToString();
        }

        if (release.IsFork)
        {
            json["bond_shares"] = validator.BondShares.ToString();
        }

        return json;
    }

    private static JsonObject Signing(SigningInfo info) => new()
    {
        ["start_height"] = info.StartHeight,
        ["index_offset"] = info.IndexOffset,
        ["missed"] = info.MissedBlocks,
        ["tombstoned"] = info.IsTombstoned,
        ["jailed_until"] = info.JailedUntil.Seconds,
    };

    private JsonObject Delegation(CosmosAddress delegator, CosmosAddress validator, DelegationState delegation)
    {
        var json = new JsonObject { ["shares"] = delegation.Shares.ToString(), ["pending"] = Pending(delegator, validator) };
        if (delegation.Start is { } start)
        {
            json["start"] = new JsonArray(start.PreviousPeriod, start.Stake.ToString(), start.Height);
        }

        if (release.IsFork)
        {
            json["bond"] = delegation.IsValidatorBond;
        }

        return json;
    }

    private JsonNode? Pending(CosmosAddress delegator, CosmosAddress validator)
    {
        try
        {
            return state.PendingRewards(delegator, validator) is not { } rewards ? null
                : rewards.IsBeyondMargin ? "panic"
                : Of(rewards.Rewards);
        }
        catch (InvalidOperationException)
        {
            return "panic";
        }
    }

    private JsonObject Record(ShareRecord record) => new()
    {
        ["owner"] = Name(record.Owner),
        ["validator"] = Name(record.Validator),
        ["balance"] = Of(state.BalanceOf(record.Account)),
    };
}
