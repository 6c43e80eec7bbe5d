namespace StakingCore.Tool.Output;

/// <summary>Every protocol's limit for one operator, exact, in whole units.</summary>
internal static class LeverageSheet
{
    internal static RowSheet Of(IReadOnlyList<LimitAnswer> limits) => new(
        "limits",
        ["name", "unit", "maximumDelegated", "requiredBond", "source"],
        limits.Select(limit => (string?[])
        [
            limit.Preset.Name,
            limit.Preset.Symbol,
            limit.MaximumDelegated?.ToString(),
            limit.RequiredBond?.ToString(),
            limit.Preset.Source,
        ]));
}
