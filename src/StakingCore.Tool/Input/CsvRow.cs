using System.Globalization;
using StakingCore.Amounts;

namespace StakingCore.Tool.Input;

/// <summary>One line of a CSV file whose cells know their column, so that a complaint can name both.</summary>
internal sealed class CsvRow(string file, int line, IReadOnlyDictionary<string, int> columns, string[] cells)
{
    internal int Line => line;

    internal string Text(string column) => cells[columns[column]];

    internal T? Optional<T>(string column, Func<string, T> read)
        where T : struct => Text(column).Length == 0 ? null : read(column);

    internal Amount<Lovelace> Lovelace(string column) => CardanoNotation.TryLovelace(Text(column), out Amount<Lovelace> amount)
        ? amount
        : throw Unexpected(column, "lovelace as digits, at most 18446744073709551615");

    internal Int128 SignedLovelace(string column) =>
        Int128.TryParse(Text(column), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out Int128 value)
            && value >= -(Int128)ulong.MaxValue && value <= ulong.MaxValue
            ? value
            : throw Unexpected(column, "signed lovelace as digits");

    internal ulong Count(string column, ulong most = ulong.MaxValue) =>
        ulong.TryParse(Text(column), NumberStyles.None, CultureInfo.InvariantCulture, out ulong value) && value <= most
            ? value
            : throw Unexpected(column, "a whole number");

    internal Fraction Share(string column) =>
        CardanoNotation.TryFraction(Text(column), out Fraction fraction) && fraction <= Fraction.One
            ? fraction
            : throw Unexpected(column, "a rational num/den from 0/1 to 1/1");

    internal InvalidInputException Unexpected(string column, string expected) =>
        new($"{file}:{line}", column, Text(column).Length == 0 ? "an empty cell" : $"\"{Shorten(Text(column))}\"", expected);

    private static string Shorten(string text) => text.Length <= 48 ? text : string.Concat(text.AsSpan(0, 48), "...");
}
