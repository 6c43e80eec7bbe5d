using System.Text.Json;
using StakingCore.Slashing;

namespace StakingCore.Conformance.Economics.SlashingRates;

/// <summary>Tezos' adaptive slash of frozen stake, the reward and what is burned.</summary>
internal sealed class TezosAdaptiveKind : ICaseKind
{
    public bool Understands(string suite, JsonElement @case) =>
        @case.TryGetProperty("kind", out JsonElement kind) && kind.ValueEquals("tezosAdaptive");

    public void Replay(string place, JsonElement @case, Expectations expectations)
    {
        JsonElement input = @case.GetProperty("in");
        JsonElement output = @case.GetProperty("out");
        uint basisPoints = TezosAdaptiveBpKind.BasisPoints(input);
        expectations.Equal($"{place}.bp", output.GetProperty("bp").GetUInt32(), basisPoints);
        UInt128 slashed = TezosPenalty.Slash(input.GetProperty("initialFrozen").Units(), input.GetProperty("currentFrozen").Units(), basisPoints);
        UInt128 reward = TezosPenalty.Reward(slashed, input.GetProperty("globalLimit").GetUInt32());
        expectations.Equal($"{place}.slashed", output.GetProperty("slashed").Units(), slashed);
        expectations.Equal($"{place}.reward", output.GetProperty("reward").Units(), reward);
        expectations.Equal($"{place}.burned", output.GetProperty("burned").Units(), slashed - reward);
    }
}
