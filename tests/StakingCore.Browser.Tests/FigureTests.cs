using System.Text.Json;

namespace StakingCore.Browser.Tests;

[Collection(SharedBrowser.Name)]
public sealed class FigureTests(BrowserFixture browser)
{
    public static TheoryData<string> Pages => [.. ReportPages.Names];

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task Figures_OfAPage_HaveAMarkForEachPoint(string name)
    {
        OpenPage page = await browser.LookAtAsync(name);

        Assert.True(await page.CountAsync("figure") > 0);
        string[] wrong = await page.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll("figure")].flatMap(figure => {
              const chart = JSON.parse(figure.querySelector("script").textContent);
              const count = selector => figure.querySelectorAll(`.plot svg ${selector}`).length;
              const series = new Set(chart.points.map(point => point.s)).size;
              const found = chart.categories.length ? count("g[aria-label=rect] rect")
                : chart.form === "dots" ? count("g[aria-label=dot] > *")
                : count("g[aria-label=line] path");
              const expected = chart.categories.length || chart.form === "dots" ? chart.points.length : series;
              return found === expected && expected > 0 ? [] : [`${figure.closest("section").querySelector("h2").textContent}: ${found} of ${expected}`];
            })
            """);
        Assert.Empty(wrong);
    }

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task Figures_OfAPage_HaveHeadingAxesAlternativeAndTable(string name)
    {
        OpenPage page = await browser.LookAtAsync(name);

        string[] wrong = await page.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll("section.figure")].flatMap(section => {
              const heading = section.querySelector("h2").textContent;
              const svg = section.querySelector(".plot svg");
              const chart = JSON.parse(section.querySelector("script").textContent);
              const texts = [...svg.querySelectorAll("text")].map(text => text.textContent);
              const missing = [];
              if (!svg.getAttribute("aria-label") || svg.getAttribute("role") !== "img") missing.push("alternative");
              if (!section.querySelector("figcaption").textContent) missing.push("caption");
              if (!texts.includes(chart.x.label)) missing.push("x axis");
              if (!chart.categories.length && !texts.includes(chart.y.label)) missing.push("y axis");
              if (!section.querySelector("tbody tr")) missing.push("table");
              if (chart.categories.length && section.querySelectorAll("tbody tr").length !== chart.categories.length) missing.push("a row for each category");
              return missing.map(what => `${heading}: ${what}`);
            })
            """);
        Assert.Empty(wrong);
    }

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task Labels_OfBars_DoNotCoverEachOther(string name)
    {
        foreach (int width in new[] { 360, 1400 })
        {
            OpenPage page = await browser.LookAtAsync(name, width);

            string[] covered = await page.Page.EvaluateAsync<string[]>(
                """
                () => [...document.querySelectorAll(".plot svg")].flatMap(svg => {
                  const boxes = [...svg.querySelectorAll("text")].filter(text => text.textContent).map(text => ({ text: text.textContent, box: text.getBoundingClientRect() }));
                  return boxes.flatMap((one, place) => boxes.slice(place + 1)
                    .filter(other => Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left) > 2
                      && Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top) > 5)
                    .map(other => `${one.text} / ${other.text}`));
                })
                """);
            Assert.Empty(covered);
        }
    }

    [BrowserFact]
    public async Task Table_OfPools_HasTheFiguresOfTheCommand()
    {
        OpenPage page = await browser.LookAtAsync(ReportPages.Pools);
        string[] cells = await page.TextsAsync("section.figure tbody tr > *");

        JsonElement[] pools = [.. JsonDocument.Parse(browser.JsonOf("rewards", "rocketpool", "pools.json")).RootElement.GetProperty("shares").EnumerateArray()];

        string[] expected = [.. pools.SelectMany(pool => new[] { "id", "balance", "node", "users", "others" }.Select(name =>
            name == "id" ? pool.GetProperty(name).GetString()! : Ether(pool.GetProperty(name).GetString()!)))];
        Assert.Equal(expected, cells);
    }

    [BrowserFact]
    public async Task Bars_OfPools_AreAsLongAsTheFigures()
    {
        OpenPage page = await browser.LookAtAsync(ReportPages.Pools);

        double[] widths = await page.Page.EvaluateAsync<double[]>(
            "() => [...document.querySelectorAll('.plot g[aria-label=rect] rect')].map(rect => +rect.getAttribute('width'))");

        // 20 ETH to users of the second pool, 24.645 to users of the third.
        Assert.Equal(20 / 24.645, widths[4] / widths[7], precision: 3);
    }

    private static string Ether(string wei)
    {
        string digits = wei.PadLeft(19, '0');
        return $"{digits[..^18]}.{digits[^18..]}".TrimEnd('0').TrimEnd('.');
    }
}
