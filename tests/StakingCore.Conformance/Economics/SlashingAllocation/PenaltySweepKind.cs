using System.Text.Json;
using StakingCore.Slashing;

namespace StakingCore.Conformance.Economics.SlashingAllocation;

/// <summary>Every penalty from nothing to the whole pool.</summary>
internal sealed class PenaltySweepKind : ICaseKind
{
    public bool Understands(string suite, JsonElement @case) => suite == "penalty-sweeps";

    public void Replay(string place, JsonElement @case, Expectations expectations)
    {
        var pool = PoolCase.Of(@case);
        UInt128 penalty = 0;
        foreach (JsonElement row in @case.GetProperty("out").Items("rows"))
        {
            LossAllocation actual = pool.Rule!.Allocate(penalty, pool.Operator, pool.Delegators, pool.Rounding);
            expectations.Sequence($"{place}.rows[{penalty}]", PoolCase.UnitsOf(row), [actual.OperatorLoss, .. actual.DelegatorLosses]);
            penalty++;
        }
    }
}
