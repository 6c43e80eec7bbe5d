using System.Globalization;
using System.Text;
using System.Text.Json;
using StakingCore.Amounts;
using StakingCore.Ethereum;
using StakingCore.Ethereum.BeaconApi;
using StakingCore.Ethereum.Scenarios;
using StakingCore.Tool.Output;

namespace StakingCore.Tool.Input;

/// <summary>
/// Reads validators from a node's answer, row by row, or from a case of the conformance vectors (tests/vectors/ethereum/README.md).
/// </summary>
internal static class EthereumFileReader
{
    private const int HeadLength = 1 << 12;
    private const int BufferLength = 1 << 20;

    private static readonly string[] _ofCases = ["function", "what", "preset", "cases", "id", "fork", "note", "pre", "ops", "steps", "expect"];

    internal static EthereumFile Read(string file, EthereumQuestion question, Progress progress)
    {
        using Stream whole = SourceFile.Open(file, BufferLength);
        return Read(SourceFile.NameOf(file), whole, question, progress);
    }

    /// <summary>Reads a stream from its beginning to its end.</summary>
    /// <param name="path">Its name for messages.</param>
    /// <param name="whole">The file.</param>
    /// <param name="question">What the options say about it.</param>
    /// <param name="progress">Told how far it is.</param>
    internal static EthereumFile Read(string path, Stream whole, EthereumQuestion question, Progress progress)
    {
        using HeadedStream stream = Headed(path, whole);
        return Read(path, stream, question, progress);
    }

    private static HeadedStream Headed(string path, Stream whole)
    {
        try
        {
            return new HeadedStream(whole, HeadLength);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException($"{path}: cannot be read: {error.Message}");
        }
    }

    private static EthereumFile Read(string path, HeadedStream stream, EthereumQuestion question, Progress progress)
    {
        EthereumFile file = IsCase(stream.Head)
            ? EthereumCaseReader.Read(SourceText.Read(path, stream), question)
            : ReadAnswer(path, stream, question, progress);
        if (file.State.Rules.Fork == EthereumFork.Phase0)
        {
            string place = question.Fork is null ? $"{path}: fork" : "--fork";
            string other = question.Fork is null ? "; --fork for other rules" : string.Empty;
            throw new InvalidInputException(
                $"{place}: found phase0, expected altair or later: phase0 is rewarded by lists of attestations{other}");
        }

        return Spread(file, question.Participation);
    }

    // The members of a node's answer and of a case have no name in common, and either has one at its beginning.
    private static bool IsCase(ReadOnlySpan<byte> head)
    {
        int start = head.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        var reader = new Utf8JsonReader(head[start..], isFinalBlock: false, default);
        try
        {
            return reader.Read() && reader.Read() && reader.TokenType == JsonTokenType.PropertyName
                && _ofCases.Contains(reader.GetString(), StringComparer.Ordinal);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // The reader of answers says where.
            return false;
        }
    }

    private static EthereumFile ReadAnswer(string path, HeadedStream stream, EthereumQuestion question, Progress progress)
    {
        long? length = stream.WholeLength;
        BeaconRegistry registry = ReadRegistry(path, stream, (bytes, rows) => progress.Now(string.Create(
            CultureInfo.InvariantCulture, $"Reading validators: {rows:N0}{(length is > 0 ? $", {100 * bytes / length}%" : string.Empty)}")));
        if (question.Case is { } name)
        {
            throw new InvalidInputException($"--case: found \"{name}\" for {path}, a node's answer, expected a file of cases");
        }

        if (registry.Validators.Count == 0)
        {
            throw new InvalidInputException(path, "$.data", "an array of 0", "at least one validator");
        }

        var assumptions = new List<string>();
        ulong epoch = EthereumAnswerEpoch.Choose(path, registry, question, assumptions);
        EthereumRules rules = question.Fork is { } fork
            ? EthereumRules.Of(fork)
            : EthereumAnswerEpoch.RulesOf(path, registry, epoch, isAsked: question.Epoch is not null);
        if (question.Fork is null)
        {
            assumptions.Add($"Fork: {Words.Of(rules.Fork)}, mainnet's in that epoch (--fork).");
        }

        assumptions.Add("Finality: two epochs back, so there is no leak, and inactivity scores are zero.");
        if (epoch > ulong.MaxValue / rules.Preset.SlotsPerEpoch)
        {
            throw new InvalidInputException($"--epoch: found {epoch}, expected an epoch whose slots fit 64 bits");
        }

        return new EthereumFile
        {
            Name = path,
            HasFinality = false,
            HasFlags = false,
            Assumptions = assumptions,
            State = new EthereumState(rules, registry.Validators)
            {
                Slot = rules.FirstSlotOf(epoch) + rules.Preset.SlotsPerEpoch - 1,
                FinalizedEpoch = ulong.Max(epoch, 2) - 2,
            },
        };
    }

    private static BeaconRegistry ReadRegistry(string path, Stream stream, Action<long, int> progress)
    {
        try
        {
            return BeaconRegistry.Read(stream, path, progress);
        }
        catch (BeaconFileException error)
        {
            throw new InvalidInputException(error.Message);
        }
        catch (IOException error)
        {
            throw new InvalidInputException($"{path}: cannot be read: {error.Message}");
        }
    }

    private static EthereumFile Spread(EthereumFile file, Fraction? participation)
    {
        ValidatorColumns validators = file.State.Validators;
        if (participation is null && file.HasFlags)
        {
            return file;
        }

        const Participation All = Participation.Source | Participation.Target | Participation.Head;
        Fraction part = participation ?? Fraction.One;
        var sample = new EvenStakeSample(part);
        ulong previous = file.State.PreviousEpoch;
        for (int row = 0; row < validators.Count; row++)
        {
            bool votes = validators.IsActive(row, previous) && !validators.Slashed[row] && sample.Picks(validators.EffectiveBalances[row]);
            validators.PreviousParticipation[row] = votes ? All : Participation.None;
            validators.CurrentParticipation[row] = votes ? All : Participation.None;
        }

        string who = part == Fraction.One ? "all that can" : part.IsZero ? "nobody" : $"{part} of the stake, spread evenly over the file,";
        return file with { HasFlags = false, Assumptions = [.. file.Assumptions, $"Participation: {who} vote{(part == Fraction.One ? string.Empty : "s")} in time, with all three flags (--participation)."] };
    }
}
