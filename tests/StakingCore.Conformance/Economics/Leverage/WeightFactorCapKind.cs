using System.Numerics;
using System.Text.Json;
using StakingCore.Leverage;

namespace StakingCore.Conformance.Economics.Leverage;

/// <summary><c>weightFactorCap</c>: a factor of the own stake under an absolute maximum.</summary>
internal sealed class WeightFactorCapKind : ICaseKind
{
    public bool Understands(string suite, JsonElement @case) => suite == "protocol-leverage-limits" && @case.Text("kind") == "weightFactorCap";

    public void Replay(string place, JsonElement @case, Expectations expectations)
    {
        JsonElement input = @case.GetProperty("in");
        UInt128 own = input.GetProperty("own").Units();
        var limit = new WeightFactorLimit(input.GetProperty("factor").GetUInt32(), input.GetProperty("absoluteMax").Units());
        JsonElement expected = @case.GetProperty("out");
        expectations.Equal($"{place}.maxTotal", expected.GetProperty("maxTotal").Integer(), limit.MaximumTotal(own));
        expectations.Equal<BigInteger?>($"{place}.maxDelegated", expected.GetProperty("maxDelegated").Integer(), limit.MaximumDelegated(own));
        expectations.Equal($"{place}.maxLeverage", expected.GetProperty("maxLeverage").RationalOrNull(), limit.MaximumLeverage(own));
    }
}
