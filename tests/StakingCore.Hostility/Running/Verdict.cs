using System.Globalization;

namespace StakingCore.Hostility.Running;

/// <summary>What every answer has to be: a valid one, or one line that refuses, whatever the input was.</summary>
internal static class Verdict
{
    /// <summary>The longest refusal, in characters, with the name of the tool before it.</summary>
    internal const int LongestRefusal = 2_100;

    // What reading may allocate: something for any command, and something for each byte of the file.
    private const long AnyCommand = 48L << 20;
    private const long EachByte = 1_500;

    /// <summary>What is wrong with an answer; null where nothing is.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="fileName">The file that was hostile.</param>
    /// <param name="length">Its length in bytes.</param>
    /// <param name="left">The files in the folder afterwards.</param>
    /// <param name="computing">What an answer may allocate beside what reading does.</param>
    internal static string? Of(ToolAnswer answer, string fileName, int length, IReadOnlyList<string> left, long computing = 0)
    {
        if (answer.ExitCode is not (0 or 1 or 2))
        {
            return $"exit code {answer.ExitCode}: {answer.Error}";
        }

        if (answer.Allocated > AnyCommand + (EachByte * length) + (answer.ExitCode == 2 ? 0 : computing))
        {
            return string.Create(CultureInfo.InvariantCulture, $"{answer.Allocated:N0} bytes allocated for {length:N0}");
        }

        return answer.ExitCode == 2 ? OfRefusal(answer, fileName, left) : OfOutput(answer);
    }

    private static string? OfRefusal(ToolAnswer answer, string fileName, IReadOnlyList<string> left)
    {
        string line = answer.Error.TrimEnd('\n');
        return answer.Output.Length > 0 ? $"output beside a refusal: {answer.Output}"
            : left.Count != 1 ? $"files left behind: {string.Join(", ", left)}"
            : line.Length > LongestRefusal ? $"a refusal of {line.Length} characters: {line[..200]}"
            : Obeyed(line) is { } found ? $"U+{(int)found:X4} in a refusal: {line}"
            : !line.StartsWith("stakingcore: ", StringComparison.Ordinal) ? $"a refusal of another form: {line}"
            : !line.Contains(fileName, StringComparison.Ordinal) && !line.Contains(" --", StringComparison.Ordinal) && !line.Contains(" parts, ", StringComparison.Ordinal)
                ? $"a refusal that does not name the file: {line}"
            : !line.Contains("found ", StringComparison.Ordinal) && !line.Contains("cannot be read: ", StringComparison.Ordinal) ? $"a refusal that does not say what: {line}"
            : null;
    }

    private static string? OfOutput(ToolAnswer answer) =>
        answer.Error.Length > 0 ? $"a complaint beside an answer: {answer.Error}"
        : Obeyed(answer.Output.Replace("\n", string.Empty, StringComparison.Ordinal)) is { } found ? $"U+{(int)found:X4} in the output"
        : null;

    /// <summary>The first character that a terminal obeys instead of showing it, or that turns around what stands after it.</summary>
    internal static char? Obeyed(string text)
    {
        foreach (char letter in text)
        {
            if (char.IsControl(letter) || letter is '\u2028' or '\u2029' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069'))
            {
                return letter;
            }
        }

        return null;
    }
}
