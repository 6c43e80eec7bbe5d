namespace StakingCore.Tool.Tests;

public sealed class BadEthereumFileTests
{
    private const string Case =
        "{\"id\":\"a\",\"fork\":\"deneb\",\"pre\":{\"slot\":3231,\"validators\":{\"effective_balance\":[32000000000],\"balance\":[32000000000],"
        + "\"slashed\":[0],\"activation_epoch\":[0],\"exit_epoch\":[\"18446744073709551615\"],\"withdrawable_epoch\":[\"18446744073709551615\"]}}}";

    private const string Empty =
        "{\"id\":\"a\",\"fork\":\"deneb\",\"pre\":{\"slot\":3231,\"validators\":{\"effective_balance\":[],\"balance\":[],"
        + "\"slashed\":[],\"activation_epoch\":[],\"exit_epoch\":[],\"withdrawable_epoch\":[]}}}";

    public static TheoryData<string, string> Wrong => new()
    {
        { "", "f.json: line 1, byte 1: found the end of the text, expected a JSON object" },
        { "{\"data\":[{\"index\":7}]}", "f.json: $.data[0].index (byte 18): found the number 7, expected digits as a string" },
        { "{\"balances\":[]}", "f.json: $ (byte 14): found nothing, expected the member \"data\"" },
        { "{\"data\":[]}", "f.json: $.data: found an array of 0, expected at least one validator" },
        { Case.Replace("deneb", "phase0", StringComparison.Ordinal), "f.json: fork: found phase0, expected altair or later: phase0 is rewarded by lists of attestations; --fork for other rules" },
        { Empty, "f.json: $.pre.validators: found columns without a row, expected at least one validator" },
        { Case.Replace("deneb", "denep", StringComparison.Ordinal), "f.json: $.fork: found \"denep\", expected one of phase0, altair" },
        { Case.Replace("[0],\"activation", "[2],\"activation", StringComparison.Ordinal), "f.json: $.pre.validators.slashed[0]: found the number 2, expected a whole number from 0 to 1" },
        { Case.Replace("\"slashed\":[0]", "\"slashed\":[0,0]", StringComparison.Ordinal), "f.json: $.pre.validators.slashed: found an array of 2, expected 1 rows" },
        { Case.Replace("\"slashed\"", "\"slasht\"", StringComparison.Ordinal), "f.json: $.pre.validators.slasht: found the unknown member \"slasht\"" },
        { Case.Replace("\"slashed\":[0],", string.Empty, StringComparison.Ordinal), "f.json: $.pre.validators.slashed: found nothing, expected the member \"slashed\"" },
        { Case.Replace("\"slot\"", "\"sloth\"", StringComparison.Ordinal), "f.json: $.pre.sloth: found the unknown member \"sloth\"" },
        { Case.Replace("\"slot\":3231", "\"slot\":3231,\"finalized_epoch\":100", StringComparison.Ordinal), "f.json: $.pre.finalized_epoch: found the number 100, expected at most 99" },
        { Case.Replace("32000000000]", "\"032\"]", StringComparison.Ordinal), "f.json: $.pre.validators.effective_balance[0]: found \"032\", expected a whole number" },
        { "{\"cases\":[]}", "f.json: $.cases: found an array of 0, expected at least one case" },
        { "{\"cases\":[{\"id\":\"b\",\"pre\":7}]}", "f.json: $.cases[0].pre: found the number 7, expected an object" },
    };

    public static TheoryData<string[], string> WrongOptions => new()
    {
        { ["--epoch", "x"], "--epoch: found \"x\", expected a whole number, 0 or more." },
        { ["--epoch", "1"], "--epoch: found 1, expected 419998 to 420009, the epochs that the statuses in f.json allow" },
        { ["--fork", "Deneb"], "--fork: found \"Deneb\", expected one of phase0" },
        { ["--fork", "phase0"], "--fork: found phase0, expected altair or later: phase0 is rewarded by lists of attestations" },
        { ["--participation", "most"], "--participation: found \"most\", expected all, none, or a part from 0 to 1" },
        { ["--participation", "3/2"], "--participation: found \"3/2\", expected all, none" },
        { ["--leak", "0"], "--leak: found \"0\", expected a whole number, 1 to 65536." },
        { ["--slash", "101%"], "--slash: found \"101%\", expected a part from 0 to 1" },
        { ["--explain", "99"], "--explain: found no validator 99 in f.json, expected the index of one of its 9" },
        { ["more"], "more: found one argument too many, expected one FILE" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Rewards_WrongFile_IsOneLineThatSaysWhere(string content, string complaint)
    {
        using var folder = new TemporaryFolder();
        folder.Write("f.json", content);

        Refusal.IsOneLine(ToolCall.RunIn(folder.Path, "rewards", "ethereum", "f.json"), complaint);
    }

    [Theory]
    [MemberData(nameof(WrongOptions))]
    public void Rewards_WrongOption_IsOneLine(string[] options, string complaint)
    {
        using var folder = new TemporaryFolder();
        EthereumAnswer.WriteSmall(folder, "f.json");

        Refusal.IsOneLine(ToolCall.RunIn(folder.Path, [.. new[] { "rewards", "ethereum", "f.json" }, .. options]), complaint);
    }

    /// <summary>Rules that the tool does not have are refused with the options that choose others.</summary>
    [Theory]
    [InlineData("18446744073709551615", "active_ongoing", "--epoch: found 20, by mainnet's rules phase0, expected altair or later: phase0 is rewarded by lists of attestations; --epoch 74240 or later, or --fork for the rules of another network", "--epoch", "20")]
    [InlineData("74000", "active_exiting", "--epoch: found 20, by mainnet's rules phase0, expected altair or later: phase0 is rewarded by lists of attestations; --fork for the rules of another network", "--epoch", "20")]
    [InlineData("74000", "active_exiting", "f.json: found statuses of epochs 10 to 73999, by mainnet's rules phase0, expected altair or later: phase0 is rewarded by lists of attestations; --fork for the rules of another network")]
    public void Rewards_AnswerOfPhase0_NamesTheOptions(string exit, string status, string complaint, params string[] options)
    {
        using var folder = new TemporaryFolder();
        folder.Write("f.json", EthereumAnswer.Of(EthereumAnswer.Row(
            1, "32000000000", status, activation: "10", exit: exit, withdrawable: exit == "74000" ? "74256" : exit, eligibility: "5")));

        Refusal.IsOneLine(ToolCall.RunIn(folder.Path, ["rewards", "ethereum", "f.json", .. options]), complaint);
        Refusal.IsOneLine(ToolCall.RunIn(folder.Path, ["report", "f.json", "--html", "page.html", .. options]), complaint);
    }

    [Theory]
    [InlineData("nowhere.json", "nowhere.json: found no such file, expected a file to read")]
    [InlineData("", "found an empty file name, expected a file")]
    [InlineData(".", ".: found a directory, expected a file")]
    public void Rewards_NoFile_IsOneLine(string file, string complaint)
    {
        using var folder = new TemporaryFolder();

        Refusal.IsOneLine(ToolCall.RunIn(folder.Path, "rewards", "ethereum", file), complaint);
    }

    [Fact]
    public void Rewards_CaseThatThereIsNoneOf_NamesTheNearest()
    {
        using var folder = new TemporaryFolder();
        folder.Write("f.json", $"{{\"cases\":[{Case},{Case.Replace("\"a\"", "\"case-2\"", StringComparison.Ordinal)}]}}");

        Refusal.IsOneLine(
            ToolCall.RunIn(folder.Path, "rewards", "ethereum", "f.json", "--case", "case-3"),
            "--case: found \"case-3\", expected one of f.json; the nearest is case-2");
    }

    [Fact]
    public void Rewards_CaseOfAFileThatHasNone_IsRefused()
    {
        using var folder = new TemporaryFolder();
        folder.Write("f.json", Case);
        EthereumAnswer.WriteSmall(folder, "answer.json");

        Assert.Equal(0, ToolCall.RunIn(folder.Path, "rewards", "ethereum", "f.json", "--case", "a").ExitCode);
        Refusal.IsOneLine(
            ToolCall.RunIn(folder.Path, "rewards", "ethereum", "f.json", "--case", "b"),
            "--case: found \"b\", expected no other than the one case that f.json is");
        Refusal.IsOneLine(
            ToolCall.RunIn(folder.Path, "rewards", "ethereum", "answer.json", "--case", "b"),
            "--case: found \"b\" for answer.json, a node's answer, expected a file of cases");
    }
}
