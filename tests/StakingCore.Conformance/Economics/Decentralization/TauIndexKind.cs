using System.Text.Json;
using StakingCore.Decentralization;

namespace StakingCore.Conformance.Economics.Decentralization;

/// <summary>Kind <c>tauIndex</c>: published counts, strict and inclusive.</summary>
internal sealed class TauIndexKind : ICaseKind
{
    public bool Understands(string suite, JsonElement @case) => suite == "published-numbers" && @case.Text("kind") == "tauIndex";

    public void Replay(string place, JsonElement @case, Expectations expectations)
    {
        JsonElement input = @case.GetProperty("in");
        expectations.Equal(
            $"{place}.index",
            @case.GetProperty("out").GetProperty("index").IndexOrNull(),
            TauIndex.Compute(input.Stakes(), input.Tau(), input.Threshold()));
    }
}
