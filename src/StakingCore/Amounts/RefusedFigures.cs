using System.Globalization;
using System.Text;

namespace StakingCore.Amounts;

/// <summary>How every refusal words its numbers: what was found, and what the rule allows; the same in every culture.</summary>
internal static class RefusedFigures
{
    internal static StringBuilder AppendFigures(this StringBuilder text, UInt128? found, UInt128? atLeast, UInt128? atMost) =>
        text.AppendFigure("found", found).AppendFigure("at least", atLeast).AppendFigure("at most", atMost);

    private static StringBuilder AppendFigure(this StringBuilder text, string name, UInt128? figure) => figure is { } value
        ? text.Append(CultureInfo.InvariantCulture, $", {name} {value}")
        : text;
}
