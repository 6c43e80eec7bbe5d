namespace StakingCore.Tests.Delegation.Claims;

/// <summary>
/// <c>docs/concepts/pool-delegation.md</c>: its tables stand between markers and its plots in files beside it, and both are what
/// the claims' tests compute. <c>STAKINGCORE_UPDATE_DOCS=1</c> has the tests write them instead.
/// </summary>
internal static class ConceptPage
{
    internal const string UpdateVariable = "STAKINGCORE_UPDATE_DOCS";

    private static readonly Lock _file = new();

    private static string Folder => Path.Combine(Checkout.Root, "docs", "concepts");

    private static string PagePath => Path.Combine(Folder, "pool-delegation.md");

    private static bool IsUpdating => Environment.GetEnvironmentVariable(UpdateVariable) == "1";

    internal static string Text => File.ReadAllText(PagePath);

    /// <summary>Passes if the page's block of that name is exactly this text.</summary>
    internal static void Holds(string block, string text)
    {
        lock (_file)
        {
            string page = Text;
            (int start, int end) = Find(page, block);
            string expected = $"\n{text.TrimEnd('\n')}\n";
            if (IsUpdating)
            {
                File.WriteAllText(PagePath, string.Concat(page.AsSpan(0, start), expected, page.AsSpan(end)));
                return;
            }

            Assert.True(page[start..end] == expected, $"The block '{block}' of the page is not what the library computes:\n{expected}");
        }
    }

    /// <summary>Passes if the plot of that name is exactly this drawing.</summary>
    internal static void HoldsPlot(string name, string drawing)
    {
        string path = Path.Combine(Folder, name);
        if (IsUpdating)
        {
            File.WriteAllText(path, drawing);
            return;
        }

        Assert.True(File.Exists(path) && File.ReadAllText(path) == drawing, $"The plot '{name}' is not what the library computes.");
        Assert.Contains($"({name})", Text, StringComparison.Ordinal);
    }

    internal static string StartOf(string block) => $"<!-- computed: {block} -->";

    private static (int Start, int End) Find(string page, string block)
    {
        string mark = StartOf(block);
        int start = page.IndexOf(mark, StringComparison.Ordinal);
        Assert.True(start >= 0, $"The page has no block '{block}'.");
        start += mark.Length;
        int end = page.IndexOf("<!-- end -->", start, StringComparison.Ordinal);
        Assert.True(end >= 0, $"The block '{block}' does not end.");
        return (start, end);
    }
}
