using System.Text.Json;
using StakingCore.Slashing;

namespace StakingCore.Conformance.Economics.SlashingAllocation;

/// <summary>A penalty down a waterfall of tranches, by the call with steps and by the column.</summary>
internal sealed class WaterfallKind : ICaseKind
{
    public bool Understands(string suite, JsonElement @case) =>
        suite == "waterfall-and-surcharge" && @case.GetProperty("in").TryGetProperty("tranches", out _);

    public void Replay(string place, JsonElement @case, Expectations expectations)
    {
        JsonElement input = @case.GetProperty("in");
        JsonElement output = @case.GetProperty("out");
        LossRounding rounding = PoolCase.RoundingOf(@case.Text("rounding"));
        UInt128 penalty = input.GetProperty("penalty").Units();
        UInt128[][] stakes = [.. input.Items("tranches").Select(PoolCase.UnitsOf)];
        UInt128[][] expected = [.. output.Items("losses").Select(PoolCase.UnitsOf)];

        WaterfallLosses actual = Waterfall.Allocate(penalty, [.. stakes.Select((tranche, i) => new Tranche($"{i}", tranche))], rounding);
        expectations.Equal($"{place}.tranches", expected.Length, actual.Losses.Count);
        for (int i = 0; i < expected.Length; i++)
        {
            expectations.Sequence($"{place}.losses[{i}]", expected[i], actual.Losses[i]);
        }

        expectations.Equal($"{place}.shortfall", output.GetProperty("shortfall").Units(), actual.Shortfall);

        UInt128[] column = [.. stakes.SelectMany(tranche => tranche)];
        var losses = new UInt128[column.Length];
        ColumnLoss sums = Waterfall.Allocate(penalty, column, stakes.Select(tranche => tranche.Length).ToArray(), rounding, losses);
        expectations.Sequence($"{place}.column", [.. expected.SelectMany(tranche => tranche)], losses);
        expectations.Equal($"{place}.column.shortfall", actual.Shortfall, sums.Shortfall);
    }
}
