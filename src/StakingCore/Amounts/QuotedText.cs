namespace StakingCore.Amounts;

/// <summary>How a message quotes a text that it refuses: enough to find the place by, not a file's worth of digits.</summary>
internal static class QuotedText
{
    private const int ShownLength = 57;

    /// <summary>The text in quotes; of a long one the beginning.</summary>
    internal static string Of(ReadOnlySpan<char> text) =>
        text.Length <= ShownLength + 3 ? $"'{text}'" : $"'{text[..ShownLength]}...'";
}
