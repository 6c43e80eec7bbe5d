#if !USE_VERIFY_XUNIT
using System.Reflection;
using System.Runtime.CompilerServices;
using VerifyTests;

namespace VerifyXunit;

/// <summary>
/// Compares a text with the snapshot beside the test's source file, <c>Class.Method.verified.txt</c>; names, files and calls are
/// those of Verify.Xunit. Unlike Verify it replaces nothing in the text: keep paths, dates and GUIDs out of it.
/// </summary>
internal static class Verifier
{
    internal static SettingsTask Verify(string target, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "") =>
        Verify(target, "txt", settings, sourceFile);

    internal static SettingsTask Verify(string target, string extension, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "") =>
        new(settings, chosen =>
        {
            MethodInfo test = UseVerifyAttribute.Running;
            string directory = Path.GetDirectoryName(SourceFile.Locate(sourceFile))!;
            return new Snapshot(directory, SnapshotName.Of(test, chosen), extension).MatchAsync(target);
        });
}
#endif
