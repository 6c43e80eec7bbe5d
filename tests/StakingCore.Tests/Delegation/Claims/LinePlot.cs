using System.Globalization;
using System.Text;
using StakingCore.Amounts;

namespace StakingCore.Tests.Delegation.Claims;

/// <summary>Lines over one pair of axes as SVG. Coordinates are tenths of a pixel, computed exactly, so a drawing is the same everywhere.</summary>
internal sealed class LinePlot
{
    private const int Width = 720;
    private const int Height = 400;
    private const int Left = 84;
    private const int Right = 24;
    private const int Top = 52;
    private const int Bottom = 64;
    private const int TicksX = 4;
    private const int TicksY = 5;
    private const int LegendStep = 160;
    private static readonly string[] _colours = ["#0b6e99", "#c2410c", "#4d7c0f", "#7e22ce"];

    private readonly ExactRational _mostX;
    private readonly ExactRational _mostY;
    private readonly StringBuilder _svg = new();
    private int _lines;

    internal LinePlot(string title, string xLabel, string yLabel, ExactRational mostX, ExactRational mostY)
    {
        _mostX = mostX;
        _mostY = mostY;
        Write($"""<svg xmlns="http://www.w3.org/2000/svg" width="{Width}" height="{Height}" viewBox="0 0 {Width} {Height}" font-family="DejaVu Sans, Verdana, sans-serif" font-size="12" role="img" aria-label="{title}">""");
        Write($"""<rect width="{Width}" height="{Height}" fill="#ffffff"/>""");
        Write($"""<text x="{Left}" y="20" font-size="14" font-weight="bold" fill="#111111">{title}</text>""");
        for (int tick = 0; tick <= TicksY; tick++)
        {
            ExactRational value = mostY * new ExactRational(tick, TicksY);
            Write($"""<line x1="{Left}" y1="{Y(value)}" x2="{Width - Right}" y2="{Y(value)}" stroke="#dddddd"/>""");
            Write($"""<text x="{Left - 8}" y="{Y(value)}" dy="4" text-anchor="end" fill="#333333">{Label(value)}</text>""");
        }

        for (int tick = 0; tick <= TicksX; tick++)
        {
            ExactRational value = mostX * new ExactRational(tick, TicksX);
            Write($"""<text x="{X(value)}" y="{Height - Bottom + 20}" text-anchor="middle" fill="#333333">{Label(value)}</text>""");
        }

        Write($"""<line x1="{Left}" y1="{Height - Bottom}" x2="{Width - Right}" y2="{Height - Bottom}" stroke="#333333"/>""");
        Write($"""<text x="{(Left + Width - Right) / 2}" y="{Height - 18}" text-anchor="middle" fill="#333333">{xLabel}</text>""");
        Write($"""<text x="18" y="{(Top + Height - Bottom) / 2}" text-anchor="middle" fill="#333333" transform="rotate(-90 18 {(Top + Height - Bottom) / 2})">{yLabel}</text>""");
    }

    internal void Add(string name, IEnumerable<(ExactRational X, ExactRational Y)> points)
    {
        string colour = _colours[_lines];
        int legend = Left + (LegendStep * _lines++);
        string path = string.Join(' ', points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{X(point.X)},{Y(point.Y)}")));
        Write($"""<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>""");
        Write($"""<line x1="{legend}" y1="38" x2="{legend + 20}" y2="38" stroke="{colour}" stroke-width="3"/>""");
        Write($"""<text x="{legend + 26}" y="42" fill="#111111">{name}</text>""");
    }

    public override string ToString() => _svg + "</svg>\n";

    private static string Label(ExactRational value) => value.IsWhole ? ClaimTable.Number((UInt128)value.Floor()) : ClaimTable.Decimal(value, 2);

    private string X(ExactRational value) => ClaimTable.Decimal(Left + (value / _mostX * (Width - Left - Right)), 1);

    private string Y(ExactRational value) => ClaimTable.Decimal(Height - Bottom - (value / _mostY * (Height - Top - Bottom)), 1);

    private void Write(FormattableString line) => _svg.Append(FormattableString.Invariant(line)).Append('\n');
}
