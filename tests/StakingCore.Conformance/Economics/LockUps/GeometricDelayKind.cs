using System.Text.Json;
using StakingCore.LockUps;

namespace StakingCore.Conformance.Economics.LockUps;

/// <summary>Cases <c>geo-*</c>: a lock-up for a constant probability of detection a period.</summary>
internal sealed class GeometricDelayKind : ICaseKind
{
    public bool Understands(string suite, JsonElement @case) =>
        suite == "minimum-lockup" && @case.Text("id").StartsWith("geo-", StringComparison.Ordinal);

    public void Replay(string place, JsonElement @case, Expectations expectations)
    {
        JsonElement input = @case.GetProperty("in");
        var delay = DetectionDelay.Geometric(input.GetProperty("perPeriodDetection").Rational());
        LockUpRequirement least = delay.MinimumLockUp(
            input.GetProperty("epsilon").Rational(), input.GetProperty("processing").GetUInt64());
        expectations.Equal($"{place}.minLockup", @case.GetProperty("out").GetProperty("minLockup").PeriodsOrNull(), least.Periods);
    }
}
