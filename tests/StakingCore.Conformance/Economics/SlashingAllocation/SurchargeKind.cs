using System.Text.Json;
using StakingCore.Slashing;

namespace StakingCore.Conformance.Economics.SlashingAllocation;

/// <summary>The leverage surcharge on a penalty.</summary>
internal sealed class SurchargeKind : ICaseKind
{
    public bool Understands(string suite, JsonElement @case) =>
        suite == "waterfall-and-surcharge" && @case.GetProperty("in").TryGetProperty("slope", out _);

    public void Replay(string place, JsonElement @case, Expectations expectations)
    {
        var pool = PoolCase.Of(@case);
        JsonElement input = @case.GetProperty("in");
        var surcharge = new LeverageSurcharge(input.GetProperty("maxLeverage").Parameter(), input.GetProperty("slope").Parameter());
        UInt128 total = pool.Delegators.Aggregate(pool.Operator, (sum, stake) => sum + stake);
        expectations.Equal(
            $"{place}.penalty",
            @case.GetProperty("out").GetProperty("penalty").Units(),
            surcharge.Apply(input.GetProperty("penalty").Units(), pool.Operator, total));
    }
}
