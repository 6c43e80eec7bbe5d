using System.Text.Json;
using StakingCore.Amounts;

namespace StakingCore.Conformance.Economics.Leverage;

/// <summary><c>lev-*</c>: the largest leverage at which slashable stake alone outweighs an attack.</summary>
internal sealed class MaximumLeverageKind : ICaseKind
{
    public bool Understands(string suite, JsonElement @case) =>
        suite == "attack-economics" && @case.Text("id").StartsWith("lev-", StringComparison.Ordinal);

    public void Replay(string place, JsonElement @case, Expectations expectations)
    {
        JsonElement input = @case.GetProperty("in");
        ExactRational? computed = input.LossRule().MaximumLeverage(
            input.GetProperty("slashFraction").Rational(),
            input.GetProperty("detection").Rational(),
            input.GetProperty("valuePerUnit").Rational());
        expectations.Equal($"{place}.maxLeverage", @case.GetProperty("out").GetProperty("maxLeverage").RationalOrNull(), computed);
    }
}
