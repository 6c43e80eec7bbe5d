using System.CommandLine;
using System.CommandLine.Parsing;
using StakingCore.Tool.Input;

namespace StakingCore.Tool.Commands;

/// <summary>What is wrong with a command line, in the form of every other refusal: what was found, and what was expected.</summary>
internal static class UsageComplaint
{
    /// <summary>The first thing that is wrong, or all that is missing; null where nothing is.</summary>
    internal static string? Of(ParseResult parsed)
    {
        // A shell that asks what may follow has not typed all of it yet.
        if (parsed.Action is { ClearsParseErrors: true } && parsed.Tokens.Any(token => token.Type == TokenType.Directive))
        {
            return null;
        }

        Command command = parsed.CommandResult.Command;
        if (parsed.UnmatchedTokens.Count > 0)
        {
            return Unmatched(command, Misread(parsed) ?? parsed.UnmatchedTokens.FirstOrDefault(IsOption) ?? parsed.UnmatchedTokens[0]);
        }

        // Who asks for help need not have given what the command requires.
        if (parsed.Action is HelpWithExamples)
        {
            return null;
        }

        if (Misread(parsed) is { } option)
        {
            return Unmatched(command, option);
        }

        string[] own = [.. Options(parsed.CommandResult).Concat(Arguments(parsed.CommandResult))];
        string[] read = own.Length > 0 ? own : [.. parsed.Errors.Select(error => error.Message.TrimEnd('.')).Distinct()];
        return read.Length > 0 ? string.Join(". ", read) : null;
    }

    // What is no option is taken to be a file, but hardly ever is one; after -- it is.
    private static string? Misread(ParseResult parsed) => parsed.Tokens.Any(token => token.Type == TokenType.DoubleDash)
        ? null
        : parsed.CommandResult.Command.Arguments
            .SelectMany(argument => parsed.GetResult(argument)?.Tokens ?? [])
            .Select(token => token.Value)
            .FirstOrDefault(IsOption);

    private static bool IsOption(string token) => token.StartsWith('-') && token.Length > 1;

    private static string Unmatched(Command command, string token)
    {
        if (IsOption(token))
        {
            IEnumerable<string> names = command.Options.Where(option => !option.Hidden).Select(option => option.Name);
            return $"{token}: found no such option{Hint(token, names)}";
        }

        string[] commands = [.. command.Subcommands.Select(sub => sub.Name)];
        if (commands.Length > 0)
        {
            return $"{token}: found no such command, expected one of {string.Join(", ", commands)}{Hint(token, commands)}";
        }

        string expected = command.Arguments.Count == 0 ? "options alone" : $"one {command.Arguments[0].Name}";
        return $"{token}: found one argument too many, expected {expected}";
    }

    private static string Hint(string name, IEnumerable<string> names) =>
        NearestName.Of(name, names) is { } nearest ? $"; the nearest is {nearest}" : string.Empty;

    private static IEnumerable<string> Options(CommandResult result)
    {
        foreach (Option option in result.Command.Options)
        {
            OptionResult? given = result.GetResult(option);
            bool isGiven = given is { Implicit: false };
            if (isGiven && given!.IdentifierTokenCount > 1 && option.Arity.MaximumNumberOfValues <= 1)
            {
                yield return $"{option.Name}: found it {given.IdentifierTokenCount} times, expected it once";
            }
            else if (isGiven && given!.Tokens.Count < option.Arity.MinimumNumberOfValues)
            {
                yield return $"{option.Name}: found no value, expected {option.HelpName}";
            }
            else if (isGiven && given!.Tokens.Count > option.Arity.MaximumNumberOfValues)
            {
                yield return $"{option.Name}: found \"{given.Tokens[0].Value}\", expected no value";
            }
            else if (!isGiven && option.Required)
            {
                yield return $"{option.Name}: found nothing, expected {option.Name} {option.HelpName}";
            }
        }
    }

    private static IEnumerable<string> Arguments(CommandResult result) =>
        from argument in result.Command.Arguments
        where (result.GetResult(argument)?.Tokens.Count ?? 0) < argument.Arity.MinimumNumberOfValues
        select $"{argument.Name}: found nothing, expected {char.ToLowerInvariant(argument.Description![0])}{argument.Description[1..].TrimEnd('.')}";
}
