namespace StakingCore.Tests;

/// <summary>The checkout that the tests were built in: they read its vectors, its README and its sources.</summary>
internal static class Checkout
{
    internal const string Mark = "StakingCore.sln";

    /// <summary>The nearest folder above the test's build output with the solution in it.</summary>
    internal static string Root => Find(AppContext.BaseDirectory)
        ?? throw new DirectoryNotFoundException($"No {Mark} above {AppContext.BaseDirectory}.");

    /// <summary>The nearest folder at or above <paramref name="start"/> with the solution in it, or null.</summary>
    internal static string? Find(string start)
    {
        DirectoryInfo? folder = new(start);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, Mark)))
        {
            folder = folder.Parent;
        }

        return folder?.FullName;
    }
}
