using System.Net;
using System.Text.RegularExpressions;

namespace StakingCore.Tool.Tests;

/// <summary>Has pages written, and reads what they say.</summary>
internal static partial class ReportFixture
{
    internal const string Page = "page.html";

    /// <summary>A pool's name that would run if any of it became a part of the page.</summary>
    internal const string Hostile = "</script><img src=x onerror=alert(1)>&";

    internal static string Pools(string id) =>
        $$"""
        {
          "release": "v1.4",
          "minipools": [
            { "id": "{{id}}", "bond": "8000000000000000000", "borrowed": "24000000000000000000", "fee": "140000000000000000", "balance": "1000000000000000001" }
          ]
        }
        """;

    internal static string Vector(params string[] path) => Path.Combine([StakingCore.Tests.Checkout.Root, "tests", "vectors", .. path]);

    /// <summary>Writes the page of a file, which has to succeed, and returns its text.</summary>
    internal static string PageOf(TemporaryFolder folder, string file, int exitCode = 0)
    {
        ToolRun run = ToolCall.RunIn(folder.Path, "report", file, "--html", Page);
        Assert.True(run.ExitCode == exitCode, run.Transcript);
        return File.ReadAllText(folder.File(Page));
    }

    /// <summary>The rows of every table, each cell as it is read.</summary>
    internal static string[][] Rows(string page) =>
        [.. Row().Matches(page).Select(row => Cell().Matches(row.Value).Select(cell => WebUtility.HtmlDecode(cell.Groups[1].Value)).ToArray())];

    /// <summary>The data of every chart.</summary>
    internal static string[] Charts(string page) => [.. Chart().Matches(page).Select(chart => chart.Groups[1].Value)];

    /// <summary>What is left of a page without its scripts and its style.</summary>
    internal static string Markup(string page) => Code().Replace(page, string.Empty);

    [GeneratedRegex("<tr>.*?</tr>", RegexOptions.Singleline)]
    private static partial Regex Row();

    [GeneratedRegex("<t[hd][^>]*>(.*?)</t[hd]>", RegexOptions.Singleline)]
    private static partial Regex Cell();

    [GeneratedRegex("<script type=\"application/json\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Chart();

    [GeneratedRegex("(?<=<(script|style)[^>]*>).*?(?=</(script|style)>)", RegexOptions.Singleline)]
    private static partial Regex Code();
}
