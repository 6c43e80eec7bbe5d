using System.Text;
using System.Text.Json;
using StakingCore.Amounts;

namespace StakingCore.Tool.Report.Charts;

/// <summary>Writes a chart's data for the page's script. The encoder escapes what could end a script element.</summary>
internal static class ChartJson
{
    // A double has 17 significant digits; more decimals than this are nothing to look at.
    private const int Decimals = 20;

    internal static string Of(Chart chart)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory))
        {
            Write(json, chart);
        }

        return Encoding.UTF8.GetString(memory.GetBuffer(), 0, (int)memory.Length);
    }

    private static void Write(Utf8JsonWriter json, Chart chart)
    {
        json.WriteStartObject();
        json.WriteString("form", Name(chart.Form));
        WriteAxis(json, "x", chart.X);
        WriteAxis(json, "y", chart.Y);
        WriteTexts(json, "series", chart.Series);
        WriteTexts(json, "categories", chart.Categories);
        WriteTexts(json, "looks", [.. chart.Looks.Select(static (look, place) => look.StyleName(place))]);
        if (chart.LookOf is { } looks)
        {
            json.WriteStartArray("lookOf");
            foreach (int look in looks)
            {
                json.WriteNumberValue(look);
            }

            json.WriteEndArray();
        }

        json.WriteStartArray("rules");
        foreach (ChartRule rule in chart.Rules)
        {
            json.WriteStartObject();
            WriteNumber(json, rule.IsAcross ? "y" : "x", rule.At);
            json.WriteString("label", rule.Label);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("points");
        foreach (ChartPoint point in chart.Points)
        {
            WritePoint(json, point);
        }

        json.WriteEndArray();
        json.WriteString("alternative", chart.Alternative);
        json.WriteEndObject();
    }

    private static void WriteAxis(Utf8JsonWriter json, string name, ChartAxis axis)
    {
        json.WriteStartObject(name);
        json.WriteString("label", axis.Label);
        json.WriteString("scale", Name(axis.Scale));
        json.WriteEndObject();
    }

    private static void WritePoint(Utf8JsonWriter json, ChartPoint point)
    {
        json.WriteStartObject();
        WriteNumber(json, "x", point.X);
        WriteNumber(json, "y", point.Y);
        if (point.From is { } from)
        {
            WriteNumber(json, "from", from);
        }

        json.WriteNumber("s", point.Series);
        json.WriteString("t", point.Title);
        if (point.IsPale)
        {
            json.WriteBoolean("pale", true);
        }

        if (point.Label is not null)
        {
            json.WriteString("l", point.Label);
        }

        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, ExactRational? number)
    {
        json.WritePropertyName(name);
        if (number is { } known)
        {
            json.WriteRawValue(known.ToTruncatedDecimal(Decimals, out _));
        }
        else
        {
            json.WriteNullValue();
        }
    }

    private static string Name(ChartForm form) => form switch
    {
        ChartForm.Dots => "dots",
        ChartForm.Lines => "lines",
        ChartForm.Steps => "steps",
        ChartForm.Stacked => "stacked",
        _ => "grouped",
    };

    private static string Name(ChartScale scale) => scale switch
    {
        ChartScale.Logarithmic => "log",
        ChartScale.Time => "time",
        ChartScale.Ordinal => "ordinal",
        _ => "linear",
    };
}
