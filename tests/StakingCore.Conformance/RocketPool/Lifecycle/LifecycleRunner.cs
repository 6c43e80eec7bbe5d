using System.Numerics;
using System.Text.Json;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Lifecycle;

namespace StakingCore.Conformance.RocketPool.Lifecycle;

/// <summary>Replays scenarios step by step and compares every figure of the state after each.</summary>
internal sealed class LifecycleRunner : IVectorRunner
{
    public string Protocol => "rocketpool";

    public bool Understands(VectorFile file) =>
        file.IsObjectWith("schema", "kind", "scenarios")
        && file.Json.Text("kind") == "lifecycle"
        && file.Json.GetProperty("schema").GetInt32() == 1;

    public void Replay(VectorFile file, Expectations expectations)
    {
        foreach (JsonElement scenario in file.Json.Items("scenarios"))
        {
            try
            {
                Replay(scenario, expectations);
            }
#pragma warning disable CA1031 // Whatever breaks on a scenario is that scenario's failure; the others are still replayed.
            catch (Exception error)
#pragma warning restore CA1031
            {
                expectations.Broken($"{scenario.Text("name")}: could not be replayed: {error.GetType().Name}: {error.Message}");
            }
        }
    }

    private static void Replay(JsonElement scenario, Expectations expectations)
    {
        RocketPoolNetwork network = LifecycleReading.Start(scenario.Text("release"), scenario.GetProperty("config"));
        int index = 0;
        foreach (JsonElement item in scenario.Items("steps"))
        {
            string place = $"{scenario.Text("name")} step {index} ({item.Text("op")})";
            index++;
            RocketPoolStep step = LifecycleReading.Step(item);
            NetworkTransition transition;
            try
            {
                transition = network.Apply((ulong)TableReading.Integer(item.GetProperty("t")), step);
            }
            catch (OverflowException) when (FirstOutside(item.GetProperty("after")) is { } unheld)
            {
                // What follows builds on a state that amounts cannot hold.
                expectations.OutOfRange(place, $"refused by overflow at {unheld}; the scenario ends here");
                return;
            }

            bool isRefused = item.TryGetProperty("error", out JsonElement error);
            expectations.Equal($"{place} refused", isRefused, !transition.IsAccepted);
            if (isRefused != !transition.IsAccepted)
            {
                expectations.Broken($"{place}: {(isRefused ? $"expected {error.GetString()}" : $"refused: {transition.Refusal}")}");
                return;
            }

            network = transition.Network ?? network;
            LifecycleComparison.Compare(place, item.GetProperty("after"), network, expectations);
        }
    }

    private static BigInteger? FirstOutside(JsonElement after) => after.ValueKind == JsonValueKind.Object
        ? after.EnumerateObject().Select(member => FirstOutside(member.Value)).FirstOrDefault(found => found is not null)
        : TableReading.FirstOutside(after);
}
