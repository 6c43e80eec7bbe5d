using System.Numerics;
using System.Text.Json;
using StakingCore.Leverage;

namespace StakingCore.Conformance.Economics.Leverage;

/// <summary><c>bondFactor</c>: an addition of liquid stake under a validator bond and two caps.</summary>
internal sealed class BondFactorKind : ICaseKind
{
    public bool Understands(string suite, JsonElement @case) => suite == "protocol-leverage-limits" && @case.Text("kind") == "bondFactor";

    public void Replay(string place, JsonElement @case, Expectations expectations)
    {
        JsonElement input = @case.GetProperty("in");
        var limit = new LiquidStakingBond(
            input.Knows("factor", out JsonElement factor) ? factor.Parameter() : null,
            input.Fraction("validatorCap"),
            input.Fraction("globalCap"));
        LiquidStakingCheck check = limit.Check(
            input.GetProperty("bond").Units(),
            input.GetProperty("liquid").Units(),
            input.GetProperty("validatorShares").Units(),
            input.GetProperty("totalLiquid").Units(),
            input.GetProperty("totalStaked").Units(),
            input.GetProperty("add").Units());
        JsonElement expected = @case.GetProperty("out");
        expectations.Equal($"{place}.bondOk", expected.GetProperty("bondOk").GetBoolean(), check.IsWithinBond);
        expectations.Equal($"{place}.validatorCapOk", expected.GetProperty("validatorCapOk").GetBoolean(), check.IsWithinValidatorCap);
        expectations.Equal($"{place}.globalCapOk", expected.GetProperty("globalCapOk").GetBoolean(), check.IsWithinGlobalCap);
        expectations.Equal($"{place}.accepted", expected.GetProperty("accepted").GetBoolean(), check.IsAccepted);
        BigInteger? maximum = expected.Knows("maxLiquidByBond", out JsonElement stated) ? stated.Integer() : null;
        expectations.Equal($"{place}.maxLiquidByBond", maximum, check.MaximumLiquidByBond);
    }
}
