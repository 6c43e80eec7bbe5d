namespace StakingCore.Browser.Tests;

[Collection(SharedBrowser.Name)]
public sealed class HostileNameTests(BrowserFixture browser)
{
    [BrowserTheory]
    [InlineData("pools")]
    [InlineData("genesis")]
    public async Task Open_NameWithMarkup_IsShownAndDoesNothing(string name)
    {
        await using OpenPage page = await browser.OpenAsync(name);
        await page.Page.Locator("svg rect").First.HoverAsync(new() { Force = true });

        Assert.Contains(ReportPages.Hostile, await page.Page.Locator("body").TextContentAsync(), StringComparison.Ordinal);
        Assert.True(await page.Page.EvaluateAsync<bool>("window.harmed === undefined"));
        Assert.Equal(0, await page.CountAsync("img"));
        Assert.Equal(3, await page.CountAsync("script:not([type])"));
        Assert.Empty(page.Complaints);
    }

    [BrowserFact]
    public async Task Policy_AScriptOfAnotherHand_IsNotRun()
    {
        await using OpenPage page = await browser.OpenAsync(ReportPages.Pools);

        await page.Page.EvaluateAsync(
            "() => { const script = document.createElement('script'); script.textContent = 'window.harmed = 1'; document.body.append(script); }");

        Assert.True(await page.Page.EvaluateAsync<bool>("window.harmed === undefined"));
        Assert.Contains(page.Complaints, complaint => complaint.Contains("Content Security Policy", StringComparison.Ordinal));
    }
}
