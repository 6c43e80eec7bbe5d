using System.Globalization;
using StakingCore.Ethereum;
using StakingCore.Ethereum.BeaconApi;
using StakingCore.Tool.Output;

namespace StakingCore.Tool.Input;

/// <summary>The epoch of a node's answer, which does not say it: its statuses allow some, and mostly there is no last one.</summary>
internal static class EthereumAnswerEpoch
{
    /// <summary>The epoch that was asked for, or else the first of the newest rules: nearly always the answer is one of now.</summary>
    /// <param name="path">The answer's name for messages.</param>
    /// <param name="registry">The answer.</param>
    /// <param name="question">What the options say about it.</param>
    /// <param name="assumptions">Told the epoch where nobody asked for one.</param>
    internal static ulong Choose(string path, BeaconRegistry registry, EthereumQuestion question, List<string> assumptions)
    {
        if (question.Epoch is { } epoch)
        {
            return epoch >= registry.FirstEpoch && epoch <= registry.LastEpoch
                ? epoch
                : throw new InvalidInputException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"--epoch: found {epoch}, expected {registry.FirstEpoch} to {registry.LastEpoch}, the epochs that the statuses in {path} allow"));
        }

        EthereumFork newest = EthereumRules.OnMainnet(registry.LastEpoch).Fork;
        EthereumFork fork = question.Fork is { } asked && asked < newest ? asked : newest;
        ulong first = FirstFrom(fork, registry.FirstEpoch, registry.LastEpoch);
        assumptions.Add(string.Create(
            CultureInfo.InvariantCulture, $"Epoch: {first}, the first that the statuses allow from mainnet's {Words.Of(fork)} on (--epoch)."));
        return first;
    }

    /// <summary>Mainnet's rules in the epoch; where nobody chose it and these are phase0's, all that the statuses allow are.</summary>
    internal static EthereumRules RulesOf(string path, BeaconRegistry registry, ulong epoch, bool isAsked)
    {
        EthereumRules rules = EthereumRules.OnMainnet(epoch);
        if (rules.Fork != EthereumFork.Phase0)
        {
            return rules;
        }

        ulong altair = FirstFrom(EthereumFork.Altair, epoch, ulong.MaxValue);
        string found = isAsked
            ? string.Create(CultureInfo.InvariantCulture, $"--epoch: found {epoch}")
            : string.Create(CultureInfo.InvariantCulture, $"{path}: found statuses of epochs {registry.FirstEpoch} to {registry.LastEpoch}");
        string other = registry.LastEpoch >= altair ? string.Create(CultureInfo.InvariantCulture, $"--epoch {altair} or later, or ") : string.Empty;
        throw new InvalidInputException(
            $"{found}, by mainnet's rules phase0, expected altair or later: phase0 is rewarded by lists of attestations; "
            + $"{other}--fork for the rules of another network");
    }

    // Forks follow each other, so that half of what is left can be left aside each time.
    private static ulong FirstFrom(EthereumFork fork, ulong first, ulong last)
    {
        while (first < last)
        {
            ulong middle = first + ((last - first) / 2);
            if (EthereumRules.OnMainnet(middle).Fork >= fork)
            {
                last = middle;
            }
            else
            {
                first = middle + 1;
            }
        }

        return first;
    }
}
