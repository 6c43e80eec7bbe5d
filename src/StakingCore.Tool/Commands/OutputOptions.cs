using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Json;
using StakingCore.Tool.Input;
using StakingCore.Tool.Output;

namespace StakingCore.Tool.Commands;

/// <summary>The options that say how an answer is shown and where it is written: the same words and the same effect in every command.</summary>
internal sealed class OutputOptions
{
    private const int UsualRows = 10;
    private readonly Option<bool> _json;
    private readonly Option<bool> _csv;
    private readonly Option<string?> _out;
    private readonly Option<int>? _top;

    /// <param name="rows">What a row is, in the singular.</param>
    /// <param name="numbers">How JSON has its numbers.</param>
    /// <param name="hasTop">Whether the tables show only some of the rows.</param>
    internal OutputOptions(string rows, string numbers, bool hasTop)
    {
        _json = new Option<bool>("--json") { Arity = ArgumentArity.Zero, Description = $"Write JSON instead of tables, {numbers} as strings." };
        _csv = new Option<bool>("--csv") { Arity = ArgumentArity.Zero, Description = $"Write CSV instead of tables, a line for every {rows}." };
        _out = new Option<string?>("--out") { HelpName = "FILE", Description = $"Also write every {rows} to this file, .csv or .json." };
        _top = hasTop ? Top() : null;
    }

    /// <summary>Adds them after those that are the command's own.</summary>
    internal void AddTo(Command command)
    {
        foreach (Option option in new Option?[] { _top, _json, _csv, _out }.OfType<Option>())
        {
            command.Options.Add(option);
        }
    }

    /// <summary>How many rows of a table to show.</summary>
    internal int RowsShown(ParseResult parsed) => _top is null ? int.MaxValue : parsed.GetValue(_top);

    /// <summary>Whether the rows are asked for and not only the tables.</summary>
    internal bool HasRows(ParseResult parsed) => parsed.GetValue(_csv) || parsed.GetValue(_out) is not null;

    /// <summary>The file to write, if there is one to be.</summary>
    internal string? Path(ParseResult parsed) => parsed.GetValue(_out);

    /// <summary>Refuses what cannot be carried out, before anything is read or computed.</summary>
    /// <param name="parsed">What was typed.</param>
    /// <param name="checkName">Refuses a file whose name does not say the format.</param>
    /// <param name="inputs">The files that are read.</param>
    internal void Check(ParseResult parsed, Action<string> checkName, params string?[] inputs)
    {
        if (parsed.GetValue(_json) && parsed.GetValue(_csv))
        {
            throw new WrongUsageException("--csv: found it beside --json, expected one of the two");
        }

        if (parsed.GetValue(_out) is { } path)
        {
            AtomicFile.CheckPlace(path, inputs);
            checkName(path);
        }
    }

    /// <inheritdoc cref="Check(ParseResult, Action{string}, string?[])"/>
    internal void Check(ParseResult parsed, params string?[] inputs) => Check(parsed, RowFile.CheckName, inputs);

    /// <summary>Refuses what would show rows, where the command's answer is a file that has another form.</summary>
    internal void RefuseBeside(ParseResult parsed, string option)
    {
        if (new[] { _json, _csv }.FirstOrDefault(parsed.GetValue) is { } given)
        {
            throw new WrongUsageException($"{given.Name}: found it beside {option}, expected one of the two");
        }
    }

    /// <summary>Writes the file where one was asked for, then shows the answer in the form that was asked for.</summary>
    internal void Show(ParseResult parsed, RowSheet rows, Action<Utf8JsonWriter> json, Action<Screen> tables)
    {
        string? path = parsed.GetValue(_out);
        long written = 0;
        if (path is not null)
        {
            using var progress = Progress.Start($"Writing {path}");
            written = RowFile.Write(path, rows);
        }

        if (parsed.GetValue(_json))
        {
            JsonOutput.Print(json);
        }
        else if (parsed.GetValue(_csv))
        {
            RowFile.Print(rows);
        }
        else
        {
            var screen = Screen.Open();
            tables(screen);
            if (path is not null)
            {
                screen.Aside($"Wrote {path}: {Numbers.Count(written)} {(written == 1 ? "row" : "rows")}.");
            }
        }
    }

    private static Option<int> Top() => new("--top")
    {
        HelpName = "N",
        Description = "How many rows of each table to show.",
        DefaultValueFactory = _ => UsualRows,
        CustomParser = ParseTop,
    };

    private static int ParseTop(ArgumentResult argument)
    {
        string text = argument.Tokens[0].Value;
        if (text.Length == 0 || !text.All(char.IsAsciiDigit))
        {
            argument.AddError($"--top: found \"{text}\", expected a whole number, 0 or more.");
            return 0;
        }

        // No table has more rows than an integer counts, so more than that is all of them.
        return int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int top) ? top : int.MaxValue;
    }
}
