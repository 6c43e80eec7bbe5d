#if !USE_VERIFY_XUNIT
using System.Text;
using VerifyTests;

namespace StakingCore.Tests.Shared;

public sealed class SnapshotTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();
    private readonly Snapshot _snapshot;

    public SnapshotTests() => _snapshot = new Snapshot(_folder.FullName, "Class.Method", "txt");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Match_NoVerifiedFile_FailsAndWritesReceived()
    {
        VerifyException failure = await FailAsync("one\ntwo");

        Assert.Contains("no verified snapshot yet", failure.Message, StringComparison.Ordinal);
        Assert.Contains($"mv '{_snapshot.ReceivedPath}' '{_snapshot.VerifiedPath}'", failure.Message, StringComparison.Ordinal);
        Assert.Equal("Class.Method.received.txt", Path.GetFileName(_snapshot.ReceivedPath));
        Assert.False(File.Exists(_snapshot.VerifiedPath));
    }

    [Fact]
    public async Task Match_ReceivedFile_IsUtf8WithMarkAndLineFeedsAndNoAddedEnd()
    {
        await FailAsync("één\r\ntwo\rthree");

        byte[] expected = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("één\ntwo\nthree")];
        Assert.Equal(expected, await File.ReadAllBytesAsync(_snapshot.ReceivedPath));
    }

    [Fact]
    public async Task Match_AcceptedReceivedFile_PassesAndLeavesNothingElse()
    {
        await FailAsync("one\ntwo\n");
        File.Move(_snapshot.ReceivedPath, _snapshot.VerifiedPath);

        await _snapshot.MatchAsync("one\r\ntwo\r\n");

        Assert.Equal(_snapshot.VerifiedPath, Assert.Single(_folder.GetFiles()).FullName);
    }

    [Fact]
    public async Task Match_StaleReceivedFile_IsDeletedOnSuccess()
    {
        await File.WriteAllTextAsync(_snapshot.VerifiedPath, "same");
        await File.WriteAllTextAsync(_snapshot.ReceivedPath, "stale");

        await _snapshot.MatchAsync("same");

        Assert.False(File.Exists(_snapshot.ReceivedPath));
    }

    [Theory]
    [InlineData("one\ntwo\nthree", "one\n2\nthree", 2, "two", "2")]
    [InlineData("one", "one\ntwo", 2, "(no such line)", "two")]
    [InlineData("one\ntwo", "one", 2, "two", "(no such line)")]
    [InlineData("one\n", "one", 2, "", "(no such line)")]
    [InlineData("One", "one", 1, "One", "one")]
    public async Task Match_OtherText_FailsAtTheFirstDifferingLine(string verified, string text, int line, string was, string isNow)
    {
        await File.WriteAllTextAsync(_snapshot.VerifiedPath, verified);

        VerifyException failure = await FailAsync(text);

        string[] report = failure.Message.TrimStart().ReplaceLineEndings("\n").Split('\n');
        Assert.EndsWith($"at line {line}:", report[0], StringComparison.Ordinal);
        Assert.Equal([$"- verified: {was}", $"+ received: {isNow}"], report[1..3]);
        Assert.Equal(text, await File.ReadAllTextAsync(_snapshot.ReceivedPath));
    }

    [Fact]
    public async Task Match_VerifiedWithCarriageReturns_Fails()
    {
        await File.WriteAllTextAsync(_snapshot.VerifiedPath, "one\r\ntwo");

        VerifyException failure = await FailAsync("one\ntwo");

        Assert.Contains("carriage returns", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Match_EmptyVerifiedFile_CountsAsNone()
    {
        await File.WriteAllTextAsync(_snapshot.VerifiedPath, string.Empty);

        VerifyException failure = await FailAsync("one");

        Assert.Contains("no verified snapshot yet", failure.Message, StringComparison.Ordinal);
    }

    private Task<VerifyException> FailAsync(string text) => Assert.ThrowsAsync<VerifyException>(() => _snapshot.MatchAsync(text));
}
#endif
