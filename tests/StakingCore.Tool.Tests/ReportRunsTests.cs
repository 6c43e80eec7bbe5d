using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace StakingCore.Tool.Tests;

/// <summary>How the page tells the lines of a sweep's runs apart.</summary>
public sealed partial class ReportRunsTests : IDisposable
{
    private const string Nine = "[9, 1, 2, 3, 4, 5, 6, 7, 8]";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", "[1, 2, 3]", "seed 1|seed 2|seed 3", null, "")]
    [InlineData("\"targetPools\": [5, 10], ", "[1, 2, 3, 4, 5]", "k 5|k 10", "0000011111", "those that look alike differ in seed.")]
    [InlineData("\"leverageLimit\": [null, \"4\"], ", Nine, "limit none|limit 4", "000000000111111111", "those that look alike differ in seed.")]
    [InlineData("\"agents\": [9, 10], \"leverageLimit\": [\"2\", \"3\", \"4\", \"5\", null], ", "[1]",
        "limit 2|limit 3|limit 4|limit 5|limit none", "0011223344", "those that look alike differ in agents.")]
    [InlineData("", Nine, "seed 1 to 2|seed 3|seed 4|seed 5|seed 6|seed 7|seed 8|seed 9", "700123456", "those that look alike have neighbouring values of seed.")]
    public void Runs_OfASweep_HaveLooksAndALegend(string parameters, string seeds, string legend, string? looks, string caption)
    {
        (string Name, string Value)[] others = [("targetPools", "[3]"), ("agents", "[8]"), ("leverageLimit", "[null]")];
        string one = string.Concat(others.Where(other => !parameters.Contains(other.Name, StringComparison.Ordinal)).Select(other => $"\"{other.Name}\": {other.Value}, "));
        _folder.Write("sweep.json", $"{{ \"version\": 1, {one}{parameters}\"seeds\": {seeds}, \"rounds\": 2 }}");

        string page = ReportFixture.PageOf(_folder, "sweep.json");

        JsonElement chart = JsonDocument.Parse(ReportFixture.Charts(page)[0]).RootElement;
        string shown = Legend().Match(page).Value;
        Assert.Equal(legend.Split('|'), Entry().Matches(shown).Select(entry => WebUtility.HtmlDecode(entry.Groups[1].Value)));
        Assert.Equal(Enumerable.Range(1, legend.Split('|').Length).Select(place => $"s{place}"), chart.GetProperty("looks").EnumerateArray().Select(look => look.GetString()));
        Assert.Equal(looks, chart.TryGetProperty("lookOf", out JsonElement lookOf) ? string.Concat(lookOf.EnumerateArray().Select(look => look.GetInt32())) : null);
        Assert.Contains($"{caption}</figcaption>", page, StringComparison.Ordinal);
    }

    [GeneratedRegex("<ul class=\"legend\">.*?</ul>", RegexOptions.Singleline)]
    private static partial Regex Legend();

    [GeneratedRegex("</span>([^<]*)</li>")]
    private static partial Regex Entry();
}
