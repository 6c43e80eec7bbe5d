using System.Text.Json;

namespace StakingCore.Conformance.Economics.LockUps;

/// <summary>Reads what the cases on lock-ups have in common.</summary>
internal static class LockUpReading
{
    internal static ulong? PeriodsOrNull(this JsonElement element) =>
        element.ValueKind == JsonValueKind.Null ? null : element.GetUInt64();
}
