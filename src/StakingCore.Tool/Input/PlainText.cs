using System.Text;

namespace StakingCore.Tool.Input;

/// <summary>Tells text that a terminal shows from text that it obeys, and makes the one of the other.</summary>
internal static class PlainText
{
    private const int LongestLine = 2_000;
    private const int KeptAtEnd = 500;

    /// <summary>
    /// Whether all of it is shown as it stands: no control characters, no line or paragraph separators, and none that turn around the
    /// direction of what follows.
    /// </summary>
    internal static bool Is(string text) => !text.Any(IsObeyed);

    /// <summary>One line that a terminal shows as it stands, whatever the text quotes; of a very long one its beginning and end.</summary>
    internal static string LineOf(string text)
    {
        string shortened = text.Length <= LongestLine
            ? text
            : $"{text.AsSpan(0, LongestLine - KeptAtEnd)} ... {text.AsSpan(text.Length - KeptAtEnd)}";
        var line = new StringBuilder(shortened.ReplaceLineEndings(" "));
        for (int i = 0; i < line.Length; i++)
        {
            line[i] = IsObeyed(line[i]) ? '?' : line[i];
        }

        return line.ToString();
    }

    private static bool IsObeyed(char letter) => char.IsControl(letter)
        || letter is '\u061C' or '\u200E' or '\u200F' or '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
