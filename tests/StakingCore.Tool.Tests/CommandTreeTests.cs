using System.CommandLine;

namespace StakingCore.Tool.Tests;

/// <summary>Every command is made as all the others are.</summary>
public sealed class CommandTreeTests
{
    private static readonly string[] _output = ["--json", "--csv", "--out"];

    public static TheoryData<string> Commands => new(CommandTree.All.Keys);

    public static TheoryData<string> WithRows => new(CommandTree.WithRows);

    [Theory]
    [MemberData(nameof(Commands))]
    public void Command_Any_IsDescribedInSentences(string path)
    {
        Command command = CommandTree.All[path];

        Assert.All(
            command.Options.Where(option => !option.Hidden && option is not System.CommandLine.Help.HelpOption && option.Name != "--version").Select(option => (option.Name, option.Description))
                .Concat(command.Arguments.Select(argument => (argument.Name, argument.Description)))
                .Append((path, command.Description)),
            item => Assert.True(item.Item2 is { } text && text.EndsWith('.') && !char.IsLower(text[0]), $"{item.Item1}: {item.Item2}"));
    }

    [Fact]
    public void Option_SameName_HasTheSameTypeArityAndPlaceholder()
    {
        IEnumerable<IGrouping<string, Option>> byName = CommandTree.All.Values.Distinct().SelectMany(command => command.Options).GroupBy(option => option.Name);

        Assert.All(byName, options =>
        {
            Assert.Single(options.Select(option => option.Arity).Distinct());
            if (options.Key == "--explain")
            {
                // What is explained is each protocol's own: a name, or a number.
                return;
            }

            Assert.Single(options.Select(option => Nullable.GetUnderlyingType(option.ValueType) ?? option.ValueType).Select(Kind).Distinct());
            Assert.Single(options.Select(option => option.HelpName).Distinct());
        });
    }

    /// <summary>The options that show and write an answer say the same up to what a row and a number are.</summary>
    [Theory]
    [InlineData("--json", "Write JSON instead of tables, ")]
    [InlineData("--csv", "Write CSV instead of tables, a line for every ")]
    [InlineData("--out", "Also write every ")]
    [InlineData("--top", "How many rows of each table to show.")]
    [InlineData("--explain", "Show every step of one ")]
    public void Option_OfTheOutput_SaysTheSameEverywhere(string name, string start)
    {
        Option[] options = [.. CommandTree.All.Values.SelectMany(command => command.Options).Where(option => option.Name == name)];

        Assert.NotEmpty(options);
        Assert.All(options, option => Assert.StartsWith(start, option.Description, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(WithRows))]
    public void Command_WithRows_WritesThemInEveryForm(string path)
    {
        string[] names = [.. CommandTree.All[path].Options.Select(option => option.Name)];

        Assert.Equal(_output, names.Where(_output.Contains));

        // What all commands have stands last, before help.
        Assert.Equal(_output, names.Where(name => name != "--help").TakeLast(_output.Length));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Help_OfEachCommand_FitsAndHasExamplesThatAreUnderstood(string path)
    {
        ToolRun run = ToolProcess.Run([.. path.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.All(run.Lines, line => Assert.InRange(line.Length, 0, 80));
        Assert.Contains("Exit codes", CommandTree.All[path].Subcommands.Count == 0 || path.Length == 0 ? run.Output : "Exit codes", StringComparison.Ordinal);
        string[] examples = [.. run.Lines.SkipWhile(line => line != "Examples:").Skip(1).TakeWhile(line => line.Length > 0)];
        Assert.NotEmpty(examples);
        Assert.All(examples, example =>
        {
            string[] words = [.. example[(example.IndexOf("stakingcore ", StringComparison.Ordinal) + 12)..].Split([" |", " <"], StringSplitOptions.None)[0].Split(' ')];
            ParseResult parsed = CommandTree.Root.Parse(words);
            Assert.Empty(parsed.Errors);
            Assert.Empty(parsed.UnmatchedTokens);
            Assert.True(parsed.CommandResult.Command.Subcommands.Count == 0, $"{example} does nothing.");
            Assert.StartsWith(path, string.Join(' ', words), StringComparison.Ordinal);
        });
    }

    // Whole numbers and exact parts have several types inside; at a terminal they are numbers all the same.
    private static string Kind(Type type) =>
        type == typeof(bool) ? "flag" : type == typeof(string) || type == typeof(string[]) ? "text" : "number";
}
