using Microsoft.Playwright;

namespace StakingCore.Browser.Tests;

[Collection(SharedBrowser.Name)]
public sealed class PictureTests(BrowserFixture browser)
{
    /// <summary>A folder to keep the pictures in, as docs/pictures; without it they are only made.</summary>
    private static readonly string? _folder = Environment.GetEnvironmentVariable("STAKINGCORE_PICTURES");

    [BrowserTheory]
    [InlineData("protocols", "report-protocols.png", ColorScheme.Light, "section.figure:nth-of-type(1)", "section.figure:nth-of-type(2)")]
    [InlineData("epoch", "report-epoch.png", ColorScheme.Dark, "header", "section.figure")]
    public async Task Picture_OfAPage_IsSmallEnoughForTheDocs(string name, string file, ColorScheme scheme, string first, string last)
    {
        await using OpenPage page = await browser.OpenAsync(name, width: 900, scheme);
        await page.Page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = false)");
        double top = await page.NumberAsync($"document.querySelector('{first}').getBoundingClientRect().top + scrollY - 16");
        double bottom = await page.NumberAsync($"document.querySelector('{last}').getBoundingClientRect().bottom + scrollY + 16");

        byte[] picture = await page.Page.ScreenshotAsync(new PageScreenshotOptions
        {
            FullPage = true,
            Clip = new Clip { X = 0, Y = (float)top, Width = 900, Height = (float)(bottom - top) },
        });

        Assert.InRange(picture.Length, 10_000, 200_000);
        if (_folder is not null)
        {
            await File.WriteAllBytesAsync(Path.Combine(Checked(_folder), file), picture);
        }
    }

    private static string Checked(string folder) =>
        Directory.Exists(folder) ? folder : throw new DirectoryNotFoundException($"STAKINGCORE_PICTURES names no folder: {folder}");
}
