using System.CommandLine;
using System.Reflection;

namespace StakingCore.Tool.Tests;

/// <summary>The commands as the tool itself makes them, so that a new one is tested without being listed here.</summary>
internal static class CommandTree
{
    // A script is printed as it is, and a page is a file: neither has rows.
    private static readonly string[] _withoutRows = ["completion", "report"];

    private static readonly Dictionary<string, string> _required = new(StringComparer.Ordinal)
    {
        ["--validator"] = GenesisChain.Validator("alpha"),
        ["--fraction"] = "5%",
        ["--at"] = "104",
        ["--html"] = "page.html",
    };

    internal static RootCommand Root { get; } = (RootCommand)System.Reflection.Assembly.LoadFrom(ToolProcess.Assembly)
        .GetType("StakingCore.Tool.Commands.StakingCoreCommand", throwOnError: true)!
        .GetMethod("Create", BindingFlags.NonPublic | BindingFlags.Static)!
        .Invoke(null, null)!;

    /// <summary>Every command, by the words that call it; the root by none.</summary>
    internal static IReadOnlyDictionary<string, Command> All { get; } = Walk(string.Empty, Root).ToDictionary(item => item.Path, item => item.Command);

    /// <summary>Those that do something.</summary>
    internal static IEnumerable<string> Leaves => All.Where(item => item.Value.Subcommands.Count == 0).Select(item => item.Key);

    /// <summary>Those that answer with rows.</summary>
    internal static IEnumerable<string> WithRows => Leaves.Except(_withoutRows);

    /// <summary>Those that read a file.</summary>
    internal static IEnumerable<string> WithFile => Leaves.Where(path => All[path].Arguments.Any(argument => argument.Name == "FILE"));

    /// <summary>The words of a command and a value for everything that it requires, but the file.</summary>
    internal static string[] Line(string path) =>
        [.. path.Split(' '), .. All[path].Options.Where(option => option.Required).SelectMany(option => new[] { option.Name, _required[option.Name] })];

    private static IEnumerable<(string Path, Command Command)> Walk(string path, Command command)
    {
        yield return (path, command);
        foreach (Command sub in command.Subcommands)
        {
            foreach ((string, Command) item in Walk($"{path} {sub.Name}".Trim(), sub))
            {
                yield return item;
            }
        }
    }
}
