using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace StakingCore.Tool.Report.Page;

/// <summary>Makes text safe inside a page's elements and attributes.</summary>
internal static class HtmlText
{
    private static readonly HtmlEncoder _encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The text escaped; what no page may hold, control characters, is shown as a replacement character.</summary>
    internal static string Of(string text) => _encoder.Encode(
        text.Any(char.IsControl) ? string.Concat(text.Select(letter => char.IsControl(letter) ? '\uFFFD' : letter)) : text);
}
