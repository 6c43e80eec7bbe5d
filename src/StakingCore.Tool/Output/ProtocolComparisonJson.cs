using System.Text.Json;
using StakingCore.Amounts;
using StakingCore.Comparison;
using StakingCore.Slashing;

namespace StakingCore.Tool.Output;

/// <summary>Writes protocols' answers to one case for machines. Amounts are exact, in whole units of each protocol's asset.</summary>
internal static class ProtocolComparisonJson
{
    internal static void Write(Utf8JsonWriter json, ComparisonCase question, IReadOnlyList<ComparisonRow> rows, Fraction? slashedWith = null)
    {
        json.WriteStartObject();
        json.WriteStartObject("case");
        json.WriteString("fault", "doubleSigning");
        json.WriteExact("own", question.Own);
        json.WriteExact("delegated", question.Delegated);
        json.WriteExact("fraction", question.SlashFraction);
        json.WriteString("slashedWith", slashedWith?.ToString());
        json.WriteExact("evidenceDays", question.EvidenceDays);
        json.WriteBoolean("staysUntilEvidence", question.StaysUntilEvidence);
        json.WriteExact("detection", question.DetectionProbability);
        json.WriteExact("futureIncome", question.FutureIncome);
        json.WriteExact("socialCollateral", question.SocialCollateral);
        json.WriteExact("socialProbability", question.SocialProbability);
        json.WriteExact("attackCost", question.AttackCost);
        json.WriteExact("valueFixed", question.FixedValue);
        json.WriteExact("valuePerUnit", question.ValuePerUnit);
        json.WriteEndObject();
        json.WriteStartArray("protocols");
        foreach (ComparisonRow row in rows)
        {
            WriteRow(json, row);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRow(Utf8JsonWriter json, ComparisonRow row)
    {
        json.WriteStartObject();
        json.WriteString("protocol", row.Protocol.Name);
        json.WriteString("title", row.Protocol.Title);
        json.WriteString("unit", row.Protocol.Symbol);
        json.WriteNumber("decimals", row.Protocol.Decimals);
        json.WriteString("rule", row.Protocol.LossRule?.Name);
        json.WriteExact("own", row.Own);
        json.WriteExact("delegated", row.Delegated);
        json.WriteExact("refused", row.Refused);
        json.WriteExact("leverage", row.Leverage);
        json.WriteExact("effectiveLeverage", row.Scenario.EffectiveLeverage);
        json.WriteExact("rate", row.Rate);
        json.WriteExact("ownReachable", row.OwnReachable);
        json.WriteExact("delegatedReachable", row.DelegatedReachable);
        json.WriteString("ownObstacle", row.OwnObstacle.ToString());
        json.WriteString("delegatedObstacle", row.DelegatedObstacle?.ToString());
        json.WriteExact("operatorFreeDays", row.OperatorFreeDays);
        json.WriteExact("delegatorFreeDays", row.DelegatorFreeDays);
        json.WriteExact("operatorLoss", row.OperatorLoss);
        json.WriteExact("delegatorLoss", row.DelegatorLoss);
        json.WriteExact("unpaid", row.Unpaid);
        json.WriteExact("breakEvenAtOnce", row.BreakEvenAtOnce);
        json.WriteExact("breakEven", row.BreakEven);
        json.WriteExact("coverage", row.Scenario.Coverage);
        json.WriteBoolean("deterred", row.Scenario.IsDeterred);
        WriteSteps(json, row.Allocation);
        json.WriteString("assumes", row.Protocol.Assumes);
        json.WriteString("source", row.Protocol.Source);
        json.WriteEndObject();
    }

    private static void WriteSteps(Utf8JsonWriter json, LossAllocation? allocation)
    {
        json.WriteStartArray("stepsInBaseUnits");
        foreach (LossStep step in allocation?.Steps ?? [])
        {
            json.WriteStartObject();
            json.WriteString("party", step.Party.ToString());
            json.WriteString("formula", step.Formula);
            json.WriteString("loss", step.Taken.ToString(System.Globalization.CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
