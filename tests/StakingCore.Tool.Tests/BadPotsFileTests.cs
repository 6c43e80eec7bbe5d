namespace StakingCore.Tool.Tests;

public sealed class BadPotsFileTests
{
    [Theory]
    [InlineData("network", "testnet", "pots.csv:3: network: found \"testnet\", expected mainnet, preprod or preview")]
    [InlineData("epoch", "209", "pots.csv:3: epoch: found \"209\", expected each boundary once")]
    [InlineData("epoch", "x", "pots.csv:3: epoch: found \"x\", expected a whole number")]
    [InlineData("d", "0.5", "pots.csv:3: d: found \"0.5\", expected a rational num/den from 0/1 to 1/1")]
    [InlineData("d", "3/2", "pots.csv:3: d: found \"3/2\", expected a rational")]
    [InlineData("blocks", "", "pots.csv:3: blocks: found an empty cell, expected a whole number")]
    [InlineData("blocksBasis", "guessed", "pots.csv:3: blocksBasis: found \"guessed\", expected all, traced")]
    [InlineData("reservesBefore", "45000000000000001", "pots.csv:3: reservesBefore: found \"45000000000000001\", expected at most the supply")]
    [InlineData("fees", "-1", "pots.csv:3: fees: found \"-1\", expected lovelace as digits")]
    [InlineData("otherReserves", "-170141183460469231731687303715884105728", "pots.csv:3: otherReserves: found \"-170141183460469231731687303715884105728\", expected signed lovelace")]
    [InlineData("blocks", "5\0", "pots.csv:3: found a control character, expected cells of plain text")]
    [InlineData("otherReserves", "1.5", "pots.csv:3: otherReserves: found \"1.5\", expected signed lovelace")]
    public void Pots_BrokenCell_IsNamedInOneLine(string column, string value, string complaint)
    {
        string[] lines = Sound();
        string[] cells = lines[2].Split(',');
        cells[Array.IndexOf(lines[0].Split(','), column)] = value;
        lines[2] = string.Join(',', cells);

        Refuses(string.Join('\n', lines), complaint);
    }

    [Theory]
    [InlineData("", "pots.csv:1: header: found no column \"network\"")]
    [InlineData("{\"input\":1}", "pots.csv:1: header: found no column \"network\"")]
    public void Pots_OtherText_NamesTheHeader(string text, string complaint) => Refuses(text, complaint);

    [Fact]
    public void Pots_HeaderAlone_IsRefused() =>
        Refuses(Sound()[0] + "\n", "pots.csv: found no boundary, expected at least one line after the header");

    [Fact]
    public void Pots_CellMissing_NamesTheLine() =>
        Refuses(string.Join('\n', Sound()[0], Sound()[1][..^10].TrimEnd(',')), "pots.csv:2: found ");

    [Fact]
    public void Pots_ColumnTwice_IsRefused() =>
        Refuses(Sound()[0] + ",fees\n", "pots.csv:1: header: found the column \"fees\" twice, expected each column once");

    [Fact]
    public void Pots_EpochNotInTheFile_NamesWhatThereIs() => Refusal.IsOneLine(
        ToolProcess.Run("pots", "cardano", "--explain", "1"), "mainnet-pots.csv: found no boundary into epoch 1, expected one of 209 to 538");

    private static string[] Sound() => File.ReadAllLines(Path.Combine(ToolProcess.Vectors, "real", "mainnet-pots.csv"))[..3];

    private static void Refuses(string text, string complaint)
    {
        using var folder = new TemporaryFolder();
        folder.Write("pots.csv", text);
        Refusal.IsOneLine(ToolCall.RunIn(folder.Path, "pots", "cardano", "pots.csv"), complaint);
    }
}
