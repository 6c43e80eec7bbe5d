namespace StakingCore.Tool.Output;

/// <summary>The first line of an explained step: its symbol, what it means, and at the right edge where it comes from.</summary>
internal static class StepHead
{
    internal static void Write(Screen screen, int indent, string symbol, string meaning, string origin)
    {
        string head = $"{symbol.PadRight(indent - 1)} {meaning}";
        string source = $"[{origin}]";
        if (head.Length + source.Length + 2 <= screen.Width)
        {
            screen.Line(head + source.PadLeft(screen.Width - head.Length));
        }
        else
        {
            screen.Line(head);
            screen.Indented(indent, source, isFaint: true);
        }
    }
}
