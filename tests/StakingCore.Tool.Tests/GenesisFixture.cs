using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using StakingCore.Cosmos;

namespace StakingCore.Tool.Tests;

/// <summary>Writes a chain as a genesis export, in the layout of amino (v0.33) or of today (v0.53).</summary>
internal sealed partial class GenesisFixture
{
    internal const string Name = "genesis.json";
    private const string Prefix = "cosmos";
    private readonly ChainState _chain;
    private readonly bool _isOld;

    private GenesisFixture(ChainState chain, bool isOld)
    {
        _chain = chain;
        _isOld = isOld;
    }

    internal static JsonNode Of(ChainState chain, bool isOld = false) => new GenesisFixture(chain, isOld).Root();

    /// <summary>The sample chain with the value at a path replaced, null: taken away. Names and indices with points between.</summary>
    internal static string With(string path, string? json, bool isOld = false)
    {
        JsonNode root = Of(GenesisChain.State, isOld);
        string[] names = path.Split('.');
        JsonNode place = names[..^1].Aggregate(
            root, static (node, name) => int.TryParse(name, CultureInfo.InvariantCulture, out int index) ? node[index]! : node[name]!);
        JsonNode? value = json is null ? null : JsonNode.Parse(json);
        switch (place)
        {
            case JsonArray array when json is null:
                array.RemoveAt(int.Parse(names[^1], CultureInfo.InvariantCulture));
                break;
            case JsonArray array:
                array[int.Parse(names[^1], CultureInfo.InvariantCulture)] = value;
                break;
            case JsonObject members when json is null:
                members.Remove(names[^1]);
                break;
            default:
                place[names[^1]] = value;
                break;
        }

        return root.ToJsonString();
    }

    private static string Text(CosmosInteger value) => value.ToString();

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Operator(CosmosAddress address) => address.ToBech32(Prefix + "valoper");

    private static byte[] Key(CosmosAddress validator) => SHA256.HashData(validator.Bytes);

    private static string Signer(CosmosAddress validator) =>
        new CosmosAddress(SHA256.HashData(Key(validator)).AsSpan(..20)).ToBech32(Prefix + "valcons");

    private static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonNode> write) => [.. items.Select(write)];

    private JsonArray? Amounts(DecCoins coins) => _isOld && coins.IsEmpty
        ? null
        : List(coins, static coin => new JsonObject { ["denom"] = coin.Denom, ["amount"] = coin.Amount.ToString() });

    private JsonNode Duration(TimeSpan span) => _isOld ? Text(span.Ticks * 100) : $"{Text((long)span.TotalSeconds)}s";

    private JsonObject Root()
    {
        var state = new JsonObject
        {
            [_isOld ? "distr" : "distribution"] = Distribution(),
            ["mint"] = Mint(),
            ["slashing"] = Slashing(),
            ["staking"] = Staking(),
        };
        var root = new JsonObject { ["genesis_time"] = _chain.Time.ToString(), ["chain_id"] = "sample-1", ["app_state"] = state };
        if (!_isOld)
        {
            root["initial_height"] = _chain.Height;
            state["bank"] = Bank();
        }

        return root;
    }

    private JsonObject Bank() => new()
    {
        ["params"] = new JsonObject { ["default_send_enabled"] = true },
        ["balances"] = List(
            [
                ("bonded_tokens_pool", _chain.BondedPool), ("not_bonded_tokens_pool", _chain.NotBondedPool),
                ("distribution", _chain.DistributionAccount), ("ada", Coins.Of(GenesisChain.Denom, 5)),
            ],
            static account => new JsonObject
            {
                ["address"] = GenesisChain.Account(account.Item1),
                ["coins"] = List(account.Item2, static coin => new JsonObject { ["denom"] = coin.Denom, ["amount"] = Text(coin.Amount) }),
            }),
    };

    private static JsonObject Mint() => new()
    {
        ["minter"] = new JsonObject { ["inflation"] = "0.130000000000000000", ["annual_provisions"] = "0.000000000000000000" },
        ["params"] = new JsonObject
        {
            ["mint_denom"] = GenesisChain.Denom,
            ["inflation_rate_change"] = "0.130000000000000000",
            ["inflation_max"] = "0.200000000000000000",
            ["inflation_min"] = "0.070000000000000000",
            ["goal_bonded"] = "0.670000000000000000",
            ["blocks_per_year"] = "6311520",
        },
    };

    private JsonObject Slashing()
    {
        ChainParameters parameters = _chain.Parameters;
        JsonNode infos = _isOld
            ? new JsonObject(_chain.SigningInfos.Select(info => KeyValuePair.Create<string, JsonNode?>(Signer(info.Key), Info(info.Value))))
            : List(_chain.SigningInfos, info => new JsonObject { ["address"] = Signer(info.Key), ["validator_signing_info"] = Info(info.Value) });
        return new JsonObject
        {
            ["params"] = new JsonObject
            {
                ["signed_blocks_window"] = Text(parameters.SignedBlocksWindow),
                ["min_signed_per_window"] = parameters.MinSignedPerWindow.ToString(),
                ["downtime_jail_duration"] = Duration(parameters.DowntimeJailDuration),
                ["slash_fraction_double_sign"] = parameters.SlashFractionDoubleSign.ToString(),
                ["slash_fraction_downtime"] = parameters.SlashFractionDowntime.ToString(),
            },
            ["signing_infos"] = infos,
        };

        static JsonObject Info(SigningInfo info) => new()
        {
            ["start_height"] = Text(info.StartHeight),
            ["index_offset"] = Text(info.IndexOffset),
            ["jailed_until"] = info.JailedUntil.ToString(),
            ["tombstoned"] = info.IsTombstoned,
            ["missed_blocks_counter"] = Text(info.MissedBlocks),
        };
    }

    private JsonObject Staking()
    {
        var staking = new JsonObject
        {
            ["params"] = new JsonObject
            {
                ["unbonding_time"] = Duration(_chain.Parameters.UnbondingTime),
                ["max_validators"] = _chain.Parameters.MaxValidators,
                ["max_entries"] = _chain.Parameters.MaxEntries,
                ["bond_denom"] = GenesisChain.Denom,
            },
            ["last_validator_powers"] = List(
                _chain.Validators.Values.Where(static validator => validator.IsBonded),
                validator => new JsonObject
                {
                    [_isOld ? "Address" : "address"] = Operator(validator.Operator),
                    [_isOld ? "Power" : "power"] = Text(validator.Stake.PotentialConsensusPower(_chain.Parameters.PowerReduction)),
                }),
            ["validators"] = List(_chain.Validators.Values, Validator),
            ["delegations"] = List(
                _chain.Delegations.SelectMany(static of => of.Value.Select(entry => (entry.Key, of.Key, entry.Value.Shares))),
                static entry => new JsonObject
                {
                    ["delegator_address"] = entry.Item1.ToBech32(Prefix),
                    ["validator_address"] = Operator(entry.Item2),
                    ["shares"] = entry.Shares.ToString(),
                }),
            ["unbonding_delegations"] = List(
                _chain.Unbondings.SelectMany(static of => of.Value.Select(entry => (entry.Key, of.Key, entry.Value))),
                static entry => new JsonObject
                {
                    ["delegator_address"] = entry.Item1.ToBech32(Prefix),
                    ["validator_address"] = Operator(entry.Item2),
                    ["entries"] = List(entry.Value, static one => new JsonObject
                    {
                        ["creation_height"] = Text(one.CreationHeight),
                        ["completion_time"] = one.CompletionTime.ToString(),
                        ["initial_balance"] = Text(one.InitialBalance),
                        ["balance"] = Text(one.Balance),
                    }),
                }),
            ["redelegations"] = List(
                _chain.Redelegations.SelectMany(static of => of.Value.Select(entry => (Source: of.Key, To: entry.Key, entry.Value))),
                static entry => new JsonObject
                {
                    ["delegator_address"] = entry.To.Delegator.ToBech32(Prefix),
                    ["validator_src_address"] = Operator(entry.Source),
                    ["validator_dst_address"] = Operator(entry.To.Validator),
                    ["entries"] = List(entry.Value, static one => new JsonObject
                    {
                        ["creation_height"] = Text(one.CreationHeight),
                        ["completion_time"] = one.CompletionTime.ToString(),
                        ["initial_balance"] = Text(one.InitialBalance),
                        ["shares_dst"] = one.DestinationShares.ToString(),
                    }),
                }),
            ["exported"] = true,
        };
        if (_isOld)
        {
            staking["pool"] = new JsonObject
            {
                ["bonded_tokens"] = Text(_chain.BondedPool.AmountOf(GenesisChain.Denom)),
                ["not_bonded_tokens"] = "999999999999999",
            };
        }

        return staking;
    }

    private JsonObject Validator(ValidatorState validator)
    {
        var rates = new JsonObject
        {
            ["rate"] = validator.Commission.Rate.ToString(),
            ["max_rate"] = validator.Commission.MaxRate.ToString(),
            ["max_change_rate"] = validator.Commission.MaxChangeRate.ToString(),
        };
        JsonObject commission = _isOld ? rates : new JsonObject { ["commission_rates"] = rates };
        commission["update_time"] = validator.Commission.UpdateTime.ToString();
        byte[] key = Key(validator.Operator);
        return new JsonObject
        {
            ["operator_address"] = Operator(validator.Operator),
            ["consensus_pubkey"] = _isOld
                ? new CosmosAddress([0x16, 0x24, 0xDE, 0x64, 32, .. key]).ToBech32(Prefix + "valconspub")
                : new JsonObject { ["@type"] = "/cosmos.crypto.ed25519.PubKey", ["key"] = Convert.ToBase64String(key) },
            ["jailed"] = validator.IsJailed,
            ["status"] = _isOld ? (int)validator.Status : $"BOND_STATUS_{validator.Status.ToString().ToUpperInvariant()}",
            ["tokens"] = Text(validator.Tokens),
            ["delegator_shares"] = validator.Shares.ToString(),
            ["description"] = new JsonObject { ["moniker"] = "a 🛸 {name}" },
            ["unbonding_height"] = Text(validator.UnbondingHeight),
            ["unbonding_time"] = validator.UnbondingTime.ToString(),
            ["commission"] = commission,
            ["min_self_delegation"] = Text(validator.MinSelfDelegation),
        };
    }
}
