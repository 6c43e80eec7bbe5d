using System.Text.Json;
using StakingCore.Slashing;

namespace StakingCore.Conformance.Economics.SlashingRates;

/// <summary>A slash of the validator alone: nominators are not slashable.</summary>
internal sealed class ValidatorOnlySlashKind : ICaseKind
{
    public bool Understands(string suite, JsonElement @case) =>
        @case.TryGetProperty("kind", out JsonElement kind) && kind.ValueEquals("validatorOnlySlash");

    public void Replay(string place, JsonElement @case, Expectations expectations)
    {
        JsonElement input = @case.GetProperty("in");
        JsonElement output = @case.GetProperty("out");
        UInt128 own = input.GetProperty("own").Units();
        UInt128 penalty = new FixedPenalty(input.GetProperty("fraction").Parameter()).PenaltyOn(own);
        LossAllocation actual = LossRule.OperatorOnly.Allocate(penalty, own, [input.GetProperty("nominators").Units()], LossRounding.PrefixFloor);
        expectations.Equal($"{place}.ownSlash", output.GetProperty("ownSlash").Units(), actual.OperatorLoss);
        expectations.Equal($"{place}.nominatorSlash", output.GetProperty("nominatorSlash").Units(), actual.Totals.DelegatorLoss);
    }
}
