using System.CommandLine;
using StakingCore.Amounts;
using StakingCore.Ethereum;

namespace StakingCore.Tool.Input;

/// <summary>What a file of Ethereum validators leaves open, as options that every command on such a file has.</summary>
internal static class EthereumOption
{
    internal static Option<EthereumFork?> Fork { get; } = new("--fork")
    {
        HelpName = "NAME",
        CompletionSources = { "altair", "bellatrix", "capella", "deneb", "electra", "fulu", "gloas" },
        Description = "The rules: altair, bellatrix, capella, deneb, electra, fulu or gloas (a draft). Default: the file's, or mainnet's in the epoch.",
        CustomParser = argument =>
        {
            string text = argument.Tokens[0].Value;
            if (EthereumNotation.TryFork(text, out EthereumFork fork))
            {
                return fork;
            }

            argument.AddError($"--fork: found \"{text}\", expected {EthereumNotation.ForkExpected}.");
            return null;
        },
    };

    internal static Option<ulong?> Epoch { get; } = EthereumNotation.WordOption(
        "--epoch", "E", "The epoch that ends. Default: the file's, or the first of mainnet's newest rules that the statuses allow.");

    internal static Option<Fraction?> Participation { get; } = new("--participation")
    {
        HelpName = "all|none|PART",
        CompletionSources = { "all", "none" },
        Description = "Who votes in time: all, none, or a part of the stake such as 2/3 or 80%. Default: the file's flags, or all.",
        CustomParser = argument =>
        {
            string text = argument.Tokens[0].Value;
            Fraction? part = text switch
            {
                "all" => Fraction.One,
                "none" => Fraction.Zero,
                _ => FractionOption.TryRead(text, out Fraction read) ? read : null,
            };
            if (part is null)
            {
                argument.AddError($"--participation: found \"{text}\", expected all, none, or a part from 0 to 1, such as 2/3, 0.8 or 80%.");
            }

            return part;
        },
    };

    internal static Option<string?> Case { get; } = new("--case")
    {
        HelpName = "ID",
        Description = "The case of a file of the vectors. Default: its first.",
    };

    /// <summary>What was typed for them.</summary>
    internal static EthereumQuestion Question(ParseResult parsed) =>
        new(parsed.GetValue(Fork), parsed.GetValue(Epoch), parsed.GetValue(Participation), parsed.GetValue(Case));
}
