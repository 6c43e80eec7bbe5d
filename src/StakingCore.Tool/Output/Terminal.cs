namespace StakingCore.Tool.Output;

/// <summary>What a stream that may be a terminal can show.</summary>
internal static class Terminal
{
    private const int PlainWidth = 80;
    private const int Narrowest = 40;
    private const int Widest = 120;

    /// <summary>
    /// Colour only on a terminal: never with NO_COLOR set to anything (https://no-color.org), CLICOLOR=0 or TERM=dumb, and nothing forces
    /// it into a file or a pipe.
    /// </summary>
    /// <param name="isRedirected">Whether the stream goes elsewhere than to a terminal.</param>
    internal static bool HasColour(bool isRedirected) => !isRedirected
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("CLICOLOR") != "0"
        && Environment.GetEnvironmentVariable("TERM") != "dumb";

    /// <summary>The width of the output within reason; 80 where it is no terminal.</summary>
    internal static int Width() => WidthOf(Console.IsOutputRedirected);

    /// <summary>The width of the terminal that errors go to; 80 where they do not.</summary>
    internal static int ErrorWidth() => WidthOf(Console.IsErrorRedirected);

    private static int WidthOf(bool isRedirected)
    {
        if (isRedirected)
        {
            return PlainWidth;
        }

        try
        {
            return Console.WindowWidth is int width and > 0 ? int.Clamp(width, Narrowest, Widest) : PlainWidth;
        }
        catch (IOException)
        {
            return PlainWidth;
        }
    }
}
