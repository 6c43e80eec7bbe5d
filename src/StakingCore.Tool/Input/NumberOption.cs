using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using StakingCore.Amounts;

namespace StakingCore.Tool.Input;

/// <summary>Options that take an exact number: an amount, a fraction or a whole number, each refused by name outside its range.</summary>
internal static class NumberOption
{
    private const int MostDecimals = 6;
    private const int MostDigits = 60;
    private static readonly ExactRational _mostStake = 1_000_000_000_000_000;

    /// <summary>A stake: a decimal with at most six decimals, up to 10^15.</summary>
    internal static Option<ExactRational> Stake(string name, string description, ExactRational value) => Create(
        name, "AMOUNT", description, value, "an amount from 0 to 1000000000000000 with at most 6 decimals", IsStake);

    /// <summary>Any other amount: a decimal or a fraction, up to 10^15 too.</summary>
    internal static Option<ExactRational> Amount(string name, string description, ExactRational value) => Create(
        name, "AMOUNT", description, value, "an amount from 0 to 1000000000000000", number => number.Sign >= 0 && number <= _mostStake);

    /// <summary>A time in days, up to a million.</summary>
    internal static Option<ExactRational> Days(string name, string description, ExactRational value) => Create(
        name, "DAYS", description, value, "days from 0 to 1000000", number => number.Sign >= 0 && number <= 1_000_000);

    /// <summary>A part of a whole: <c>1/20</c>, <c>0.05</c> or <c>5%</c>.</summary>
    internal static Option<ExactRational> Part(string name, string description, ExactRational value) => Create(
        name, "PART", description, value, PartExpected, IsPart);

    /// <summary>A part of a whole that may be left out.</summary>
    internal static Option<ExactRational?> OptionalPart(string name, string description) => new(name)
    {
        HelpName = "PART",
        Description = description,
        CustomParser = argument => Read(argument, name, PartExpected, IsPart),
    };

    private static string PartExpected => "a part from 0 to 1, such as 1/20, 0.05 or 5%";

    private static Option<ExactRational> Create(
        string name, string helpName, string description, ExactRational value, string expected, Predicate<ExactRational> isSound) => new(name)
        {
            HelpName = helpName,
            Description = description,
            DefaultValueFactory = _ => value,
            CustomParser = argument => Read(argument, name, expected, isSound),
        };

    private static ExactRational Read(ArgumentResult argument, string name, string expected, Predicate<ExactRational> isSound)
    {
        string text = argument.Tokens[0].Value;
        if (TryRead(text, out ExactRational number) && isSound(number))
        {
            return number;
        }

        argument.AddError(string.Create(CultureInfo.InvariantCulture, $"{name}: found \"{text}\", expected {expected}."));
        return default;
    }

    private static bool TryRead(string text, out ExactRational number)
    {
        number = default;
        if (text.Length > MostDigits)
        {
            return false;
        }

        bool isPercentage = text.EndsWith('%');
        if (!ExactRational.TryParse(isPercentage ? text[..^1] : text, out number))
        {
            return false;
        }

        number = isPercentage ? number / 100 : number;
        return true;
    }

    private static bool IsPart(ExactRational number) => number.Sign >= 0 && number <= ExactRational.One;

    private static bool IsStake(ExactRational number)
    {
        number.ToTruncatedDecimal(MostDecimals, out bool isExact);
        return isExact && number.Sign >= 0 && number <= _mostStake;
    }
}
