using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using StakingCore.Amounts;

namespace StakingCore.Tool.Input;

/// <summary>Options that take an exact part of a whole with 64-bit terms, for rules that count in words.</summary>
internal static class FractionOption
{
    private const int MostDigits = 40;

    /// <summary>A part of a whole that may be left out: <c>1/20</c>, <c>0.05</c> or <c>5%</c>.</summary>
    internal static Option<Fraction?> OptionalPart(string name, string description) => new(name)
    {
        HelpName = "PART",
        Description = description,
        CustomParser = argument => Read(argument, name),
    };

    internal static bool TryRead(string text, out Fraction part)
    {
        part = default;
        return text.Length <= MostDigits && Fraction.TryParse(text, out part) && part <= Fraction.One;
    }

    private static Fraction? Read(ArgumentResult argument, string name)
    {
        string text = argument.Tokens[0].Value;
        if (TryRead(text, out Fraction part))
        {
            return part;
        }

        argument.AddError(string.Create(
            CultureInfo.InvariantCulture, $"{name}: found \"{text}\", expected a part from 0 to 1, such as 1/20, 0.05 or 5%."));
        return null;
    }
}
