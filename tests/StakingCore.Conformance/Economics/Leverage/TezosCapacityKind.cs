using System.Text.Json;
using StakingCore.Leverage;

namespace StakingCore.Conformance.Economics.Leverage;

/// <summary><c>tezosCapacity</c>: what a baker's stake, its stakers' and its delegators' amount to.</summary>
internal sealed class TezosCapacityKind : ICaseKind
{
    public bool Understands(string suite, JsonElement @case) => suite == "protocol-leverage-limits" && @case.Text("kind") == "tezosCapacity";

    public void Replay(string place, JsonElement @case, Expectations expectations)
    {
        JsonElement input = @case.GetProperty("in");
        var capacity = new TezosCapacity(
            input.GetProperty("limitMillionth").GetUInt64(),
            input.GetProperty("globalLimit").GetUInt32(),
            input.GetProperty("delegationLimit").GetUInt32(),
            input.GetProperty("edge").GetUInt32());
        TezosCapacityUse use = capacity.Use(
            input.GetProperty("own").Units(), input.GetProperty("external").Units(), input.GetProperty("delegated").Units());
        JsonElement expected = @case.GetProperty("out");
        expectations.Equal($"{place}.stakingCapacity", expected.GetProperty("stakingCapacity").Integer(), use.StakingCapacity);
        expectations.Equal($"{place}.stakedExternal", expected.GetProperty("stakedExternal").Integer(), use.StakedExternal);
        expectations.Equal($"{place}.overstaked", expected.GetProperty("overstaked").Integer(), use.Overstaked);
        expectations.Equal($"{place}.effectiveDelegated", expected.GetProperty("effectiveDelegated").Integer(), use.EffectiveDelegated);
        expectations.Equal($"{place}.power", expected.GetProperty("power").Integer(), use.Power);
        expectations.Equal($"{place}.freeStaking", expected.GetProperty("freeStaking").Integer(), use.FreeStaking);
        expectations.Equal($"{place}.powerLeverage", expected.GetProperty("powerLeverage").RationalOrNull(), use.PowerLeverage);
        expectations.Equal(
            $"{place}.slashableLeverage", expected.GetProperty("slashableLeverage").RationalOrNull(), use.SlashableLeverage);
    }
}
