namespace StakingCore.Tool.Tests;

/// <summary>Each way in which a genesis export can be wrong gets one line that says where, what and what else was expected.</summary>
public sealed class BadGenesisFileTests
{
    private const string Staking = "app_state.staking.";
    private const string Distribution = "app_state.distribution.";

    /// <summary>The path to change, the JSON in its place or null to take it away, and what the line says after the file's name.</summary>
    public static TheoryData<string, string?, string> Broken => new()
    {
        { "app_state", null, "$: found an object with genesis_time, chain_id, initial_height, expected a genesis export with app_state.staking" },
        { "app_state", "[]", "$.app_state: found an array of 0, expected an object" },
        { "genesis_time", null, "$.genesis_time: found nothing, expected the member \"genesis_time\"" },
        { "genesis_time", "\"2019-04-22 17:00:00\"", "$.genesis_time: found \"2019-04-22 17:00:00\", expected a time such as" },
        { "initial_height", "-1", "$.initial_height: found the number -1, expected a whole number" },
        { "app_state.staking", null, "$.app_state.staking: found nothing, expected the member \"staking\"" },
        { "app_state.distribution", null, "$.app_state.distribution: found nothing, expected the member \"distribution\"" },
        { "app_state.slashing", null, "$.app_state.slashing: found nothing, expected the member \"slashing\"" },
        { "app_state.distr", "{}", "$.app_state.distr: found this module beside distribution, expected one of the two" },
        { Staking + "validators", "[]", "$.app_state.staking.validators: found none, expected those of a running chain" },
        { Staking + "validators", "{}", "$.app_state.staking.validators: found an object, expected an array" },
        { Staking + "delegations", null, "$.app_state.staking.delegations: found nothing, expected the member \"delegations\"" },
        { Staking + "params.unbonding_time", "\"21 days\"", "$.app_state.staking.params.unbonding_time: found \"21 days\", expected a duration" },
        { Staking + "params.unbonding_time", "\"340282366920938463463374607431768211455s\"", "$.app_state.staking.params.unbonding_time: found \"3402823669209384634633746074317682114" },
        { Staking + "params.unbonding_time", "\"18446744073709551615s\"", "$.app_state.staking.params.unbonding_time: found \"18446744073709551615s\", expected a duration" },
        { Staking + "params.unbonding_time", "1814400", "$.app_state.staking.params.unbonding_time: found the number 1814400, expected a duration" },
        { Staking + "params.max_entries", "\"many\"", "$.app_state.staking.params.max_entries: found \"many\", expected a whole number" },
        { Staking + "validators.0.status", "\"BONDED\"", "$.app_state.staking.validators[0].status: found \"BONDED\", expected 0, 1 or 2, or" },
        { Staking + "validators.0.status", "3", "$.app_state.staking.validators[0].status: found the number 3, expected 0, 1 or 2, or" },
        { Staking + "validators.0.unbonding_height", "\"9223372036854775807\"", "$.app_state.staking.validators[0].unbonding_height: found \"9223372036854775807\", expected a whole number up to 9223372036854775806" },
        { Staking + "validators.0.tokens", "\"-5\"", "$.app_state.staking.validators[0].tokens: found \"-5\", expected a whole number" },
        { Staking + "validators.0.tokens", "\"1.5\"", "$.app_state.staking.validators[0].tokens: found \"1.5\", expected a whole number" },
        { Staking + "validators.0.delegator_shares", "\"1e9\"", "$.app_state.staking.validators[0].delegator_shares: found \"1e9\", expected a decimal" },
        { Staking + "validators.0.delegator_shares", "\"0.0000000000000000001\"", "$.app_state.staking.validators[0].delegator_shares: found" },
        { Staking + "validators.0.operator_address", "\"cosmosvaloper1qqqq\"", "$.app_state.staking.validators[0].operator_address: found \"cosmosvaloper1qqqq\", expected an address in bech32" },
        { Staking + "validators.0.consensus_pubkey", "{\"@type\":\"/cosmos.crypto.ed25519.PubKey\",\"key\":\"AAAA\"}", "$.app_state.staking.validators[0].consensus_pubkey.key: found \"AAAA\", expected 32 bytes in base64" },
        { Staking + "validators.0.commission.commission_rates.rate", "\"1.1\"", "$.app_state.staking.validators[0].commission.commission_rates.rate: found \"1.1\", expected a decimal from 0 to 1" },
        { Staking + "validators.1", null, "$.app_state." },
        { Staking + "delegations.0.shares", "\"0.000000000000000000\"", "$.app_state.staking.delegations[0].shares: found \"0.000000000000000000\", expected a decimal above zero" },
        { Staking + "delegations.0", null, "$.app_state.distribution.delegator_starting_infos: found the start of cosmos1" },
        { Staking + "unbonding_delegations.0.entries", "[]", "$.app_state.staking.unbonding_delegations[0].entries: found an array of 0, expected at least one entry" },
        { Staking + "unbonding_delegations.0.entries.0.completion_time", "\"soon\"", "$.app_state.staking.unbonding_delegations[0].entries[0].completion_time: found \"soon\", expected a time" },
        { Staking + "redelegations.0.entries.0.shares_dst", "7", "$.app_state.staking.redelegations[0].entries[0].shares_dst: found the number 7, expected a decimal" },
        { Distribution + "validator_current_rewards.0.rewards.period", "\"0\"", "$.app_state.distribution.validator_current_rewards[0].rewards.period: found \"0\", expected a period of at least 1" },
        { Distribution + "validator_current_rewards.0", null, "$.app_state.distribution.validator_current_rewards: found nothing of cosmosvaloper1" },
        { Distribution + "validator_historical_rewards.0", null, "$.app_state.distribution.validator_historical_rewards: found no period " },
        { Distribution + "validator_slash_events.0.period", "\"9\"", "$.app_state.distribution.validator_slash_events[0].period: found \"9\", expected the period of the slash in it" },
        { Distribution + "validator_slash_events.0.validator_slash_event.fraction", "\"2\"", "$.app_state.distribution.validator_slash_events[0].validator_slash_event.fraction: found \"2\", expected a decimal from 0 to 1" },
        { Distribution + "fee_pool.community_pool.0.amount", "\"1,5\"", "$.app_state.distribution.fee_pool.community_pool[0].amount: found \"1,5\", expected a decimal" },
        { "app_state.slashing.params.slash_fraction_downtime", null, "$.app_state.slashing.params.slash_fraction_downtime: found nothing" },
        { "app_state.bank.balances.0.address", "\"nobody\"", "$.app_state.bank.balances[0].address: found \"nobody\", expected an address in bech32" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void Rewards_BrokenMember_IsNamedInOneLine(string path, string? json, string complaint)
    {
        using var folder = new TemporaryFolder();
        folder.Write(GenesisFixture.Name, GenesisFixture.With(path, json));

        Refusal.IsOneLine(ToolCall.RunIn(folder.Path, "rewards", "cosmos", GenesisFixture.Name), $"genesis.json: {complaint}");
    }

    [Theory]
    [InlineData("", "genesis.json: byte 0: found an empty file, expected a genesis export with app_state.staking, as JSON")]
    [InlineData("hello", "genesis.json:1:1: found text that is not JSON")]
    [InlineData("[1]", "genesis.json: $: found an array of 1, expected a genesis export")]
    [InlineData("{}", "genesis.json: $: found an empty object, expected a genesis export")]
    [InlineData("{\n \"app_state\": {\n  \"staking\": {,", "genesis.json:3:15: found text that is not JSON")]
    [InlineData("{\"app_state\":{}}", "genesis.json: $.app_state.staking: found a state without staking")]
    [InlineData("{\"chain_id\":\"a\",\"chain_id\":\"b\"}", "genesis.json: $.chain_id: found this member a second time, expected each member once")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"result\":{}}", "genesis.json: $: found a node's answer; its result.genesis is the export, expected")]
    [InlineData("{\"id\":\"x\",\"input\":{},\"expected\":{}}", "genesis.json: $: found a Cardano epoch file, expected a genesis export")]
    [InlineData("{\"app_state\":{\"staking\":{\"params\":{\"bond_denom\":\"\\ud800\"}}}}", "genesis.json: $.app_state.staking.params.bond_denom: found a string with half a surrogate pair")]
    public void Rewards_OtherFile_IsNamed(string text, string complaint)
    {
        using var folder = new TemporaryFolder();
        folder.Write(GenesisFixture.Name, text);

        Refusal.IsOneLine(ToolCall.RunIn(folder.Path, "rewards", "cosmos", GenesisFixture.Name), complaint);
    }

    [Theory]
    [InlineData(new byte[] { 0x1F, 0x8B, 8, 0 }, "genesis.json: byte 0: found a gzip archive, expected a genesis export")]
    [InlineData(new byte[] { 0x7B, 0x22, 0xFF, 0x22 }, "genesis.json: byte 2: found bytes that are not UTF-8, expected UTF-8 text")]
    public void Rewards_BytesOfAnotherKind_AreNamed(byte[] bytes, string complaint)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.File(GenesisFixture.Name), bytes);

        Refusal.IsOneLine(ToolCall.RunIn(folder.Path, "rewards", "cosmos", GenesisFixture.Name), complaint);
    }

    /// <summary>Cut anywhere, nothing of it is taken for the whole.</summary>
    [Theory]
    [InlineData(0.25)]
    [InlineData(0.5)]
    [InlineData(0.9999)]
    public void Rewards_CutFile_IsRefused(double part)
    {
        using var folder = new TemporaryFolder();
        string whole = GenesisFixture.Of(GenesisChain.State).ToJsonString();
        folder.Write(GenesisFixture.Name, whole[..(int)(whole.Length * part)]);

        Refusal.IsOneLine(ToolCall.RunIn(folder.Path, "rewards", "cosmos", GenesisFixture.Name), "genesis.json:");
    }

    [Fact]
    public void Rewards_ByteOrderMark_IsNoError()
    {
        using var folder = new TemporaryFolder();
        folder.Write(GenesisFixture.Name, '\uFEFF' + GenesisFixture.Of(GenesisChain.State).ToJsonString());

        Assert.Equal(0, ToolCall.RunIn(folder.Path, "rewards", "cosmos", GenesisFixture.Name).ExitCode);
    }
}
