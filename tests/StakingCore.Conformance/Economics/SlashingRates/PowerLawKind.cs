using System.Text.Json;
using StakingCore.Slashing;

namespace StakingCore.Conformance.Economics.SlashingRates;

/// <summary>The general correlated rate.</summary>
internal sealed class PowerLawKind : ICaseKind
{
    public bool Understands(string suite, JsonElement @case) =>
        @case.TryGetProperty("kind", out JsonElement kind) && kind.ValueEquals("powerLaw");

    public void Replay(string place, JsonElement @case, Expectations expectations)
    {
        JsonElement input = @case.GetProperty("in");
        JsonElement output = @case.GetProperty("out");
        var rule = new PowerLawPenalty(
            input.GetProperty("multiplier").Parameter(), input.GetProperty("exponent").GetInt32(), input.GetProperty("minRate").Parameter());
        expectations.Equal(
            $"{place}.rate",
            output.GetProperty("rate").Rational(),
            rule.RateAt(input.GetProperty("correlated").Units(), input.GetProperty("total").Units()));
    }
}
