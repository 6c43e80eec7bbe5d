using System.Text.Json;
using System.Text.Json.Nodes;
using StakingCore.Cosmos;

namespace StakingCore.Conformance.Cosmos;

/// <summary>Replays one scenario and compares, after every step, the full state, what the step puts out, its error and its abort.</summary>
internal sealed class ScenarioReplay(ScenarioRelease release, JsonElement defaults, JsonElement scenario, Expectations expectations)
{
    private readonly string _name = scenario.Text("name");

    /// <summary>Called after each step with its number (0: the initial state), the state, the output and the error.</summary>
    internal Action<int, JsonObject, JsonNode?, string?>? AfterStep { get; init; }

    internal void Run()
    {
        ChainState state = Start();
        var expected = new StateExpectation(scenario.GetProperty("initial"));
        Compare(0, expected, state, null, null);
        int number = 0;
        foreach (JsonElement step in scenario.Items("steps"))
        {
            number++;
            string place = $"{_name} step {number} {step.Text("op")}";
            JsonElement expect = step.GetProperty("expect");
            RequireKnown(expect, "out", "error", "panic", "patch");
            ChainTransition transition = new ScenarioStep(step).Apply(state, out JsonNode? output);
            string? error = transition.Refusal?.Error.ToString();
            expectations.Equal($"{place} error", expect.TryGetProperty("error", out JsonElement named) ? named.GetString() : null, error);
            expectations.Equal($"{place} panic", expect.TryGetProperty("panic", out JsonElement panic) && panic.GetBoolean(), transition.Abort is not null);
            JsonNode? expectedOutput = expect.TryGetProperty("out", out JsonElement put) ? StateExpectation.Node(put) : null;
            StateExpectation.Compare($"{place} out", expectedOutput, output, expectations);
            if (expect.TryGetProperty("patch", out JsonElement patch))
            {
                expected.Patch(patch);
            }

            state = transition.State ?? state;
            Compare(number, expected, state, output, error);
        }

        Compare("final", new StateExpectation(scenario.GetProperty("final")), state);
    }

    private static void RequireKnown(JsonElement expect, params string[] names)
    {
        foreach (JsonProperty member in expect.EnumerateObject().Where(member => !names.Contains(member.Name)))
        {
            throw new FormatException($"an expectation '{member.Name}' is not known");
        }
    }

    private ChainState Start() => ChainState.From(new ChainOrigin
    {
        Version = release.Version,
        LiquidStaking = release.LiquidStaking,
        Parameters = ScenarioParameters.Of(defaults, scenario.GetProperty("params"), out CosmosDecimal inflation),
        Time = new ChainTime(scenario.GetProperty("initial").Long("time")),
        Height = scenario.GetProperty("initial").Long("height"),
        Minter = new Minter(inflation, CosmosDecimal.Zero),
        Balances = scenario.GetProperty("accounts").EnumerateObject()
            .ToDictionary(static account => ScenarioReading.AccountOf(account.Name), static account => ScenarioReading.CoinsOf(account.Value)),
    });

    private void Compare(int number, StateExpectation expected, ChainState state, JsonNode? output, string? error)
    {
        JsonObject dump = Compare($"after step {number}", expected, state);
        AfterStep?.Invoke(number, dump, output, error);
    }

    private JsonObject Compare(string when, StateExpectation expected, ChainState state)
    {
        JsonObject dump = new ChainDump(state, release).ToJson(expected.Accounts);
        StateExpectation.Compare($"{_name} {when}", expected.State, dump, expectations);
        return dump;
    }
}
