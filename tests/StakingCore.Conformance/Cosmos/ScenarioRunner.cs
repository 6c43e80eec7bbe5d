using System.Text.Json;

namespace StakingCore.Conformance.Cosmos;

/// <summary>Replays scenarios and random walks of a whole chain.</summary>
internal sealed class ScenarioRunner : IVectorRunner
{
    private const string Format = "cosmos-scenarios/1";

    public string Protocol => CosmosReading.Protocol;

    public bool Understands(VectorFile file) => file.HasFormat(Format);

    public void Replay(VectorFile file, Expectations expectations)
    {
        ScenarioRelease release = ScenarioRelease.Of(file.Json);
        foreach (JsonElement scenario in file.Json.Items("scenarios"))
        {
            new ScenarioReplay(release, file.Json.GetProperty("defaults"), scenario, expectations).Run();
        }
    }
}
