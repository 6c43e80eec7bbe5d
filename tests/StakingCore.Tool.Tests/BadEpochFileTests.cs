namespace StakingCore.Tool.Tests;

/// <summary>Each way in which an epoch file can be wrong gets one line that says where, what and what else was expected.</summary>
public sealed class BadEpochFileTests
{
    /// <summary>The path to change, the JSON in its place or null to take it away, and what the line says after the file's name.</summary>
    public static TheoryData<string, string?, string> Broken => new()
    {
        { "input", null, "$.input: found nothing, expected the member \"input\"" },
        { "input", "[]", "$.input: found an array of 0, expected an object" },
        { "input.fees", null, "$.input.fees: found nothing, expected the member \"fees\"" },
        { "input.fees", "2000", "$.input.fees: found the number 2000, expected lovelace as a string of digits" },
        { "input.fees", "\"2,000\"", "$.input.fees: found \"2,000\", expected lovelace" },
        { "input.fees", "\"1.5 ADA\"", "$.input.fees: found \"1.5 ADA\", expected lovelace" },
        { "input.fees", "\"007\"", "$.input.fees: found \"007\", expected lovelace" },
        { "input.fees", "\"\"", "$.input.fees: found \"\", expected lovelace" },
        { "input.fees", "\"18446744073709551616\"", "$.input.fees: found \"18446744073709551616\", expected lovelace" },
        { "input.fees", "\"18446744073709551615\"", "$.input: found figures that do not fit together" },
        { "input.reserves", "\"100010001\"", "$.input.reserves: found \"100010001\", expected at most the supply, 100010000" },
        { "input.stake.1.2", "\"-5\"", "$.input.stake[1][2]: found \"-5\", expected lovelace above zero" },
        { "input.stake.1.2", "\"0\"", "$.input.stake[1][2]: found \"0\", expected lovelace above zero" },
        { "input.stake.1.2", "5", "$.input.stake[1][2]: found the number 5, expected lovelace above zero" },
        { "input.stake.1", """["k:03","p01"]""", "$.input.stake[1]: found an array of 2, expected a row [credential, pool, lovelace]" },
        { "input.stake.1.0", "\"k:02\"", "$.input.stake[1][0]: found \"k:02\" a second time, expected each once" },
        { "input.stake.1.0", "\"x:02\"", "$.input.stake[1][0]: found \"x:02\", expected a credential, k:... or s:..." },
        { "input.stake.1.1", "\"\"", "$.input.stake[1][1]: found \"\", expected a pool id" },
        { "input.stake.1.1", "\"p\\u001b[31m\"", "$.input.stake[1][1]: found \"p\\u001B[31m\", expected a pool id" },
        { "input.stake.1.2", "\"18446744073709551615\"", "$.input.stake[1][2]: found \"18446744073709551615\", expected stakes that add up" },
        { "input.stake", "{}", "$.input.stake: found an object, expected an array" },
        { "input.pools.0.margin", "\"11/10\"", "$.input.pools[0].margin: found \"11/10\", expected a rational \"num/den\" from 0/1 to 1/1" },
        { "input.pools.0.margin", "0.1", "$.input.pools[0].margin: found the number 0.1, expected a rational" },
        { "input.pools.0.margin", "\"10%\"", "$.input.pools[0].margin: found \"10%\", expected a rational" },
        { "input.pools.0.margin", "\"1/0\"", "$.input.pools[0].margin: found \"1/0\", expected a rational" },
        { "input.pools.0.pledge", "null", "$.input.pools[0].pledge: found null, expected lovelace" },
        { "input.pools.0.owners", "[\"k:02\",\"k:02\"]", "$.input.pools[0].owners[1]: found \"k:02\" a second time" },
        { "input.stake.1.1", $"\"{new string('p', 16_385)}\"", "$.input.stake[1][1]: found a text of 16385 characters, expected a pool id, of at most 16384 characters" },
        { "input.stake.1.1", "\"p\u202e1\"", "$.input.stake[1][1]: found \"p\\u202E1\", expected a pool id" },
        { "input.stake.1.0", "\"k:\u2028\"", "$.input.stake[1][0]: found \"k:\\u2028\", expected a credential" },
        { "input.pools.0.a\tb", "1", "$.input.pools[0]: found the member name \"a\\tb\", expected names without control characters" },
        { "input.pools.0.colour", "1", "$.input.pools[0].colour: found the unknown member \"colour\", expected only id, pledge" },
        { "input.params.nOpt", "0", "$.input.params.nOpt: found the number 0, expected a whole number from 1 to 4294967295" },
        { "input.params.nOpt", "\"500\"", "$.input.params.nOpt: found \"500\", expected a whole number" },
        { "input.params.nOpt", "500.5", "$.input.params.nOpt: found the number 500.5, expected a whole number" },
        { "input.params.d", "\"2/1\"", "$.input.params.d: found \"2/1\", expected a rational" },
        { "input.params.maxPledgeLeverage", "\"1/2\"", "$.input.params.maxPledgeLeverage: found \"1/2\", expected null or a rational" },
        { "input.params.protocolMajor", "-1", "$.input.params.protocolMajor: found the number -1, expected a whole number" },
        { "input.globals.activeSlotCoeff", "\"0/1\"", "$.input.globals.activeSlotCoeff: found \"0/1\", expected a rational \"num/den\" above 0/1" },
        { "input.globals.slotsPerEpoch", "5", "$.input.params.d: found \"0/1\", expected slots and coefficients with which" },
        { "input.blocks.p01", "-1", "$.input.blocks.p01: found the number -1, expected a whole number" },
        { "input.blocksTotal", "9", "$.input.blocksTotal: found the number 9, expected at least the sum of $.input.blocks, 10" },
        { "input.blockTotal", "9", "$.input.blockTotal: found the unknown member \"blockTotal\", expected only params" },
        { "input.unregisteredAtBoundary", null, "$.input.unregisteredAtBoundary: found nothing" },
        { "expected.reserveAfter", "\"1\"", "$.expected.reserveAfter: found the unknown member" },
        { "expected.pools.0.id", "\"p99\"", "$.expected.pools[0].id: found \"p99\", expected a pool id of $.input.pools" },
        { "expected.rewards.0.1", "\"owner\"", "$.expected.rewards[0][1]: found \"owner\", expected \"leader\" or \"member\"" },
        { "epoch", "\"372\"", "$.epoch: found \"372\", expected a whole number" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void Rewards_BrokenMember_IsNamedInOneLine(string path, string? json, string complaint)
    {
        using var folder = new TemporaryFolder();
        folder.Write(EpochFixture.Name, EpochFixture.With(path, json));

        Refusal.IsOneLine(ToolCall.RunIn(folder.Path, "rewards", "cardano", EpochFixture.Name), $"{EpochFixture.Name}: {complaint}");
    }

    [Theory]
    [InlineData("", "epoch.json:1:1: found text that is not JSON (there is nothing in it), expected a JSON object")]
    [InlineData(" \n", "epoch.json:2:1: found text that is not JSON (there is nothing in it), expected a JSON object")]
    [InlineData("hello", "epoch.json:1:1: found text that is not JSON")]
    [InlineData("network,epoch\nmainnet,209\n", "epoch.json:1:2: found text that is not JSON")]
    [InlineData("{\n  \"input\": {\n    \"é\": 1,, }", "epoch.json:3:12: found text that is not JSON")]
    [InlineData("{\n  \"input\": {\"fees\": \"1", "epoch.json:2:")]
    [InlineData("{\"a\":1}{\"b\":2}", "epoch.json:1:8: found text that is not JSON")]
    [InlineData("[1]", "epoch.json: $: found an array of 1, expected an object")]
    [InlineData("{\"input\":{\"fees\":\"1\",\"fees\":\"2\"}}", "epoch.json: $.input.fees: found this member a second time")]
    [InlineData("{\"it's\":{\"a\":1,\"a\":1}}", @"epoch.json: $['it\'s'].a: found this member a second time")]
    [InlineData("{\"a\":\"\\ud800\"}", "epoch.json: $.a: found a string with half a surrogate pair")]
    public void Rewards_NotTheRightJson_SaysWhere(string text, string complaint)
    {
        using var folder = new TemporaryFolder();
        folder.Write(EpochFixture.Name, text);

        Refusal.IsOneLine(ToolCall.RunIn(folder.Path, "rewards", "cardano", EpochFixture.Name), complaint);
    }

    [Fact]
    public void Rewards_BytesThatAreNotUtf8_SaysWhere()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.File(EpochFixture.Name), [0x7b, 0xff, 0x7d]);

        Refusal.IsOneLine(
            ToolCall.RunIn(folder.Path, "rewards", "cardano", EpochFixture.Name), "epoch.json: byte 1: found bytes that are not UTF-8");
    }

    [Fact]
    public void Rewards_ByteOrderMark_IsNoError()
    {
        using var folder = new TemporaryFolder();
        folder.Write(EpochFixture.Name, '\uFEFF' + EpochFixture.Sound().ToJsonString());

        Assert.Equal(0, ToolCall.RunIn(folder.Path, "rewards", "cardano", EpochFixture.Name).ExitCode);
    }
}
