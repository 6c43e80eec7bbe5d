using Spectre.Console;

namespace StakingCore.Tool.Output;

/// <summary>Where the output for people goes: plain text within 80 columns unless a terminal says that it can do more.</summary>
internal class Screen
{
    private const int PlainWidth = 80;
    private static readonly Style _heading = new(decoration: Decoration.Bold);
    private static readonly Style _faint = new(Color.Grey);
    private static readonly Style _good = new(Color.Green);
    private static readonly Style _bad = new(Color.Red);
    private readonly IAnsiConsole _console;

    private protected Screen(IAnsiConsole console) => _console = console;

    internal virtual int Width => _console.Profile.Width;

    /// <summary>Colour only on a terminal and never with NO_COLOR set to anything, https://no-color.org.</summary>
    internal static Screen Open()
    {
        bool isTerminal = !Console.IsOutputRedirected;
        bool isPlain = !isTerminal || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isPlain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = isPlain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(isTerminal ? Console.Out : new TrimmingWriter(Console.Out)),

            // The default enrichers turn colour on where they see a CI system, redirected or not.
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = TerminalWidth();
        return new Screen(console);
    }

    /// <summary>The terminal's width within reason; 80 where there is none.</summary>
    internal static int TerminalWidth()
    {
        if (Console.IsOutputRedirected)
        {
            return PlainWidth;
        }

        try
        {
            return Console.WindowWidth is int width and > 0 ? int.Clamp(width, 40, 120) : PlainWidth;
        }
        catch (IOException)
        {
            return PlainWidth;
        }
    }

    internal virtual void Blank() => _console.WriteLine();

    internal virtual void Heading(string text) => Write(text, _heading);

    internal virtual void Line(string text) => Write(text, Style.Plain);

    /// <summary>A line that matters less.</summary>
    internal virtual void Aside(string text) => Write(text, _faint);

    internal virtual void Verdict(bool isGood, string text) => Write(text, isGood ? _good : _bad);

    /// <summary>Lines wrapped to what is left of the width beside an indent.</summary>
    internal virtual void Indented(int indent, string text, bool isFaint = false)
    {
        foreach (string line in WrappedText.Lines(text, Width - indent))
        {
            _console.WriteLine(new string(' ', indent) + line, isFaint ? _faint : Style.Plain);
        }
    }

    internal virtual void Table(IReadOnlyList<Column> columns, IEnumerable<string[]> rows)
    {
        Table table = new Table().NoBorder();
        for (int i = 0; i < columns.Count; i++)
        {
            bool isLast = i == columns.Count - 1;
            table.AddColumn(new TableColumn(new Text(columns[i].Header, _heading))
            {
                Alignment = columns[i].IsNumber ? Justify.Right : Justify.Left,
                NoWrap = columns[i].IsNumber,
                Padding = new Padding(0, 0, isLast ? 0 : 2, 0),
            });
        }

        foreach (string[] row in rows)
        {
            table.AddRow(row.Select(cell => new Text(cell)));
        }

        _console.Write(table);
    }

    private void Write(string text, Style style)
    {
        foreach (string line in WrappedText.Lines(text, Width))
        {
            _console.WriteLine(line, style);
        }
    }
}
