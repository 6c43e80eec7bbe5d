#if !USE_VERIFY_XUNIT
using StakingCore.Tests;

namespace VerifyTests;

/// <summary>Finds a source file on this disk from the path that the compiler recorded.</summary>
internal static class SourceFile
{
    // A deterministic build records the repository as this root, so that the assembly does not depend on where it was built.
    private const string RecordedRoot = "/_/";

    internal static string Locate(string recorded) => Locate(recorded, AppContext.BaseDirectory);

    /// <summary>The repository is the nearest folder at or above <paramref name="start"/> with the solution in it.</summary>
    internal static string Locate(string recorded, string start)
    {
        if (!recorded.StartsWith(RecordedRoot, StringComparison.Ordinal))
        {
            return recorded;
        }

        return Checkout.Find(start) is { } root
            ? Path.Combine(root, recorded[RecordedRoot.Length..])
            : throw new DirectoryNotFoundException(
                $"{recorded} lies in the repository, but no folder at or above {start} holds {Checkout.Mark}. Run the tests from a build inside the repository.");
    }
}
#endif
