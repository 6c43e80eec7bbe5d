using System.Text.Json;
using StakingCore.Slashing;

namespace StakingCore.Conformance.Economics.SlashingRates;

/// <summary>Polkadot's equivocation slash.</summary>
internal sealed class PolkadotEquivocationKind : ICaseKind
{
    public bool Understands(string suite, JsonElement @case) =>
        @case.TryGetProperty("kind", out JsonElement kind) && kind.ValueEquals("polkadotEquivocation");

    public void Replay(string place, JsonElement @case, Expectations expectations)
    {
        JsonElement input = @case.GetProperty("in");
        JsonElement output = @case.GetProperty("out");
        uint perbill = PolkadotPenalty.EquivocationPerbill(input.GetProperty("offenders").GetUInt32(), input.GetProperty("validators").GetUInt32());
        expectations.Equal($"{place}.perbill", output.GetProperty("perbill").GetUInt32(), perbill);
        expectations.Equal($"{place}.slash", output.GetProperty("slash").Units(), PolkadotPenalty.Slash(input.GetProperty("stake").Units(), perbill));
    }
}
