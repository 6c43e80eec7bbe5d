namespace StakingCore.Tool.Input;

/// <summary>Something the user gave that cannot be used. Its message is one line: where, what was found, what was expected.</summary>
internal sealed class InvalidInputException : Exception
{
    internal InvalidInputException(string message)
        : base(message)
    {
    }

    /// <param name="file">The file as the user named it.</param>
    /// <param name="place">The place in it: a JSON path, or a line.</param>
    /// <param name="found">What is there.</param>
    /// <param name="expected">What should be there.</param>
    internal InvalidInputException(string file, string place, string found, string expected)
        : base($"{file}: {place}: found {found}, expected {expected}")
    {
    }
}
