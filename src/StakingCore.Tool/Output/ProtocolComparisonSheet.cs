using StakingCore.Comparison;

namespace StakingCore.Tool.Output;

/// <summary>Every protocol's answer to one case, exact, in whole units of its asset.</summary>
internal static class ProtocolComparisonSheet
{
    internal static RowSheet Of(IReadOnlyList<ComparisonRow> rows) => new(
        "protocols",
        [
            "protocol", "unit", "rule", "own", "delegated", "refused", "leverage", "rate", "ownReachable", "delegatedReachable",
            "operatorFreeDays", "delegatorFreeDays", "operatorLoss", "delegatorLoss", "unpaid", "breakEvenAtOnce", "breakEven", "deterred",
        ],
        rows.Select(Row));

    private static string?[] Row(ComparisonRow row) =>
    [
        row.Protocol.Name,
        row.Protocol.Symbol,
        row.Protocol.LossRule?.Name,
        $"{row.Own}",
        $"{row.Delegated}",
        $"{row.Refused}",
        row.Leverage?.ToString(),
        $"{row.Rate}",
        $"{row.OwnReachable}",
        $"{row.DelegatedReachable}",
        $"{row.OperatorFreeDays}",
        row.DelegatorFreeDays?.ToString(),
        $"{row.OperatorLoss}",
        $"{row.DelegatorLoss}",
        $"{row.Unpaid}",
        $"{row.BreakEvenAtOnce}",
        $"{row.BreakEven}",
        row.Scenario.IsDeterred ? "yes" : "no",
    ];
}
