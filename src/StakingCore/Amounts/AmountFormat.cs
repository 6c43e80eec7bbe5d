namespace StakingCore.Amounts;

/// <summary>How an amount is written: in base or display units, with or without the symbol.</summary>
internal enum AmountFormat
{
    Base,
    BaseWithSymbol,
    Display,
    DisplayWithSymbol,
}

/// <summary>Reads the format letters of <see cref="Amount{TUnit}.ToString(string?)"/>.</summary>
internal static class AmountFormats
{
    internal static AmountFormat Parse(ReadOnlySpan<char> format) => format switch
    {
        "" or "G" or "g" => AmountFormat.Base,
        "L" or "l" => AmountFormat.BaseWithSymbol,
        "D" or "d" => AmountFormat.Display,
        "U" or "u" => AmountFormat.DisplayWithSymbol,
        _ => throw new FormatException($"Unknown amount format '{format}': expected G, L, D or U."),
    };
}
