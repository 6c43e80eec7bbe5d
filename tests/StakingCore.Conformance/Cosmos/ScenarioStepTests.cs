using System.Text.Json;
using StakingCore.Cosmos;

namespace StakingCore.Conformance.Cosmos;

/// <summary>What the description allows in a scenario and the files at hand do not use.</summary>
public sealed class ScenarioStepTests
{
    [Fact]
    public void Account_OfAShareRecord_IsNamedByTheRecord()
    {
        ChainState chain = Apply(Start(), """{"op":"create_validator","val":"v0","amount":1000,"rate":"0.1","max_rate":"1","max_change_rate":"0.1","min_self_delegation":1}""");
        chain = Apply(chain, """{"op":"block","n":1,"dt":6}""");
        chain = Apply(chain, """{"op":"tokenize","del":"v0","val":"v0","amount":"100","owner":"d0"}""");
        chain = Apply(chain, """{"op":"send","from":"d0","to":"r1","coins":{"stake":7}}""");
        chain = Apply(chain, """{"op":"set_withdraw","del":"v0","to":"r1"}""");

        CosmosAddress account = chain.Liquid.Records[1].Account;
        Assert.Equal(7, chain.BalanceOf(account).AmountOf("stake"));
        Assert.Equal(account, chain.WithdrawAddresses[ScenarioReading.AccountOf("v0")]);
        Assert.Throws<FormatException>(() => Apply(chain, """{"op":"set_withdraw","del":"v0","to":"r2"}"""));
    }

    [Fact]
    public void Parameters_AsNumbers_AreThoseAsText()
    {
        JsonElement text = Json("""{"max_entries":"3","unbonding_time":"100","community_tax":"0.1","initial_inflation":"0.13"}""");
        JsonElement numbers = Json("""{"max_entries":3,"unbonding_time":100,"community_tax":0.1,"initial_inflation":0.13}""");
        Assert.Equal(ScenarioParameters.Of(text, Json("{}"), out CosmosDecimal one), ScenarioParameters.Of(Json("{}"), numbers, out CosmosDecimal other));
        Assert.Equal(one, other);
        Assert.Throws<FormatException>(() => ScenarioParameters.Of(Json("""{"nobody_knows":"1"}"""), Json("{}"), out _));
    }

    private static ChainState Start() => ChainState.From(new ChainOrigin
    {
        Version = SdkVersion.Reference,
        LiquidStaking = LiquidStakingModule.Hub,
        Parameters = ScenarioParameters.Of(Json("""{"power_reduction":"1"}"""), Json("{}"), out _),
        Time = new ChainTime(1_700_000_000),
        Balances = new[] { "v0", "d0" }.ToDictionary(ScenarioReading.AccountOf, static _ => Coins.Of("stake", 5_000)),
    });

    private static ChainState Apply(ChainState chain, string step) => new ScenarioStep(Json(step), chain).Apply(out _).OrThrow();

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}
