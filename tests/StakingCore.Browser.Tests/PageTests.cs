using Microsoft.Playwright;

namespace StakingCore.Browser.Tests;

[Collection(SharedBrowser.Name)]
public sealed class PageTests(BrowserFixture browser)
{
    public static TheoryData<string> Pages => [.. ReportPages.Names];

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task Open_APage_ComplainsOfNothingAndAsksForNothing(string name)
    {
        OpenPage page = await browser.LookAtAsync(name);

        Assert.Empty(page.Complaints);
        Assert.Equal([page.Page.Url], page.Requests);
        Assert.Equal("CSS1Compat", await page.Page.EvaluateAsync<string>("document.compatMode"));
        Assert.Equal(0, await page.CountAsync("img, iframe, link, object, form, script[src]"));
        Assert.Equal(0, await page.NumberAsync("(ids => ids.length - new Set(ids).size)([...document.querySelectorAll('[id]')].map(one => one.id))"));
    }

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task Open_NarrowAndWide_OnlyTablesScroll(string name)
    {
        foreach (int width in new[] { 360, 1400 })
        {
            OpenPage page = await browser.LookAtAsync(name, width);

            Assert.Equal(width, await page.NumberAsync("document.documentElement.scrollWidth"));
            Assert.Equal(0, await page.NumberAsync("[...document.querySelectorAll('.plot svg')].filter(svg => svg.getBoundingClientRect().right > innerWidth).length"));
            Assert.Empty(page.Complaints);
        }
    }

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task Open_DarkAndLight_TextStandsOut(string name)
    {
        OpenPage dark = await browser.LookAtAsync(name, scheme: ColorScheme.Dark);
        OpenPage light = await browser.LookAtAsync(name, scheme: ColorScheme.Light);

        Assert.InRange(await dark.BrightnessAsync("backgroundColor"), 0, 50);
        Assert.InRange(await dark.BrightnessAsync("color"), 200, 255);
        Assert.InRange(await light.BrightnessAsync("backgroundColor"), 240, 255);
        Assert.InRange(await light.BrightnessAsync("color"), 0, 60);
    }

    [BrowserFact]
    public async Task Resize_ToNarrow_DrawsThePlotsAgain()
    {
        await using OpenPage page = await browser.OpenAsync("protocols");

        await page.ResizeAsync(400);

        Assert.True(await page.NumberAsync("Math.max(...[...document.querySelectorAll('.plot svg')].map(svg => svg.getAttribute('width')))") < 400);

        Assert.Empty(page.Complaints);
    }

    [BrowserFact]
    public async Task Print_ADarkPage_IsLightAndShowsWhatIsFolded()
    {
        await using OpenPage page = await browser.OpenAsync("lifecycle", scheme: ColorScheme.Dark);
        await page.Page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = false)");
        await page.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        Assert.InRange(await page.BrightnessAsync("backgroundColor"), 240, 255);
        Assert.InRange(await page.BrightnessAsync("color"), 0, 60);
        Assert.True(await page.NumberAsync("document.querySelector('main details table').getBoundingClientRect().height") > 100);
        Assert.Equal("none", await page.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.scroll')).maxHeight"));
        byte[] paper = await page.Page.PdfAsync();
        Assert.Equal("%PDF"u8.ToArray(), paper[..4]);
    }

    [BrowserFact]
    public async Task WithoutScripts_APage_StillHasItsTables()
    {
        await using OpenPage page = await browser.OpenAsync(ReportPages.Pools);
        string source = browser.TextOf(ReportPages.Pools);

        Assert.Equal(await page.CountAsync("table"), source.Split("<table>").Length - 1);
        Assert.Contains("<noscript>", source, StringComparison.Ordinal);
    }
}
