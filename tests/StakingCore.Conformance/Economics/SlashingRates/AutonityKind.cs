using System.Text.Json;
using StakingCore.Slashing;

namespace StakingCore.Conformance.Economics.SlashingRates;

/// <summary>Autonity's rate and amount.</summary>
internal sealed class AutonityKind : ICaseKind
{
    public bool Understands(string suite, JsonElement @case) =>
        @case.TryGetProperty("kind", out JsonElement kind) && kind.ValueEquals("autonity");

    public void Replay(string place, JsonElement @case, Expectations expectations)
    {
        JsonElement input = @case.GetProperty("in");
        JsonElement output = @case.GetProperty("out");
        uint rate = AutonityPenalty.RateBasisPoints(
            input.GetProperty("baseBp").GetUInt32(),
            input.GetProperty("epochOffences").GetUInt32(),
            input.GetProperty("collusionBp").GetUInt32(),
            input.GetProperty("history").GetUInt32(),
            input.GetProperty("historyBp").GetUInt32());
        expectations.Equal($"{place}.rateBp", output.GetProperty("rateBp").GetUInt32(), rate);
        expectations.Equal($"{place}.amount", output.GetProperty("amount").Units(), AutonityPenalty.Slash(input.GetProperty("stake").Units(), rate));
    }
}
