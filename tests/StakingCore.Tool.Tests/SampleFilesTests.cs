namespace StakingCore.Tool.Tests;

/// <summary>The files that the page about the tool is tried with are what code makes of today's fixtures.</summary>
public sealed class SampleFilesTests
{
    /// <summary>Names a folder to write them to, as docs/samples/README.md says.</summary>
    private const string Variable = "STAKINGCORE_SAMPLES";

    public static TheoryData<string> Names => new(SampleFiles.All.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void Sample_InTheFolder_IsWhatCodeMakes(string name)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder)
        {
            File.WriteAllText(Path.Combine(folder, name), SampleFiles.All[name]);
        }

        Assert.Equal(SampleFiles.All[name], File.ReadAllText(Path.Combine(SampleFiles.Folder, name)).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Folder_HasTheSamplesAlone_AndItsPageNamesEach()
    {
        string page = File.ReadAllText(Path.Combine(SampleFiles.Folder, "README.md"));

        Assert.Equal(
            SampleFiles.All.Keys.Append("README.md").Order(StringComparer.Ordinal),
            Directory.GetFiles(SampleFiles.Folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
        Assert.All(SampleFiles.All.Keys, name => Assert.Contains($"\n| [{name}]({name}) | ", page, StringComparison.Ordinal));
    }
}
