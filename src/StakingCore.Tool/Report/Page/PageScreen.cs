using Spectre.Console;
using StakingCore.Tool.Output;

namespace StakingCore.Tool.Report.Page;

/// <summary>A screen that is a part of a page, so that a page says what the other commands print, with the same figures.</summary>
internal sealed class PageScreen(PageBody body, string caption) : Screen(_nowhere, isPlain: true)
{
    private static readonly IAnsiConsole _nowhere = AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = AnsiSupport.No,
        ColorSystem = ColorSystemSupport.NoColors,
        Interactive = InteractionSupport.No,
        Out = new AnsiConsoleOutput(TextWriter.Null),
        Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
    });

    private string _caption = caption;

    /// <summary>Wide enough for every table: a page scrolls what does not fit.</summary>
    internal override int Width => 1_000_000;

    internal override void Blank()
    {
        // Blocks of a page stand apart by themselves.
    }

    internal override void Heading(string text)
    {
        body.Heading(text);
        _caption = text;
    }

    internal override void Line(string text) => body.Paragraph(text);

    internal override void Aside(string text) => body.Aside(text);

    internal override void Verdict(bool isGood, string text) => body.Verdict(isGood, text);

    internal override void Indented(int indent, string text, bool isFaint = false) => body.Indented(text);

    internal override void Difference(string text) => body.Verdict(isGood: false, text);

    internal override void Table(IReadOnlyList<Column> columns, IEnumerable<string[]> rows) =>
        body.Table(PageTable.First(_caption, columns, [.. rows], "The command of the file lists all."));
}
