#if !USE_VERIFY_XUNIT
using System.Runtime.CompilerServices;
using VerifyTests;

namespace StakingCore.Tests.Shared;

public sealed class SourceFileTests
{
    [Fact]
    public void Locate_ThisFile_IsOnDisk() => Assert.True(File.Exists(SourceFile.Locate(Recorded())), Recorded());

    [Fact]
    public void Locate_PathOnDisk_IsKept() =>
        Assert.Equal(Environment.ProcessPath, SourceFile.Locate(Environment.ProcessPath!));

    [Fact]
    public void Locate_DeterministicPath_IsFoundFromTheBuildOutput() =>
        Assert.True(File.Exists(SourceFile.Locate("/_/tests/StakingCore.Tests/Shared/SourceFileTests.cs")));

    [Fact]
    public void Locate_OutsideTheRepository_Throws() =>
        Assert.Throws<DirectoryNotFoundException>(() => SourceFile.Locate("/_/tests/File.cs", Path.GetTempPath()));

    private static string Recorded([CallerFilePath] string sourceFile = "") => sourceFile;
}
#endif
