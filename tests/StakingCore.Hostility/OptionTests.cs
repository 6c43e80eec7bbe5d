using StakingCore.Hostility.Mutations;
using StakingCore.Hostility.Running;

namespace StakingCore.Hostility;

/// <summary>Options take hostile values as files do: with an answer, or with a refusal that names them.</summary>
public sealed class OptionTests
{
    private const int LongestArgument = 100_000;

    /// <summary>Commands with the value's place; they need no file, or end before they read one.</summary>
    public static TheoryData<string> Commands =>
    [
        "leverage --own VALUE", "leverage --delegated VALUE", "leverage --detection VALUE", "leverage --fraction VALUE",
        "leverage --income VALUE", "leverage --value-per-unit VALUE", "leverage --rule VALUE", "leverage --rule leverage-weighted --beta VALUE",
        "compare --own VALUE", "compare --fraction VALUE", "compare --evidence-days VALUE", "compare --slashed-with VALUE", "compare --protocol VALUE",
        "compare --social-collateral VALUE --attack-cost VALUE", "pots cardano --explain VALUE", "pots cardano VALUE",
        "rewards cardano --top VALUE", "rewards cardano --out VALUE", "rewards cardano VALUE",
        "rewards rocketpool --explain VALUE", "rewards rocketpool VALUE",
        "rewards ethereum missing --epoch VALUE", "rewards ethereum missing --fork VALUE", "rewards ethereum missing --participation VALUE",
        "rewards ethereum missing --leak VALUE", "rewards ethereum missing --slash VALUE", "rewards ethereum missing --explain VALUE",
        "rewards cosmos missing --sdk-version VALUE", "rewards cosmos missing --top VALUE",
        "slash cosmos missing --validator VALUE --fraction VALUE --at VALUE", "slash cosmos missing --validator v --fraction 5% --at 1 --power VALUE",
        "simulate --k VALUE --agents 5 --rounds 2", "simulate --a0 VALUE --agents 5 --rounds 2", "simulate --leverage-limit VALUE --agents 5 --rounds 2",
        "simulate --liquid-weight VALUE --agents 5 --rounds 2", "simulate --myopic VALUE --agents 5 --rounds 2", "simulate --seed VALUE --agents 5 --rounds 2",
        "simulate --minimum-bond VALUE --agents 5 --rounds 2", "simulate --stakes VALUE --agents 5 --rounds 2",
        "simulate --fault-fraction VALUE --agents 5 --rounds 2", "simulate --fault-losses VALUE --agents 5 --rounds 2",
        "simulate --fault-pools VALUE --agents 5 --rounds 2", "simulate --out VALUE --agents 5 --rounds 2",
        "simulate --shard VALUE --of 2 --out missing/x.json", "simulate --shard 1 --of VALUE --out missing/x.json", "merge VALUE --out missing/x.csv",
        "report VALUE --html out.html", "report --html VALUE", "completion VALUE", "VALUE", "--VALUE", "rewards VALUE",
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Run_HostileValue_AnswersOrRefuses(string command) => Try(command, Values);

    /// <summary>Who is to be explained is looked for in a whole epoch, so this takes the texts alone.</summary>
    [Fact]
    public void Run_HostileNameInAnEpoch_AnswersOrRefuses() =>
        Try("rewards cardano --explain VALUE", [.. Sendable(HostileText.Texts).Where((_, place) => place % 4 == 0), new string('a', LongestArgument)]);

    [Theory]
    [InlineData("--agents", "1000000000000")]
    [InlineData("--k", "9223372036854775808")]
    [InlineData("--rounds", "18446744073709551616")]
    [InlineData("--fault-pools", "2147483648")]
    public void Simulate_AbsurdNumber_IsRefusedByItsOption(string option, string value)
    {
        ToolAnswer answer = ToolInside.Run("simulate", option, value);

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains($"{option}: found \"{value}\", expected a whole number", answer.Error, StringComparison.Ordinal);
    }

    private static void Try(string command, IEnumerable<string> values)
    {
        var faults = new List<string>();
        Patience.Run(at =>
        {
            foreach (string value in values)
            {
                at($"{command} with {value[..int.Min(40, value.Length)]}");
                ToolAnswer answer = ToolInside.Run([.. command.Split(' ').Select(word => word.Replace("VALUE", value, StringComparison.Ordinal))]);
                if (Fault(answer, value) is { } fault)
                {
                    faults.Add($"\"{value[..int.Min(40, value.Length)]}\": {fault}");
                }
            }
        });
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static IEnumerable<string> Values => Sendable(HostileText.Numbers.Concat(HostileText.Texts))
        .Append(new string('9', LongestArgument))
        .Append(new string('a', LongestArgument))
        .Append(new string('\u202e', 100));

    // What a shell cannot pass on, nulls, is left out; and so is what would be a file.
    private static IEnumerable<string> Sendable(IEnumerable<string> values) => values
        .Where(value => !value.Contains('\0', StringComparison.Ordinal) && !value.StartsWith('/') && !value.StartsWith("..", StringComparison.Ordinal))
        .Where(value => value.Trim().Length > 0);

    private static string? Fault(ToolAnswer answer, string value) =>
        answer.ExitCode is not (0 or 1 or 2) ? $"exit code {answer.ExitCode}: {answer.Error}"
        : answer.ExitCode == 2 && answer.Output.Length > 0 ? "output beside a refusal"
        : answer.Error.Length > Verdict.LongestRefusal ? $"a refusal of {answer.Error.Length} characters"
        : Verdict.Obeyed(answer.Error.TrimEnd('\n')) is { } letter ? $"U+{(int)letter:X4} in a refusal"
        : Verdict.Obeyed(answer.Output.Replace("\n", string.Empty, StringComparison.Ordinal)) is { } shown ? $"U+{(int)shown:X4} in the output of {value.Length}"
        : null;
}
