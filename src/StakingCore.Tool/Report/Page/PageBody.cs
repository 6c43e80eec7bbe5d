using System.Globalization;
using System.Text;
using StakingCore.Tool.Output;
using StakingCore.Tool.Report.Charts;

namespace StakingCore.Tool.Report.Page;

/// <summary>What a page says, block after block, as HTML in which every text is escaped.</summary>
internal sealed class PageBody
{
    // From so many rows on a table is folded beside its chart.
    private const int FoldedRows = 12;

    // Text up to this length stays on one line.
    private const int ShortText = 32;
    private readonly StringBuilder _html = new();
    private int _figures;

    /// <summary>The blocks so far.</summary>
    public override string ToString() => _html.ToString();

    internal void Heading(string text) => Line($"<h2>{HtmlText.Of(text)}</h2>");

    internal void SmallHeading(string text) => Line($"<h3>{HtmlText.Of(text)}</h3>");

    internal void Paragraph(string text) => Line($"<p>{HtmlText.Of(text)}</p>");

    internal void Aside(string text) => Line($"<p class=\"aside\">{HtmlText.Of(text)}</p>");

    internal void Indented(string text) => Line($"<p class=\"indented\">{HtmlText.Of(text)}</p>");

    internal void Verdict(bool isGood, string text) =>
        Line($"<p class=\"verdict {(isGood ? "good" : "bad")}\">{HtmlText.Of(text)}</p>");

    internal void Table(PageTable table) => WriteTable(table);

    /// <summary>Blocks that are shown when asked for.</summary>
    internal void Folded(string summary, Action write)
    {
        Line($"<details><summary>{HtmlText.Of(summary)}</summary>");
        write();
        Line("</details>");
    }

    /// <summary>A chart under its heading, and the table that holds the same figures.</summary>
    /// <param name="heading">What it is about.</param>
    /// <param name="caption">How to read it.</param>
    /// <param name="chart">The chart.</param>
    /// <param name="table">The figures.</param>
    internal void Figure(string heading, string caption, Chart chart, PageTable table)
    {
        string id = string.Create(CultureInfo.InvariantCulture, $"figure-{++_figures}");
        Line($"<section class=\"figure\"><h2 id=\"{id}\">{HtmlText.Of(heading)}</h2>");
        Line($"<figure aria-labelledby=\"{id}\"><figcaption>{HtmlText.Of(caption)}</figcaption>");
        WriteLegend(chart);
        Line("<div class=\"plot\"></div>");
        Line($"<script type=\"application/json\">{ChartJson.Of(chart)}</script>");
        Line("</figure>");
        if (table.Rows.Count > FoldedRows)
        {
            Folded(string.Create(CultureInfo.InvariantCulture, $"The figures as a table: {table.Rows.Count:N0} rows"), () => WriteTable(table));
        }
        else
        {
            WriteTable(table);
        }

        Line("</section>");
    }

    private void WriteLegend(Chart chart)
    {
        if (!chart.HasLegend)
        {
            return;
        }

        Line("<ul class=\"legend\">");
        for (int i = 0; i < chart.Looks.Count; i++)
        {
            Line($"<li><span class=\"swatch {chart.Looks[i].StyleName(i)}\"></span>{HtmlText.Of(chart.Looks[i].Name)}</li>");
        }

        Line("</ul>");
    }

    private void WriteTable(PageTable table)
    {
        string caption = HtmlText.Of(table.Caption);
        Line($"<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{caption}\"><table><caption>{caption}</caption>");
        Line($"<thead><tr>{string.Concat(table.Columns.Select(column => Cell("th scope=\"col\"", column, column.Header)))}</tr></thead><tbody>");
        foreach (string[] row in table.Rows)
        {
            IEnumerable<string> cells = row.Select((text, i) => Cell(i == 0 ? "th scope=\"row\"" : "td", table.Columns[i], text));
            Line($"<tr>{string.Concat(cells)}</tr>");
        }

        Line("</tbody></table></div>");
        if (table.LeftOut > 0)
        {
            Aside($"{Numbers.Count(table.LeftOut)} more {(table.LeftOut == 1 ? "row is" : "rows are")} left out here. {table.Rest}".TrimEnd());
        }
    }

    private static string Cell(string element, Column column, string text)
    {
        string kind = column.IsNumber ? " class=\"number\"" : text.Length <= ShortText ? " class=\"short\"" : string.Empty;
        return $"<{element}{kind}>{HtmlText.Of(text)}</{element[..2]}>";
    }

    // One line end on every system, so that one file makes the same bytes everywhere.
    private void Line(string html) => _html.Append(html).Append('\n');
}
