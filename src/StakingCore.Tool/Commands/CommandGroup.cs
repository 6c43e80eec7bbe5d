using System.CommandLine;
using System.CommandLine.Parsing;

namespace StakingCore.Tool.Commands;

/// <summary>Commands that only hold others.</summary>
internal static class CommandGroup
{
    /// <summary>A group shows its help when it is called alone.</summary>
    internal static void ShowHelp(Command group) => group.SetAction(parsed => new HelpWithExamples().Invoke(parsed));

    /// <summary>The command as one types it.</summary>
    internal static string PathOf(CommandResult command)
    {
        var names = new List<string>();
        for (SymbolResult? result = command; result is not null; result = result.Parent)
        {
            if (result is CommandResult { Command: { } named })
            {
                names.Insert(0, named is RootCommand ? "stakingcore" : named.Name);
            }
        }

        return string.Join(' ', names);
    }
}
