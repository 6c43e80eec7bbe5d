using System.Text.Json;
using StakingCore.Slashing;

namespace StakingCore.Conformance.Economics.SlashingAllocation;

/// <summary>One penalty over one pool: every loss, by the call with steps and by the columns, and the self-report.</summary>
internal sealed class LossAllocationKind : ICaseKind
{
    public bool Understands(string suite, JsonElement @case) => suite == "loss-allocation";

    public void Replay(string place, JsonElement @case, Expectations expectations)
    {
        var pool = PoolCase.Of(@case);
        JsonElement input = @case.GetProperty("in");
        JsonElement output = @case.GetProperty("out");
        UInt128 penalty = input.GetProperty("penalty").Units();
        UInt128[] expected = PoolCase.UnitsOf(output.GetProperty("delegatorLosses"));

        LossAllocation actual = pool.Rule!.Allocate(penalty, pool.Operator, pool.Delegators, pool.Rounding);
        Compare(place, output, actual.Totals, expectations);
        expectations.Sequence($"{place}.delegatorLosses", expected, actual.DelegatorLosses);

        var column = new UInt128[pool.Delegators.Length];
        LossTotals totals = pool.Rule.Allocate(penalty, pool.Operator, pool.Delegators, pool.Rounding, column);
        expectations.Equal($"{place}.column", actual.Totals, totals);
        expectations.Sequence($"{place}.column", expected, column);

        if (pool.Delegators.All(stake => stake <= ulong.MaxValue))
        {
            ulong[] words = [.. pool.Delegators.Select(stake => (ulong)stake)];
            ulong[] losses = new ulong[words.Length];
            expectations.Equal($"{place}.words", totals, pool.Rule.Allocate(penalty, pool.Operator, words, pool.Rounding, losses));
            expectations.Sequence($"{place}.words", expected, [.. losses.Select(loss => (UInt128)loss)]);
        }

        if (output.TryGetProperty("selfReport", out JsonElement report))
        {
            Compare($"{place}.selfReport", report, SelfReport.Of(actual.Totals, input.GetProperty("reporterFraction").Parameter()), expectations);
        }
    }

    private static void Compare(string place, JsonElement output, LossTotals actual, Expectations expectations)
    {
        expectations.Equal($"{place}.operatorLoss", output.GetProperty("operatorLoss").Units(), actual.OperatorLoss);
        expectations.Equal($"{place}.fundLoss", output.GetProperty("fundLoss").Units(), actual.FundLoss);
        expectations.Equal($"{place}.shortfall", output.GetProperty("shortfall").Units(), actual.Shortfall);
    }

    private static void Compare(string place, JsonElement report, SelfReport actual, Expectations expectations)
    {
        expectations.Equal($"{place}.absorbed", report.GetProperty("absorbed").Units(), actual.Absorbed);
        expectations.Equal($"{place}.reward", report.GetProperty("reward").Units(), actual.Reward);
        expectations.Equal($"{place}.operatorNet", report.GetProperty("operatorNet").Rational(), actual.OperatorNet);
        expectations.Equal($"{place}.safe", report.GetProperty("safe").GetBoolean(), actual.IsSafe);
    }
}
