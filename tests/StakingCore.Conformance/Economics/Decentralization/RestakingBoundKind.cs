using System.Text.Json;
using StakingCore.Decentralization;

namespace StakingCore.Conformance.Economics.Decentralization;

/// <summary>Kind <c>restakingBound</c>: the published loss bound.</summary>
internal sealed class RestakingBoundKind : ICaseKind
{
    public bool Understands(string suite, JsonElement @case) => suite == "published-numbers" && @case.Text("kind") == "restakingBound";

    public void Replay(string place, JsonElement @case, Expectations expectations)
    {
        JsonElement input = @case.GetProperty("in");
        expectations.Equal(
            $"{place}.bound",
            @case.GetProperty("out").GetProperty("bound").RationalOrNull(),
            RestakingNetwork.LossBound(input.GetProperty("gamma").Rational(), input.GetProperty("psi").Rational()));
    }
}
