#if !USE_VERIFY_XUNIT
namespace VerifyTests;

/// <summary>Finds a source file on this disk from the path that the compiler recorded.</summary>
internal static class SourceFile
{
    // A deterministic build records the repository as this root, so that the assembly does not depend on where it was built.
    private const string RecordedRoot = "/_/";

    private const string RootMark = "StakingCore.sln";

    internal static string Locate(string recorded) => Locate(recorded, AppContext.BaseDirectory);

    /// <summary>The repository is the nearest folder at or above <paramref name="start"/> with the solution in it.</summary>
    internal static string Locate(string recorded, string start)
    {
        if (!recorded.StartsWith(RecordedRoot, StringComparison.Ordinal))
        {
            return recorded;
        }

        for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, RootMark)))
            {
                return Path.Combine(folder.FullName, recorded[RecordedRoot.Length..]);
            }
        }

        throw new DirectoryNotFoundException(
            $"{recorded} lies in the repository, but no folder at or above {start} holds {RootMark}. Run the tests from a build inside the repository.");
    }
}
#endif
