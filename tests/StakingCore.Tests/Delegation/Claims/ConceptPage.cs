namespace StakingCore.Tests.Delegation.Claims;

/// <summary>
/// <c>docs/concepts/pool-delegation.md</c>: its tables stand between markers, and are what the claims' tests compute.
/// <c>STAKINGCORE_UPDATE_DOCS=1</c> has the tests write them instead.
/// </summary>
internal static class ConceptPage
{
    internal const string UpdateVariable = "STAKINGCORE_UPDATE_DOCS";

    private static readonly Lock _file = new();

    private static string PagePath => Path.Combine(Checkout.Root, "docs", "concepts", "pool-delegation.md");

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
