using System.Text.Json;
using System.Text.Json.Nodes;
using StakingCore.Cosmos;
using VerifyXunit;

namespace StakingCore.Tool.Tests;

public sealed class CosmosSlashTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public CosmosSlashTests() => _folder.Write(GenesisFixture.Name, GenesisFixture.Of(GenesisChain.State).ToJsonString());

    [Fact]
    public Task Slash_BetweenTwoUnbondings_ShowsWhoPaysAndWhatEscapes() =>
        Verifier.Verify(Run("alpha", "--fraction", "5%", "--at", "104").Transcript);

    [Fact]
    public Task Explain_DelegatorWithEntries_ShowsEveryStep() =>
        Verifier.Verify(Run("alpha", "--fraction", "1/20", "--at", "103", "--explain", GenesisChain.Account("bob")).Transcript);

    [Fact]
    public Task Explain_DelegatorWhoMovedAway_ShowsWhatIsTakenThere() =>
        Verifier.Verify(Run("alpha", "--fraction", "0.05", "--at", "103", "--power", "47345", "--explain", GenesisChain.Account("ada")).Transcript);

    [Theory]
    [InlineData("alpha", "0.05", 103, 44_000)]
    [InlineData("alpha", "1", 103, 60_000)]
    [InlineData("alpha", "0.333333333333333333", 104, 1)]
    [InlineData("beta", "0.0001", 100, 29_500)]
    [InlineData("beta", "0", 100, 29_500)]
    [InlineData("gamma", "0.05", 107, 1_003)]
    public void Slash_AnyOfThem_IsTheChainsAndConserves(string validator, string fraction, long height, long power)
    {
        ChainState chain = GenesisChain.State;
        var command = new SlashValidator(GenesisChain.Address(validator), height, power, CosmosDecimal.Parse(fraction));
        ChainTransition expected = chain.Apply(command);
        SlashReport report = expected.OutcomeOrThrow<SlashReport>();

        using JsonDocument document = Json(
            validator, "--fraction", fraction, "--at", height.ToString(null, null), "--power", power.ToString(null, null));

        JsonElement slash = document.RootElement.GetProperty("slash");
        Assert.Equal(report.Amount.ToString(), Text(slash, "amount"));
        Assert.Equal(report.BurnedFromValidator.ToString(), Text(slash, "burnedFromValidator"));
        Assert.Equal(report.TotalBurned.ToString(), Text(slash, "totalBurned"));
        Assert.Equal(report.EffectiveFraction?.ToString(), slash.GetProperty("effectiveFraction").GetString());
        Assert.True(slash.GetProperty("conserved").GetBoolean());

        CosmosInteger before = Pools(chain);
        Assert.Equal((before - Pools(expected.OrThrow())).ToString(), Text(slash, "poolsFell"));
        Assert.Equal(
            before - CosmosInteger.Parse(Text(slash, "totalBurned")),
            CosmosInteger.Parse(Text(slash, "bondedPoolAfter")) + CosmosInteger.Parse(Text(slash, "notBondedPoolAfter")));
        AssertLossesSumUp(document.RootElement, report);
    }

    [Fact]
    public void Slash_AtTheRunningHeight_LooksAtNoEntry()
    {
        using JsonDocument document = Json("alpha", "--fraction", "5%", "--at", "107");

        JsonElement[] entries =
            [.. document.RootElement.GetProperty("delegators").EnumerateArray().SelectMany(delegator => delegator.GetProperty("unbonding").EnumerateArray())];
        Assert.Equal(2, entries.Length);
        Assert.All(entries, entry => Assert.Equal(("0", "NotLookedAt"), (Text(entry, "taken"), Text(entry, "escape"))));
    }

    [Fact]
    public void Slash_NoPower_IsThePowerNow()
    {
        using JsonDocument document = Json("beta", "--fraction", "5%", "--at", "107");

        long power = GenesisChain.State.Validators[GenesisChain.Address("beta")].Stake.PotentialConsensusPower(1_000_000);
        Assert.Equal(power, document.RootElement.GetProperty("power").GetInt64());
    }

    /// <summary>Chains with eighteen decimals have other tokens per power; the file's powers tell.</summary>
    [Fact]
    public void Slash_OtherTokensPerPower_AreTakenFromTheFile()
    {
        JsonNode root = GenesisFixture.Of(GenesisChain.State);
        foreach (JsonNode? power in root["app_state"]!["staking"]!["last_validator_powers"]!.AsArray())
        {
            CosmosInteger tokens = GenesisChain.State.Validators[CosmosAddress.Parse(power!["address"]!.GetValue<string>())].Tokens;
            power["power"] = (tokens / 1_000).ToString();
        }

        _folder.Write(GenesisFixture.Name, root.ToJsonString());
        using JsonDocument document = Json("beta", "--fraction", "5%", "--at", "107", "--power", "20000");

        Assert.Equal("1000000", Text(document.RootElement.GetProperty("slash"), "amount"));
    }

    [Fact]
    public void Slash_ValidatorThatIsUnbonded_IsRefusedByTheChain()
    {
        _folder.Write(GenesisFixture.Name, GenesisFixture.With(
            $"app_state.staking.validators.{IndexOf("gamma")}.status", "\"BOND_STATUS_UNBONDED\""));

        ToolRun run = Run("gamma", "--fraction", "5%", "--at", "100");

        Assert.Contains("The chain refuses it, and nothing is taken", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void Explain_DelegatorOfAnotherValidator_LosesNothing() => Assert.Contains(
        "Loses 0 uatom", Run("gamma", "--fraction", "5%", "--at", "106", "--explain", GenesisChain.Account("cyd")).Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("--fraction 5% --at 108", "--at: found 108, expected a height up to 107, which genesis.json is at")]
    [InlineData("--fraction 101% --at 1", "--fraction: found \"101%\", expected a part from 0 to 1 with at most 18 decimals")]
    [InlineData("--fraction 1/3 --at 1", "--fraction: found \"1/3\", expected a part")]
    [InlineData("--fraction x --at 1", "--fraction: found \"x\", expected a part")]
    [InlineData("--fraction 5% --at -1", "--at: found \"-1\", expected a whole number, 0 or more.")]
    [InlineData("--fraction 5% --at 1 --power 1.5", "--power: found \"1.5\", expected a whole number, 0 or more.")]
    [InlineData("--fraction 5% --at 1 --sdk-version 52", "--sdk-version: found \"52\", expected a release such as v0.53.0")]
    [InlineData("--fraction 5% --at 1 --sdk-version v0.52.0", "--sdk-version: found \"v0.52.0\", expected a release such as v0.53.0")]
    [InlineData("--fraction 5%", "--at: found nothing, expected --at HEIGHT")]
    [InlineData("--at 5", "--fraction: found nothing, expected --fraction PART")]
    [InlineData("--fraction 5% --at 1 --explain cosmos1x", "genesis.json: found no delegator \"cosmos1x\" to explain, expected one of the file; ")]
    public void Slash_WrongOption_IsOneLine(string options, string complaint) =>
        Refusal.IsOneLine(Call("alpha", options.Split(' ')), complaint);

    [Fact]
    public void Slash_UnknownValidator_NamesTheNearest()
    {
        string name = GenesisChain.Validator("beta");
        string wrong = name[..^1] + (name[^1] == 'q' ? 'p' : 'q');

        ToolRun run = ToolCall.RunIn(_folder.Path, "slash", "cosmos", GenesisFixture.Name, "--validator", wrong, "--fraction", "5%", "--at", "1");

        Refusal.IsOneLine(run, $"genesis.json: found no validator \"{wrong}\", expected one of the file; the nearest is {name}");
    }

    public void Dispose() => _folder.Dispose();

    // Truncated worths fall short of the tokens by at most a unit of 10^-18 each, and the tokens left over are nobody's.
    private static void AssertLossesSumUp(JsonElement root, SlashReport report)
    {
        CosmosDecimal shares = CosmosDecimal.Zero;
        CosmosInteger entries = CosmosInteger.Zero;
        int count = 0;
        foreach (JsonElement delegator in root.GetProperty("delegators").EnumerateArray())
        {
            shares += CosmosDecimal.Parse(Text(delegator, "before")) - CosmosDecimal.Parse(Text(delegator, "after"));
            entries += Sum(delegator, "unbonding", "taken") + Sum(delegator, "redelegated", "takenFromUnbondings") + Sum(delegator, "redelegated", "takenFromDelegation");
            count++;
        }

        CosmosDecimal difference = CosmosDecimal.Abs(shares - CosmosDecimal.FromInteger(report.BurnedFromValidator));
        Assert.True(difference <= CosmosDecimal.FromUnits(count), $"The shares lose {shares}, {report.BurnedFromValidator} were burnt.");
        Assert.Equal(report.TotalBurned - report.BurnedFromValidator, entries);
    }

    private static CosmosInteger Sum(JsonElement delegator, string list, string name) => delegator.GetProperty(list).EnumerateArray()
        .Aggregate(CosmosInteger.Zero, (sum, entry) => sum + CosmosInteger.Parse(Text(entry, name)));

    private static CosmosInteger Pools(ChainState chain) =>
        chain.BondedPool.AmountOf(GenesisChain.Denom) + chain.NotBondedPool.AmountOf(GenesisChain.Denom);

    private static int IndexOf(string validator) => GenesisChain.State.Validators.Keys.ToList().IndexOf(GenesisChain.Address(validator));

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private ToolRun Run(string validator, params string[] options) => ToolProcess.RunIn(_folder.Path, Line(validator, options));

    private ToolRun Call(string validator, params string[] options) => ToolCall.RunIn(_folder.Path, Line(validator, options));

    private static string[] Line(string validator, string[] options) =>
        ["slash", "cosmos", GenesisFixture.Name, "--validator", GenesisChain.Validator(validator), .. options];

    private JsonDocument Json(string validator, params string[] options)
    {
        ToolRun run = Call(validator, [.. options, "--json"]);
        Assert.True(run.ExitCode == 0, run.Error);
        return JsonDocument.Parse(run.Output);
    }
}
