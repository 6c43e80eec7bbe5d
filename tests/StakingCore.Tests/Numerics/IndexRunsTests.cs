using StakingCore.Numerics;

namespace StakingCore.Tests.Numerics;

public sealed class IndexRunsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(9)]
    [InlineData(500)]
    public void MoveNext_AnyRunLength_CoversEveryRowOnceWithItsIndex(int longestRun)
    {
        var random = new Random(longestRun);
        List<int> index = [];
        while (index.Count < 20_000)
        {
            index.AddRange(Enumerable.Repeat(random.Next(-1, 50), random.Next(1, longestRun + 1)));
        }

        int row = 0;
        int mixedRows = 0;
        var runs = new IndexRuns([.. index]);
        while (runs.MoveNext())
        {
            Assert.Equal(row, runs.Start);
            Assert.True(runs.Length > 0);
            if (!runs.IsMixed)
            {
                Assert.All(index.Skip(row).Take(runs.Length), value => Assert.Equal(value, index[row]));
                Assert.Equal(index[row], runs.Index);
            }

            mixedRows += runs.IsMixed ? runs.Length : 0;
            row += runs.Length;
        }

        Assert.Equal(index.Count, row);
        Assert.Equal(longestRun <= 9, mixedRows > index.Count / 2);
    }

    [Fact]
    public void MoveNext_NoRows_HasNothing() => Assert.False(new IndexRuns([]).MoveNext());
}
