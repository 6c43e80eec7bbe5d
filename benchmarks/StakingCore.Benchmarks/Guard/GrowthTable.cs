namespace StakingCore.Benchmarks.Guard;

/// <summary>How the time of one hot path grows with its rows, as a table of Markdown.</summary>
/// <param name="Header">The table's first two lines.</param>
/// <param name="Sizes">The numbers of rows, ascending.</param>
/// <param name="Row">Measures one size and gives its line.</param>
internal sealed record GrowthTable(string Header, IReadOnlyList<int> Sizes, Func<int, string> Row)
{
    internal void Write(TextWriter output)
    {
        output.WriteLine(Header);
        foreach (int size in Sizes)
        {
            output.WriteLine(Row(size));
        }
    }
}
