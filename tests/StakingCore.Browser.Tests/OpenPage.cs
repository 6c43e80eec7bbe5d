using System.Globalization;
using Microsoft.Playwright;

namespace StakingCore.Browser.Tests;

/// <summary>A page in the browser, and what it complained of and asked for.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    // A minute and more, on a machine however busy.
    private const int Patience = 5000;
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];
    private readonly List<string> _requests = [];

    private OpenPage(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) => _complaints.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => _complaints.Add(error);
        page.Dialog += async (_, dialog) =>
        {
            _complaints.Add($"dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
        page.Request += (_, request) => _requests.Add(request.Url);
    }

    internal IPage Page { get; }

    /// <summary>Every line on the console, every error and every dialog.</summary>
    internal IReadOnlyList<string> Complaints => _complaints;

    /// <summary>Every address that was asked for, the page's own first.</summary>
    internal IReadOnlyList<string> Requests => _requests;

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    internal static async Task<OpenPage> OpenAsync(IBrowserContext context, string address)
    {
        var open = new OpenPage(context, await context.NewPageAsync());
        await open.Page.GotoAsync(address);

        // What is folded has no room to be drawn in, so it is drawn when it is opened.
        await open.Page.EvaluateAsync("document.querySelectorAll('main details').forEach(details => details.open = true)");
        await open.DrawnAsync();
        return open;
    }

    /// <summary>Makes the page so wide, and waits until its plots are.</summary>
    internal async Task ResizeAsync(int width)
    {
        await Page.SetViewportSizeAsync(width, 900);
        await DrawnAsync();
    }

    internal Task<int> CountAsync(string selector) => Page.Locator(selector).CountAsync();

    internal Task<string[]> TextsAsync(string selector) =>
        Page.EvaluateAsync<string[]>("selector => [...document.querySelectorAll(selector)].map(found => found.textContent)", selector);

    internal Task<double> NumberAsync(string script) => Page.EvaluateAsync<double>(script);

    // The page's policy forbids what Playwright's own waiting does, so it is asked again and again.
    private async Task DrawnAsync()
    {
        const string Script =
            "[...document.querySelectorAll('.plot')].every(plot => plot.querySelector('svg')?.getAttribute('width') === String(Math.floor(plot.clientWidth)))";
        for (int i = 0; i < Patience && !await Page.EvaluateAsync<bool>(Script); i++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }

        Assert.True(await Page.EvaluateAsync<bool>(Script), "The plots are not drawn in the width that they have.");
    }

    /// <summary>How bright a computed colour is, from 0 to 255.</summary>
    internal async Task<double> BrightnessAsync(string property)
    {
        string colour = await Page.EvaluateAsync<string>("property => getComputedStyle(document.body)[property]", property);
        string[] parts = colour[(colour.IndexOf('(', StringComparison.Ordinal) + 1)..].TrimEnd(')').Split(',');
        return parts.Take(3).Average(part => double.Parse(part, CultureInfo.InvariantCulture));
    }
}
