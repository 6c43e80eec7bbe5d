using Spectre.Console;

namespace StakingCore.Tool.Output;

/// <summary>Where the output for people goes: plain text within 80 columns unless a terminal says that it can do more.</summary>
internal class Screen
{
    private static readonly Style _heading = new(decoration: Decoration.Bold);
    private static readonly Style _faint = new(Color.Grey);
    private static readonly Style _good = new(Color.Green);
    private static readonly Style _bad = new(Color.Red);
    private readonly IAnsiConsole _console;
    private readonly bool _isPlain;

    private protected Screen(IAnsiConsole console, bool isPlain)
    {
        _console = console;
        _isPlain = isPlain;
    }

    internal virtual int Width => _console.Profile.Width;

    /// <summary>The output, in colour where <see cref="Terminal"/> says so.</summary>
    internal static Screen Open()
    {
        bool isTerminal = !Console.IsOutputRedirected;
        bool isPlain = !Terminal.HasColour(Console.IsOutputRedirected);
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            // Told that there is no ANSI, it would have the system set colours and take them back.
            Ansi = isPlain ? AnsiSupport.Yes : AnsiSupport.Detect,
            ColorSystem = isPlain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(isTerminal ? Console.Out : new TrimmingWriter(Console.Out)),

            // The default enrichers turn colour on where they see a CI system, redirected or not.
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = Terminal.Width();
        return new Screen(console, isPlain);
    }

    /// <summary>A complaint on the error output: one line whatever its length, its head in colour where that is a terminal.</summary>
    internal static void Complain(string head, string line)
    {
        if (Terminal.HasColour(Console.IsErrorRedirected))
        {
            IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
            {
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(Console.Error),
                Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            });
            console.Write(new Text(head, _bad));
            Console.Error.WriteLine(line);
            return;
        }

        Console.Error.WriteLine(head + line);
    }

    internal virtual void Blank() => _console.WriteLine();

    internal virtual void Heading(string text) => Write(text, _heading);

    internal virtual void Line(string text) => Write(text, Style.Plain);

    /// <summary>A line that matters less.</summary>
    internal virtual void Aside(string text) => Write(text, _faint);

    internal virtual void Verdict(bool isGood, string text) => Write(text, isGood ? _good : _bad);

    /// <summary>Lines wrapped to what is left of the width beside an indent.</summary>
    internal virtual void Indented(int indent, string text, bool isFaint = false) =>
        Indented(indent, text, isFaint ? _faint : Style.Plain);

    /// <summary>A figure that is not the file's, or what else is not as it should be.</summary>
    internal virtual void Difference(string text) => Indented(2, text, _bad);

    internal virtual void Table(IReadOnlyList<Column> columns, IEnumerable<string[]> rows)
    {
        string[][] lines = [.. rows];
        if (lines.Length == 0)
        {
            return;
        }

        Table table = new Table().NoBorder();
        for (int i = 0; i < columns.Count; i++)
        {
            bool isLast = i == columns.Count - 1;
            table.AddColumn(new TableColumn(new Text(columns[i].Header, Shown(_heading)))
            {
                Alignment = columns[i].IsNumber ? Justify.Right : Justify.Left,
                NoWrap = columns[i].IsNumber,
                Padding = new Padding(0, 0, isLast ? 0 : 2, 0),
            });
        }

        foreach (string[] row in lines)
        {
            table.AddRow(row.Select(cell => new Text(cell)));
        }

        _console.Write(table);
    }

    private void Indented(int indent, string text, Style style)
    {
        foreach (string line in WrappedText.Lines(text, Width - indent))
        {
            _console.WriteLine(new string(' ', indent) + line, Shown(style));
        }
    }

    private void Write(string text, Style style)
    {
        foreach (string line in WrappedText.Lines(text, Width))
        {
            _console.WriteLine(line, Shown(style));
        }
    }

    private Style Shown(Style style) => _isPlain ? Style.Plain : style;
}
