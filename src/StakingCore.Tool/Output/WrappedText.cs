namespace StakingCore.Tool.Output;

/// <summary>Breaks text into lines: at blanks where it can, inside a word that is longer than a line where it must.</summary>
internal static class WrappedText
{
    internal static IEnumerable<string> Lines(string text, int width)
    {
        string rest = text;
        while (rest.Length > width)
        {
            int blank = rest.LastIndexOf(' ', width);

            // A long fraction would otherwise leave most of the line before it empty.
            bool breaksWord = blank < width / 2;
            int end = breaksWord ? width : blank;
            yield return rest[..end].TrimEnd();
            rest = breaksWord ? rest[end..] : rest[end..].TrimStart();
        }

        yield return rest;
    }
}
