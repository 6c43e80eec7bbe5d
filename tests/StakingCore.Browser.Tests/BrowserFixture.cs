using Microsoft.Playwright;
using StakingCore.Tool.Tests;

namespace StakingCore.Browser.Tests;

/// <summary>One browser and a page of every kind, for all tests.</summary>
public sealed class BrowserFixture : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<(string Name, ColorScheme Scheme), OpenPage> _open = [];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        if (BrowserExecutable.SkipReason is not null)
        {
            return;
        }

        string path = BrowserExecutable.Path ?? throw new InvalidOperationException(BrowserExecutable.Missing);
        ReportPages.WriteAll(_folder);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = path,
            Headless = true,

            // In a container there is no sandbox to be had, and little shared memory.
            Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking"],
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        Dispose();
    }

    public void Dispose()
    {
        _playwright?.Dispose();
        _playwright = null;
        if (Directory.Exists(_folder.Path))
        {
            _folder.Dispose();
        }
    }

    /// <summary>The text of a page as it was written.</summary>
    internal string TextOf(string name) => File.ReadAllText(_folder.File(name + ".html"));

    /// <summary>What the command of the page's file says with <c>--json</c>.</summary>
    internal string JsonOf(params string[] arguments) => ToolProcess.RunIn(_folder.Path, [.. arguments, "--json"]).Output;

    /// <summary>The page, opened once for all tests that only look at it.</summary>
    internal async Task<OpenPage> LookAtAsync(string name, int width = 1400, ColorScheme scheme = ColorScheme.Light)
    {
        if (!_open.TryGetValue((name, scheme), out OpenPage? page))
        {
            page = await OpenAsync(name, width, scheme);
            _open.Add((name, scheme), page);
        }

        await page.ResizeAsync(width);
        return page;
    }

    /// <summary>The page, opened anew for a test that changes it.</summary>
    internal Task<OpenPage> OpenAsync(string name, int width = 1400, ColorScheme scheme = ColorScheme.Light) =>
        OpenFileAsync(_folder.File(name + ".html"), width, scheme);

    /// <summary>Any file that a browser shows.</summary>
    internal async Task<OpenPage> OpenFileAsync(string path, int width, ColorScheme scheme)
    {
        IBrowserContext context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = scheme,
        });
        return await OpenPage.OpenAsync(context, new Uri(path).AbsoluteUri);
    }
}
