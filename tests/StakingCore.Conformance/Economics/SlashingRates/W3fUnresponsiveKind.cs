using System.Text.Json;
using StakingCore.Slashing;

namespace StakingCore.Conformance.Economics.SlashingRates;

/// <summary>W3F's rate for unresponsive validators.</summary>
internal sealed class W3fUnresponsiveKind : ICaseKind
{
    public bool Understands(string suite, JsonElement @case) =>
        @case.TryGetProperty("kind", out JsonElement kind) && kind.ValueEquals("w3fUnresponsive");

    public void Replay(string place, JsonElement @case, Expectations expectations)
    {
        JsonElement input = @case.GetProperty("in");
        JsonElement output = @case.GetProperty("out");
        expectations.Equal(
            $"{place}.rate",
            output.GetProperty("rate").Parameter(),
            PolkadotPenalty.UnresponsiveRate(input.GetProperty("offenders").GetUInt32(), input.GetProperty("validators").GetUInt32()));
    }
}
