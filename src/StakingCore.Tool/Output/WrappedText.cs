namespace StakingCore.Tool.Output;

/// <summary>Breaks text into lines: at blanks where it can, inside a word that is longer than a line where it must.</summary>
internal static class WrappedText
{
    internal static IEnumerable<string> Lines(string text, int width)
    {
        int start = 0;
        while (text.Length - start > width)
        {
            int blank = text.LastIndexOf(' ', start + width, width + 1) - start;

            // A long fraction would otherwise leave most of the line before it empty.
            bool breaksWord = blank < width / 2;
            int end = start + (breaksWord ? width : blank);
            yield return text[start..end].TrimEnd();
            start = end;
            while (!breaksWord && start < text.Length && char.IsWhiteSpace(text[start]))
            {
                start++;
            }
        }

        yield return text[start..];
    }
}
