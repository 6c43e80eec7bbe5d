namespace StakingCore.Conformance;

public sealed class ConformanceTests
{
    public static TheoryData<string> Files => new(VectorFolder.Locate().Files().Select(file => file.RelativePath));

    [Fact]
    public void There_are_vectors_to_replay() => Assert.NotEmpty(VectorFolder.Locate().Files());

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_figure_of_the_file_is_computed_exactly(string path)
    {
        VectorFile file = VectorFolder.Locate().Files().Single(candidate => candidate.RelativePath == path);

        Expectations expectations = Replay.Of(file);

        Assert.True(expectations.Failed == 0, string.Join(Environment.NewLine, expectations.Failures));
        Assert.True(expectations.Compared > 0, $"{path} compared nothing.");
    }
}
