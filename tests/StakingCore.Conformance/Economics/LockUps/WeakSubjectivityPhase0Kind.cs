using System.Text.Json;
using StakingCore.LockUps;

namespace StakingCore.Conformance.Economics.LockUps;

/// <summary>Kind <c>weakSubjectivityPhase0</c>: the specification's table.</summary>
internal sealed class WeakSubjectivityPhase0Kind : ICaseKind
{
    public bool Understands(string suite, JsonElement @case) =>
        suite == "published-numbers" && @case.Text("kind") == "weakSubjectivityPhase0";

    public void Replay(string place, JsonElement @case, Expectations expectations)
    {
        JsonElement input = @case.GetProperty("in");
        expectations.Equal(
            $"{place}.epochs",
            @case.GetProperty("out").GetProperty("epochs").GetUInt64(),
            WeakSubjectivity.Phase0Epochs(
                input.GetProperty("validators").GetUInt64(),
                input.GetProperty("averageBalanceEth").GetUInt64(),
                input.GetProperty("safetyDecay").GetUInt64()));
    }
}
