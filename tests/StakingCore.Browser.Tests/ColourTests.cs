using Microsoft.Playwright;
using StakingCore.Tests;

namespace StakingCore.Browser.Tests;

[Collection(SharedBrowser.Name)]
public sealed class ColourTests(BrowserFixture browser)
{
    [BrowserTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task WhoPays_InThePageAndInTheDocs_HasOneColour(ColorScheme scheme)
    {
        string drawing = Path.Combine(Checkout.Root, "docs", "pictures", "loss-by-protocol.svg");
        await using OpenPage picture = await browser.OpenFileAsync(drawing, 760, scheme);
        OpenPage page = await browser.LookAtAsync(ReportPages.Protocols, scheme: scheme);

        string[] inTheDocs = await picture.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll("svg > rect + text")].filter(text => text.textContent.match(/ pays?$/))
              .map(text => `${text.textContent}: ${getComputedStyle(text.previousElementSibling).fill}`)
            """);
        string[] inTheLegend = await page.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelector(".legend").children]
              .map(entry => `${entry.textContent}: ${getComputedStyle(entry.querySelector(".swatch")).backgroundColor}`)
            """);
        string[] inTheBars = await page.Page.EvaluateAsync<string[]>(
            """
            () => {
              const figure = document.querySelector("figure");
              const chart = JSON.parse(figure.querySelector("script").textContent);
              const bars = [...figure.querySelectorAll(".plot g[aria-label=rect] rect")];
              return [...new Set(chart.points.map((point, place) => `${chart.series[point.s]}: ${getComputedStyle(bars[place]).fill}`))];
            }
            """);

        Assert.Equal(["operator pays", "delegators pay", "nobody pays"], inTheDocs.Select(entry => entry.Split(':')[0]));
        Assert.Equal(3, inTheDocs.Select(entry => entry.Split(':')[1]).Distinct().Count());
        Assert.Equal(inTheDocs, inTheLegend);
        Assert.Equal(inTheDocs, inTheBars);
    }

    [BrowserTheory]
    [InlineData(ReportPages.Many, 16, new[] { "k 5, limit none", "k 5, limit 10", "k 10, limit none", "k 10, limit 10" })]
    [InlineData("sweep", 4, new[] { "k 5, limit none", "k 5, limit 10", "k 1, limit none", "k 1, limit 10" })]
    public async Task LinesOfRuns_OnPaper_LookAsTheLegendSays(string name, int runs, string[] legend)
    {
        await using OpenPage page = await browser.OpenAsync(name);
        await page.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        const string Look = "const look = path => { const style = getComputedStyle(path); return `${style.stroke} ${style.strokeDasharray}`; };";
        string[] inTheLegend = await page.Page.EvaluateAsync<string[]>(
            "() => { " + Look + " return [...document.querySelector('.legend').children].map(entry => look(entry.querySelector('g[aria-label=line] path'))); }");
        string[] lines = await page.Page.EvaluateAsync<string[]>(
            "() => { " + Look + " return [...document.querySelector('.plot').querySelectorAll('g[aria-label=line] path')].map(look); }");
        string[] names = await page.Page.EvaluateAsync<string[]>("() => [...document.querySelector('.legend').children].map(entry => entry.lastChild.textContent)");

        Assert.Equal(legend, names);
        Assert.Equal(legend.Length, inTheLegend.Distinct().Count());
        Assert.Equal(legend.Length, inTheLegend.Select(look => look[look.IndexOf(')', StringComparison.Ordinal)..]).Distinct().Count());
        Assert.Equal(inTheLegend.SelectMany(look => Enumerable.Repeat(look, runs / legend.Length)), lines);
    }
}
