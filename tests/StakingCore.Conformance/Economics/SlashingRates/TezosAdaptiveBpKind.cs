using System.Text.Json;
using StakingCore.Amounts;
using StakingCore.Slashing;

namespace StakingCore.Conformance.Economics.SlashingRates;

/// <summary>Tezos' adaptive slash in basis points.</summary>
internal sealed class TezosAdaptiveBpKind : ICaseKind
{
    public bool Understands(string suite, JsonElement @case) =>
        @case.TryGetProperty("kind", out JsonElement kind) && kind.ValueEquals("tezosAdaptiveBp");

    public void Replay(string place, JsonElement @case, Expectations expectations)
    {
        JsonElement input = @case.GetProperty("in");
        JsonElement output = @case.GetProperty("out");
        expectations.Equal($"{place}.bp", output.GetProperty("bp").GetUInt32(), BasisPoints(input));
    }

    internal static uint BasisPoints(JsonElement input)
    {
        var threshold = new Fraction(input.GetProperty("thresholdNum").GetUInt64(), input.GetProperty("thresholdDen").GetUInt64());
        return TezosPenalty.AdaptiveBasisPoints(
            input.GetProperty("power").GetUInt32(), input.GetProperty("committee").GetUInt32(), threshold, input.GetProperty("maxBp").GetUInt32());
    }
}
