using System.Globalization;
using System.Text.Json;
using StakingCore.Ethereum;

namespace StakingCore.Tool.Input;

/// <summary>Reads one case of the conformance vectors: its state before, with the columns of its validators.</summary>
/// <remarks>
/// What rewards do not read (queues, churn, the sweep) is allowed and left aside. Any other member that the schema does not have
/// is refused: a misspelt column would quietly be zero.
/// </remarks>
internal static class EthereumCaseReader
{
    private static readonly string[] _ofState =
    [
        "slot", "epoch", "finalized_epoch", "current_justified_epoch", "previous_justified_epoch", "justification_bits", "slashings",
        "validators", "bulk",
    ];

    private static readonly string[] _leftAside =
    [
        "deposit_balance_to_consume", "exit_balance_to_consume", "earliest_exit_epoch", "consolidation_balance_to_consume",
        "earliest_consolidation_epoch", "deposit_requests_start_index", "eth1_deposit_index", "next_withdrawal_index",
        "next_withdrawal_validator_index", "pending_deposits", "pending_partial_withdrawals", "pending_consolidations",
        "proposer_index",
    ];

    internal static EthereumFile Read(SourceText source, EthereumQuestion question)
    {
        using JsonDocument document = JsonSource.Parse(source);
        JsonPlace found = Find(new JsonPlace(source.Name, "$", document.RootElement), question.Case);
        JsonPlace pre = found.Required("pre");
        pre.AllowOnly([.. _ofState, .. _leftAside]);
        EthereumRules rules = EthereumRules.Of(question.Fork ?? Fork(found.Required("fork")));
        ulong slot = pre.Required("slot").NumberOrDigits();
        if (question.Epoch is { } asked && asked != rules.EpochOf(slot))
        {
            throw new InvalidInputException(string.Create(
                CultureInfo.InvariantCulture, $"--epoch: found {asked}, expected {rules.EpochOf(slot)}, the epoch of {source.Name}"));
        }

        var assumptions = new List<string>();
        if (_leftAside.Any(name => pre.Optional(name) is { } queue && queue.Element.ValueKind == JsonValueKind.Array && queue.Element.GetArrayLength() > 0))
        {
            assumptions.Add("Pending deposits, withdrawals and consolidations of the file are left aside.");
        }

        ValidatorColumns validators = EthereumColumnsReader.Read(pre);
        bool hasFlags = pre.Required("validators").Optional("prev_flags") is not null;
        EthereumState state = State(rules, slot, validators, pre, out bool hasFinality);
        if (!hasFinality)
        {
            assumptions.Add("Finality: two epochs back, so there is no leak.");
        }

        return new EthereumFile
        {
            Name = source.Name,
            Case = found.Optional("id")?.Text("a text"),
            State = state,
            HasFinality = hasFinality,
            HasFlags = hasFlags,
            Assumptions = assumptions,
        };
    }

    private static JsonPlace Find(JsonPlace root, string? name)
    {
        if (root.Optional("cases") is not { } cases)
        {
            return name is null || root.Optional("id")?.Text("a text") == name
                ? root
                : throw new InvalidInputException($"--case: found \"{name}\", expected no other than the one case that {root.File} is");
        }

        JsonPlace[] all = [.. cases.Items()];
        foreach (JsonPlace @case in all)
        {
            if (name is null || @case.Required("id").Text("a text") == name)
            {
                return @case;
            }
        }

        if (name is null)
        {
            throw cases.Unexpected("at least one case");
        }

        string[] known = [.. all.Select(@case => @case.Required("id").Text("a text"))];
        string hint = NearestName.Of(name, known) is { } nearest ? $"; the nearest is {nearest}" : $"; for example {known.FirstOrDefault()}";
        throw new InvalidInputException($"--case: found \"{name}\", expected one of {root.File}{hint}");
    }

    private static EthereumFork Fork(JsonPlace place) => EthereumNotation.TryFork(place.Text(EthereumNotation.ForkExpected), out EthereumFork fork)
        ? fork
        : throw place.Unexpected(EthereumNotation.ForkExpected);

    private static EthereumState State(EthereumRules rules, ulong slot, ValidatorColumns validators, JsonPlace pre, out bool hasFinality)
    {
        hasFinality = pre.Optional("finalized_epoch") is not null;
        ulong epoch = rules.EpochOf(slot);
        var state = new EthereumState(rules, validators)
        {
            Slot = slot,
            FinalizedEpoch = hasFinality ? pre.Required("finalized_epoch").NumberOrDigits() : ulong.Max(epoch, 2) - 2,
            CurrentJustifiedEpoch = pre.Optional("current_justified_epoch")?.NumberOrDigits() ?? 0,
            PreviousJustifiedEpoch = pre.Optional("previous_justified_epoch")?.NumberOrDigits() ?? 0,
        };
        if (state.FinalizedEpoch > state.PreviousEpoch)
        {
            throw pre.Required("finalized_epoch").Unexpected($"at most {state.PreviousEpoch}, the epoch before the state's");
        }

        foreach (JsonPlace entry in pre.Optional("slashings")?.Items() ?? [])
        {
            JsonPlace[] row = entry.Row("a row [index, gwei]", 2);
            state.Slashings[row[0].Count(0, (ulong)rules.Preset.EpochsPerSlashingsVector - 1)] = row[1].NumberOrDigits();
        }

        int bit = 0;
        byte bits = 0;
        foreach (JsonPlace place in pre.Optional("justification_bits")?.Row("four bits, the current epoch's first", 4) ?? [])
        {
            bits |= (byte)(place.Count(0, 1) << bit++);
        }

        state.JustificationBits = new JustificationBits(bits);
        return state;
    }
}
