using System.Text.Json;
using StakingCore.Amounts;
using StakingCore.Slashing;

namespace StakingCore.Conformance.Economics.SlashingRates;

/// <summary>Namada's cubic rate.</summary>
internal sealed class NamadaCubicKind : ICaseKind
{
    public bool Understands(string suite, JsonElement @case) =>
        @case.TryGetProperty("kind", out JsonElement kind) && kind.ValueEquals("namadaCubic");

    public void Replay(string place, JsonElement @case, Expectations expectations)
    {
        JsonElement input = @case.GetProperty("in");
        JsonElement output = @case.GetProperty("out");
        Fraction[] fractions = [.. input.Items("fractions").Select(fraction => fraction.Parameter())];
        expectations.Equal(
            $"{place}.rate", output.GetProperty("rate").Rational(), NamadaPenalty.CubicRate(input.GetProperty("minRate").Parameter(), fractions));
    }
}
