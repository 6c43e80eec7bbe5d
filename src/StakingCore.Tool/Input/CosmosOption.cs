using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using StakingCore.Amounts;
using StakingCore.Cosmos;

namespace StakingCore.Tool.Input;

/// <summary>Options in the words of a Cosmos chain, each refused by name outside its range.</summary>
internal static class CosmosOption
{
    private const int MostDigits = 60;

    internal static Option<SdkVersion?> Version { get; } = new("--sdk-version")
    {
        HelpName = "VERSION",
        Description = "The release whose rules hold. Default: v0.39.0 for the layout up to it, v0.50.11-lsm for the liquid fork's, else v0.53.0.",
        CustomParser = ParseVersion,
    };

    internal static Option<string?> Explain { get; } = new("--explain")
    {
        HelpName = "DELEGATOR",
        Description = "Show every step of one account instead.",
    };

    internal static Argument<string> File { get; } = new("FILE") { Description = "A chain's genesis export (JSON), or - for standard input." };

    /// <summary>A count that may be left out.</summary>
    internal static Option<long?> Count(string name, string helpName, string description) => new(name)
    {
        HelpName = helpName,
        Description = description,
        CustomParser = argument => ParseCount(argument, name),
    };

    /// <summary>A part of one with at most 18 decimals: <c>0.05</c>, <c>5%</c> or <c>1/20</c>.</summary>
    internal static Option<CosmosDecimal?> Fraction(string name, string description) => new(name)
    {
        HelpName = "PART",
        Description = description,
        CustomParser = argument => ParseFraction(argument, name),
    };

    private static SdkVersion? ParseVersion(ArgumentResult argument)
    {
        string text = argument.Tokens[0].Value;
        if (SdkVersion.TryParse(text, out SdkVersion version) && !version.CountsUnbondingsTowardsSlash)
        {
            return version;
        }

        argument.AddError($"--sdk-version: found \"{text}\", expected a release such as v0.53.0, 0.47.10 or v0.50.11-lsm; no chain ran v0.52.");
        return null;
    }

    private static long? ParseCount(ArgumentResult argument, string name)
    {
        string text = argument.Tokens[0].Value;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long count))
        {
            return count;
        }

        argument.AddError($"{name}: found \"{text}\", expected a whole number, 0 or more.");
        return null;
    }

    private static CosmosDecimal? ParseFraction(ArgumentResult argument, string name)
    {
        string text = argument.Tokens[0].Value;
        bool isPercentage = text.EndsWith('%');
        if (text.Length <= MostDigits && ExactRational.TryParse(isPercentage ? text[..^1] : text, out ExactRational read))
        {
            ExactRational part = isPercentage ? read / 100 : read;
            string decimals = part.ToTruncatedDecimal(CosmosDecimal.Decimals, out bool isExact);
            if (isExact && part.Sign >= 0 && part <= ExactRational.One)
            {
                return CosmosDecimal.Parse(decimals);
            }
        }

        argument.AddError($"{name}: found \"{text}\", expected a part from 0 to 1 with at most 18 decimals, such as 0.05, 5% or 1/20.");
        return null;
    }
}
