using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using StakingCore.Ethereum;
using StakingCore.Tool.Output;

namespace StakingCore.Tool.Input;

/// <summary>The notations of Ethereum's files: words as numbers or strings of digits, forks by their name in lower case.</summary>
internal static class EthereumNotation
{
    internal const string ForkExpected = "one of phase0, altair, bellatrix, capella, deneb, electra, fulu, gloas";

    /// <summary>A word: a JSON number, or a string of digits where it is above 2^53.</summary>
    internal static ulong NumberOrDigits(this JsonPlace place)
    {
        const string Expected = "a whole number, at most 18446744073709551615, as a number or a string of digits";
        if (place.Element.ValueKind == JsonValueKind.Number && place.Element.TryGetUInt64(out ulong number))
        {
            return number;
        }

        return CanonicalDigits.TryRead(place.Text(Expected), out ulong word) ? word : throw place.Unexpected(Expected);
    }

    internal static bool TryFork(string text, out EthereumFork fork)
    {
        foreach (EthereumFork known in Enum.GetValues<EthereumFork>())
        {
            if (Words.Of(known) == text)
            {
                fork = known;
                return true;
            }
        }

        fork = default;
        return false;
    }

    /// <summary>An option that takes a whole number, 0 to 2^64 − 1 or less.</summary>
    internal static Option<ulong?> WordOption(string name, string helpName, string description, ulong least = 0, ulong most = ulong.MaxValue) => new(name)
    {
        HelpName = helpName,
        Description = description,
        CustomParser = argument =>
        {
            string text = argument.Tokens[0].Value;
            if (CanonicalDigits.TryRead(text, out ulong word) && word >= least && word <= most)
            {
                return word;
            }

            string range = most == ulong.MaxValue ? $"{least} or more" : $"{least} to {most}";
            argument.AddError(string.Create(CultureInfo.InvariantCulture, $"{name}: found \"{text}\", expected a whole number, {range}."));
            return null;
        },
    };
}
