namespace StakingCore.Browser.Tests;

/// <summary>The browser of this machine that the tests drive. None is ever fetched.</summary>
internal static class BrowserExecutable
{
    /// <summary>Names the browser to use.</summary>
    internal const string Variable = "STAKINGCORE_CHROMIUM";

    /// <summary>With 1, a machine without a browser fails the tests instead of passing over them.</summary>
    internal const string RequiredVariable = "STAKINGCORE_REQUIRE_BROWSER";

    internal const string Missing =
        $"No Chromium: install one (apt-get install chromium), or name it in {Variable}; {RequiredVariable}=1 makes this a failure.";

    private static readonly string[] _names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>Its path; null where there is none.</summary>
    internal static string? Path { get; } = Find();

    /// <summary>Why tests are passed over; null where they run.</summary>
    internal static string? SkipReason =>
        Path is null && Environment.GetEnvironmentVariable(RequiredVariable) != "1" ? Missing : null;

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            return File.Exists(named) ? named : null;
        }

        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(System.IO.Path.PathSeparator);
        return folders.SelectMany(folder => _names.Select(name => System.IO.Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }
}
