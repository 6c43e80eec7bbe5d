using System.Security.Cryptography;
using System.Text;
using Microsoft.Playwright;
using StakingCore.Tests;

namespace StakingCore.Browser.Tests;

[Collection(SharedBrowser.Name)]
public sealed class PictureTests(BrowserFixture browser)
{
    private const string HowTo =
        "To make it again: STAKINGCORE_PICTURES=$PWD/docs/pictures dotnet test tests/StakingCore.Browser.Tests -c Release --filter PictureTests";

    /// <summary>A folder to keep the pictures in, as docs/pictures; without it those that are there have to be of the pages of today.</summary>
    private static readonly string? _folder = Environment.GetEnvironmentVariable("STAKINGCORE_PICTURES");

    [BrowserTheory]
    [InlineData("protocols", "report-protocols.png", ColorScheme.Light, "section.figure:nth-of-type(1)", "section.figure:nth-of-type(2)")]
    [InlineData("epoch", "report-epoch.png", ColorScheme.Dark, "header", "section.figure")]
    public async Task Picture_OfAPage_IsTheOneInTheDocs(string name, string file, ColorScheme scheme, string first, string last)
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

        // Not its pixels, which other fonts make others: the page that it was taken of.
        string origin = $"{name}.html, SHA-256 {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(browser.TextOf(name))))}";
        if (_folder is not null)
        {
            await File.WriteAllBytesAsync(Path.Combine(Checked(_folder), file), PngNote.Write(picture, origin));
        }

        byte[] kept = await File.ReadAllBytesAsync(Path.Combine(_folder ?? Path.Combine(Checkout.Root, "docs", "pictures"), file));
        Assert.True(PngNote.Read(kept) == origin, $"docs/pictures/{file} is of another page than the tool writes today. {HowTo}");
    }

    [Fact]
    public void Pictures_OfPages_AreEachMadeHere()
    {
        string[] kept = [.. Directory.EnumerateFiles(Path.Combine(Checkout.Root, "docs", "pictures"), "*.png").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

        Assert.Equal(["report-epoch.png", "report-protocols.png"], kept);
    }

    private static string Checked(string folder) =>
        Directory.Exists(folder) ? folder : throw new DirectoryNotFoundException($"STAKINGCORE_PICTURES names no folder: {folder}");
}
