using System.Text.Json;
using StakingCore.LockUps;

namespace StakingCore.Conformance.Economics.LockUps;

/// <summary>Kind <c>weakSubjectivityElectra</c>, of generated and of published cases.</summary>
internal sealed class WeakSubjectivityElectraKind : ICaseKind
{
    public bool Understands(string suite, JsonElement @case) =>
        suite is "slash-rates" or "published-numbers" && @case.Text("kind") == "weakSubjectivityElectra";

    public void Replay(string place, JsonElement @case, Expectations expectations)
    {
        JsonElement input = @case.GetProperty("in");
        JsonElement expected = @case.GetProperty("out");
        ulong total = (ulong)input.GetProperty("totalActiveBalanceGwei").Integer();
        expectations.Equal(
            $"{place}.epochs",
            expected.GetProperty("epochs").GetUInt64(),
            WeakSubjectivity.ElectraEpochs(total, input.GetProperty("safetyDecay").GetUInt64()));
        if (expected.TryGetProperty("balanceChurnLimitGwei", out JsonElement churn))
        {
            expectations.Equal($"{place}.balanceChurnLimitGwei", churn.GetUInt64(), WeakSubjectivity.BalanceChurnGwei(total));
        }
    }
}
