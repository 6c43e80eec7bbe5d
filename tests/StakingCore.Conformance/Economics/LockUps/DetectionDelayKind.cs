using System.Text.Json;
using StakingCore.Amounts;
using StakingCore.Conformance.Economics.Leverage;
using StakingCore.Leverage;
using StakingCore.LockUps;

namespace StakingCore.Conformance.Economics.LockUps;

/// <summary>Cases <c>pmf-*</c>: a lock-up for a table of detection delays, by tolerance and by the economics of an attack.</summary>
internal sealed class DetectionDelayKind : ICaseKind
{
    public bool Understands(string suite, JsonElement @case) =>
        suite == "minimum-lockup" && @case.Text("id").StartsWith("pmf-", StringComparison.Ordinal);

    public void Replay(string place, JsonElement @case, Expectations expectations)
    {
        JsonElement input = @case.GetProperty("in");
        JsonElement expected = @case.GetProperty("out");
        var delay = DetectionDelay.FromProbabilities(input.Items("pmf").Select(entry => (entry[0].GetUInt64(), entry[1].Rational())));
        ulong processing = input.GetProperty("processing").GetUInt64();
        AttackScenario scenario = input.GetProperty("scenario").Scenario();

        expectations.Equal(
            $"{place}.minLockup",
            expected.GetProperty("minLockup").PeriodsOrNull(),
            delay.MinimumLockUp(input.GetProperty("epsilon").Rational(), processing).Periods);
        expectations.Equal(
            $"{place}.undetectedAtLockup",
            expected.GetProperty("undetectedAtLockup").Rational(),
            delay.UndetectedAt(input.GetProperty("lockup").GetUInt64(), processing));
        expectations.Equal(
            $"{place}.economicMinLockup",
            expected.GetProperty("economicMinLockup").PeriodsOrNull(),
            delay.EconomicMinimumLockUp(detection => (scenario with { DetectionProbability = detection }).IsDeterred, processing).Periods);
    }
}
