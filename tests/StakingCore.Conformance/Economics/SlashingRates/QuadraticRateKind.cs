using System.Text.Json;
using StakingCore.Amounts;
using StakingCore.Slashing;

namespace StakingCore.Conformance.Economics.SlashingRates;

/// <summary>The quadratic rate before any protocol's rounding.</summary>
internal sealed class QuadraticRateKind : ICaseKind
{
    public bool Understands(string suite, JsonElement @case) =>
        @case.TryGetProperty("kind", out JsonElement kind) && kind.ValueEquals("quadraticRate");

    public void Replay(string place, JsonElement @case, Expectations expectations)
    {
        JsonElement input = @case.GetProperty("in");
        JsonElement output = @case.GetProperty("out");
        Fraction part = input.GetProperty("fraction").Parameter();
        expectations.Equal(
            $"{place}.rate", output.GetProperty("rate").Rational(), PowerLawPenalty.Quadratic.RateAt(part.Numerator, part.Denominator));
    }
}
