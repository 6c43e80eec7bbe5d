using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using StakingCore.Cosmos;
using VerifyXunit;

namespace StakingCore.Tool.Tests;

public sealed class CosmosRewardsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public Task Rewards_ExportOfToday_ShowsPendingAndUnbonding()
    {
        Write(GenesisFixture.Of(GenesisChain.State));

        return Verifier.Verify(Run().Transcript);
    }

    [Fact]
    public Task Rewards_ExportOfAmino_ShowsTheSame()
    {
        Write(GenesisFixture.Of(GenesisChain.State, isOld: true));

        return Verifier.Verify(Run("--top", "2").Transcript);
    }

    [Fact]
    public Task Explain_DelegatorOverTwoSlashes_ShowsEveryPeriod()
    {
        Write(GenesisFixture.Of(GenesisChain.State));

        return Verifier.Verify(Run("--explain", GenesisChain.Account("bob")).Transcript);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Rewards_EitherLayout_ArePendingToTheLastDigit(bool isOld)
    {
        ChainState chain = GenesisChain.State;
        Write(GenesisFixture.Of(chain, isOld));

        using JsonDocument document = Json();

        int compared = 0;
        foreach (JsonElement delegator in document.RootElement.GetProperty("delegators").EnumerateArray())
        {
            var address = CosmosAddress.Parse(Text(delegator, "address"));
            foreach (JsonElement delegation in delegator.GetProperty("delegations").EnumerateArray())
            {
                var validator = CosmosAddress.Parse(Text(delegation, "validator"));
                DecCoins expected = chain.PendingRewards(address, validator)!.Rewards.Intersect(chain.Validators[validator].Rewards.Outstanding);
                Assert.Equal(expected.Select(coin => (coin.Denom, coin.Amount.ToString())), Coins(delegation, "pending"));
                Assert.Equal(expected.Truncate().Whole.Select(coin => (coin.Denom, coin.Amount.ToString())), Coins(delegation, "pays"));
                RewardsWithdrawn paid = chain.Apply(new WithdrawRewards(address, validator)).OutcomeOrThrow<RewardsWithdrawn>();
                Assert.Equal(paid.Amount.Select(coin => (coin.Denom, coin.Amount.ToString())), Coins(delegation, "pays"));
                compared++;
            }
        }

        Assert.Equal(chain.Delegations.Sum(of => of.Value.Count), compared);
        Assert.Equal(107, document.RootElement.GetProperty("height").GetInt64());
    }

    [Theory]
    [InlineData(false, "v0.53.0")]
    [InlineData(true, "v0.39.0")]
    public void Rewards_NoVersion_IsTheLayouts(bool isOld, string expected)
    {
        Write(GenesisFixture.Of(GenesisChain.State, isOld));

        using JsonDocument document = Json();
        using JsonDocument asked = Json("--sdk-version", "0.47.10");

        Assert.Equal(expected, Text(document.RootElement, "sdkVersion"));
        Assert.Equal("v0.47.10", Text(asked.RootElement, "sdkVersion"));
    }

    /// <summary>Vote records are by the address of the key, which the reader has to find the validator by.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Rewards_TombstonedValidator_IsFoundByItsKey(bool isOld)
    {
        JsonNode root = GenesisFixture.Of(GenesisChain.State, isOld);
        JsonNode infos = root["app_state"]!["slashing"]!["signing_infos"]!;
        JsonNode info = isOld ? infos.AsObject().First().Value! : infos[0]!["validator_signing_info"]!;
        info["tombstoned"] = true;
        Write(root);

        Assert.Contains("1 of them for", Run().Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public void Rewards_LiquidForksExport_IsReadWithItsRules()
    {
        JsonNode root = GenesisFixture.Of(GenesisChain.State);
        root["app_state"]!["staking"]!["total_liquid_staked_tokens"] = "0";
        root["app_state"]!["staking"]!["params"]!["validator_bond_factor"] = "-1.000000000000000000";
        Write(root);

        using JsonDocument document = Json();

        Assert.Equal("v0.50.11-lsm", Text(document.RootElement, "sdkVersion"));
    }

    [Fact]
    public void Rewards_WithdrawnBeforeTheExport_AreZeroAndSaid()
    {
        // An export for height zero pays everything, gives the rest to the community pool and starts all records anew.
        JsonNode root = GenesisFixture.Of(GenesisChain.State);
        JsonNode distribution = root["app_state"]!["distribution"]!;
        foreach (int i in Enumerable.Range(0, GenesisChain.State.Validators.Count))
        {
            distribution["outstanding_rewards"]![i]!["outstanding_rewards"] = null;
            distribution["validator_accumulated_commissions"]![i]!["accumulated"]!["commission"] = null;
            distribution["validator_current_rewards"]![i]!["rewards"]!["rewards"] = null;
        }

        foreach (JsonNode? period in distribution["validator_historical_rewards"]!.AsArray())
        {
            period!["rewards"]!["cumulative_reward_ratio"] = null;
        }

        root["app_state"]!.AsObject().Remove("bank");
        Write(root);
        ToolRun run = Run();

        Assert.Contains("All rewards were withdrawn before the export", run.Output, StringComparison.Ordinal);
        using JsonDocument document = Json();
        Assert.True(document.RootElement.GetProperty("totals").GetProperty("withdrawnBeforeExport").GetBoolean());
        Assert.All(document.RootElement.GetProperty("delegators").EnumerateArray(), delegator => Assert.Empty(Coins(delegator, "pending")));
    }

    [Theory]
    [InlineData(3, false)]
    [InlineData(4, true)]
    public void Rewards_StakeAboveItsWorth_IsReportedAndNotAborted(int units, bool isBeyond)
    {
        JsonNode root = GenesisFixture.Of(GenesisChain.State);
        JsonNode start = root["app_state"]!["distribution"]!["delegator_starting_infos"]!.AsArray()
            .Single(info => info!["delegator_address"]!.GetValue<string>() == GenesisChain.Account("cyd"))!["starting_info"]!;
        CosmosDecimal worth = GenesisChain.State.PendingRewards(GenesisChain.Address("cyd"), GenesisChain.Address("beta"))!.CurrentStake;
        start["stake"] = (worth + CosmosDecimal.FromUnits(units)).ToString();
        Write(root);

        ToolRun run = Run("--explain", GenesisChain.Account("cyd"), "--json");

        Assert.Equal(0, run.ExitCode);
        using var document = JsonDocument.Parse(run.Output);
        JsonElement delegation = document.RootElement.GetProperty("delegator").GetProperty("delegations")[0];
        Assert.Equal(isBeyond, delegation.GetProperty("beyondMargin").GetBoolean());
        Assert.Equal($"0.00000000000000000{units}", Text(delegation, "excess"));
        Assert.Equal(isBeyond, Run().Output.Contains("1 delegations that the chain would not pay", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("app_state.staking.validators.0.delegator_shares", "\"1.000000000000000000\"", "Validators' shares, sums         2   3")]
    [InlineData("app_state.distribution.validator_historical_rewards.0.rewards.reference_count", "7", "Periods' references, counts      2   3")]
    [InlineData("app_state.bank.balances.0.coins.0.amount", "\"12\"", "bonded pool: file 12, computed")]
    public void Rewards_TotalsThatDisagree_AreListedAndExit1(string path, string json, string line)
    {
        _folder.Write(GenesisFixture.Name, GenesisFixture.With(path, json));

        ToolRun run = Run();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(line, run.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static IEnumerable<(string Denom, string Amount)> Coins(JsonElement element, string name) =>
        element.GetProperty(name).EnumerateObject().Select(coin => (coin.Name, coin.Value.GetString()!));

    private void Write(JsonNode root) => _folder.Write(GenesisFixture.Name, root.ToJsonString());

    private ToolRun Run(params string[] options) => ToolProcess.RunIn(_folder.Path, ["rewards", "cosmos", GenesisFixture.Name, .. options]);

    private JsonDocument Json(params string[] options)
    {
        ToolRun run = ToolCall.RunIn(_folder.Path, ["rewards", "cosmos", GenesisFixture.Name, .. options, "--json"]);
        Assert.True(run.ExitCode == 0, string.Create(CultureInfo.InvariantCulture, $"{run.ExitCode} {run.Error}"));
        return JsonDocument.Parse(run.Output);
    }
}
