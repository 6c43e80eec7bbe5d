using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace StakingCore.Delegation.Storage;

/// <summary>Reads the one form that a ledger's file has, and refuses everything else by file, place, finding and expectation.</summary>
internal static partial class LedgerStateReader
{
    internal static DelegationLedger Read(ReadOnlyMemory<byte> content, string file)
    {
        try
        {
            return ReadWhole(content, file);
        }
        catch (InvalidOperationException error)
        {
            throw new DelegationFileException(file, "$", "a string that is no Unicode text", "names as they were written", error);
        }
    }

    private static DelegationLedger ReadWhole(ReadOnlyMemory<byte> content, string file)
    {
        using JsonDocument document = Parse(content, file);
        var root = new StatePlace(file, "$", document.RootElement);
        CheckHead(root);
        CheckDigest(root, content.Span);
        DelegationLedger ledger = ReadLedger(root["ledger"]);
        CheckForm(root, content.Span, DelegationLedgerFile.ToBytes(ledger));
        return ledger;
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> content, string file)
    {
        try
        {
            return JsonDocument.Parse(content, LedgerForm.Reading);
        }
        catch (JsonException error)
        {
            string place = string.Create(
                CultureInfo.InvariantCulture, $"line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1}");
            throw new DelegationFileException(file, place, "text that is no whole JSON file of this form", "the file as it was written", error);
        }
    }

    private static void CheckHead(StatePlace root)
    {
        StatePlace format = root["format"];
        if (format.Text($"\"{LedgerForm.Name}\"") != LedgerForm.Name)
        {
            throw format.Unexpected($"\"{LedgerForm.Name}\"");
        }

        StatePlace version = root["version"];
        if (version.Element.ValueKind != JsonValueKind.Number
            || !version.Element.TryGetInt32(out int number)
            || number != DelegationLedgerFile.Version)
        {
            throw version.Unexpected(string.Create(CultureInfo.InvariantCulture, $"version {DelegationLedgerFile.Version}, the only one that is read"));
        }
    }

    // Before anything else is read: what was changed by accident is then said to be that, and not what it happens to break.
    private static void CheckDigest(StatePlace root, ReadOnlySpan<byte> content)
    {
        StatePlace digest = root["digest"];
        string found = digest.Text("a SHA-256 digest");
        string expected = LedgerForm.DigestOf(content[..int.Max(0, content.Length - LedgerForm.TailLength)]);
        if (found != expected)
        {
            throw digest.Unexpected($"\"{expected}\", the digest of what comes before");
        }

        if (!content[^LedgerForm.TailLength..].SequenceEqual(LedgerForm.TailOf(expected)))
        {
            throw new DelegationFileException(
                root.File, "$", "other bytes at the end than writing puts there", "the digest as the last member, a closing brace and a line feed");
        }
    }

    private static void CheckForm(StatePlace root, ReadOnlySpan<byte> content, ReadOnlySpan<byte> written)
    {
        int same = content.CommonPrefixLength(written);
        if (same == content.Length && same == written.Length)
        {
            return;
        }

        ReadOnlySpan<byte> before = content[..same];
        int line = before.Count((byte)'\n') + 1;
        int column = same - before.LastIndexOf((byte)'\n');
        throw new DelegationFileException(
            root.File,
            string.Create(CultureInfo.InvariantCulture, $"line {line}, byte {column}"),
            $"\"{LineFrom(content, same)}\"",
            $"\"{LineFrom(written, same)}\", the one form in which this state is written");
    }

    private static string LineFrom(ReadOnlySpan<byte> text, int start)
    {
        ReadOnlySpan<byte> rest = text[start..];
        int end = rest.IndexOf((byte)'\n');
        return Encoding.UTF8.GetString(end < 0 || end > 40 ? rest[..int.Min(40, rest.Length)] : rest[..end]);
    }

    private static DelegationLedger ReadLedger(StatePlace state)
    {
        var ledger = new DelegationLedger(ReadParameters(state["parameters"]), ReadPenalties(state["penalties"]))
        {
            Epoch = state["epoch"].Count(),
            FirstEpoch = state["firstEpoch"].Count(),
            NextRequest = state["nextRequest"].Count(),
            Reserve = state["reserve"].Amount(),
            Treasury = state["treasury"].Amount(),
            Burned = state["burned"].Amount(),
            Accounts = ReadNamed(state["accounts"], static account => new DelegationAccount(
                account["balance"].Amount(), account["withdrawable"].Amount(), ReadName(account["pool"], orNull: true))),
            Pools = ReadNamed(state["pools"], ReadPool),
            Locked = ReadLocked(state["locked"]),
            Exits = [.. state["exits"].Items().Select(ReadExit)],
            Snapshots = ReadSnapshots(state["snapshots"]),
            Faults = [.. state["faults"].Items().Select(ReadFault)],
        };
        new LedgerStateCheck(state, ledger).Run();
        return ledger;
    }

    private static ImmutableSortedDictionary<string, T> ReadNamed<T>(StatePlace place, Func<StatePlace, T> read) => place.Members()
        .ToImmutableSortedDictionary(static member => member.Name, member => read(member.Value), StringComparer.Ordinal);

    private static string? ReadName(StatePlace place, bool orNull) =>
        orNull && place.IsNull ? null : place.Text(orNull ? "a name or null" : "a name");

    private static string ReadName(StatePlace place) => ReadName(place, orNull: false)!;

    private static DelegationPool ReadPool(StatePlace pool) => new()
    {
        Operator = ReadName(pool["operator"]),
        Bond = pool["bond"].Amount(),
        Cost = pool["cost"].Amount(),
        Margin = pool["margin"].Fraction(),
        OpenedEpoch = pool["openedEpoch"].Count(),
        IsRetiring = pool["isRetiring"].TrueOrFalse(),
        ClosedEpoch = pool["closedEpoch"].Optional(static epoch => epoch.Count()),
        IsJailed = pool["isJailed"].TrueOrFalse(),
        UnjailedEpoch = pool["unjailedEpoch"].Optional(static epoch => epoch.Count()),
    };

    private static ImmutableSortedDictionary<DelegationKey, ImmutableArray<StakeLot>> ReadLocked(StatePlace place)
    {
        ImmutableSortedDictionary<DelegationKey, ImmutableArray<StakeLot>>.Builder locked =
            ImmutableSortedDictionary.CreateBuilder<DelegationKey, ImmutableArray<StakeLot>>(DelegationKey.Order);
        foreach (StatePlace entry in place.Items())
        {
            var key = new DelegationKey(ReadName(entry["account"]), ReadName(entry["pool"]));
            if (!locked.TryAdd(key, [.. entry["lots"].Items().Select(ReadLot)]))
            {
                throw entry.Unexpected("each account once a pool");
            }
        }

        return locked.ToImmutable();
    }

    private static StakeLot ReadLot(StatePlace lot) => new(
        lot["amount"].Amount(),
        lot["since"].Count(),
        lot["origin"].Optional(static origin => new MoveOrigin(ReadName(origin["pool"]), origin["since"].Count())));

    private static StakeExit ReadExit(StatePlace exit) => new()
    {
        Request = exit["request"].Count(),
        Account = ReadName(exit["account"]),
        Pool = ReadName(exit["pool"]),
        Lot = ReadLot(exit),
        RequestEpoch = exit["requestEpoch"].Count(),
        ReleaseEpoch = exit["releaseEpoch"].Count(),
        IsByClosing = exit["isByClosing"].TrueOrFalse(),
        IsBond = exit["isBond"].TrueOrFalse(),
    };

    private static ImmutableSortedDictionary<ulong, DelegationSnapshot> ReadSnapshots(StatePlace place)
    {
        ImmutableSortedDictionary<ulong, DelegationSnapshot>.Builder snapshots = ImmutableSortedDictionary.CreateBuilder<ulong, DelegationSnapshot>();
        foreach (StatePlace entry in place.Items())
        {
            ulong epoch = entry["epoch"].Count();
            if (!snapshots.TryAdd(epoch, new DelegationSnapshot(epoch, entry["total"].Amount(), ReadNamed(entry["pools"], ReadSnapshot))))
            {
                throw entry.Unexpected("each epoch once");
            }
        }

        return snapshots.ToImmutable();
    }

    private static PoolSnapshot ReadSnapshot(StatePlace pool)
    {
        ImmutableSortedDictionary<string, MemberStake> members = ReadNamed(
            pool["members"], static member => new MemberStake(member["locked"].Amount(), member["liquid"].Amount()));
        try
        {
            return new PoolSnapshot(
                pool["bond"].Amount(),
                members.Values.Aggregate(UInt128.Zero, static (sum, member) => sum + member.Locked),
                members.Values.Aggregate(UInt128.Zero, static (sum, member) => sum + member.Liquid),
                members);
        }
        catch (OverflowException error)
        {
            throw pool["members"].Unexpected("stakes whose sum is below 2^64", error);
        }
    }

    private static ReportedFault ReadFault(StatePlace fault) => new(
        ReadName(fault["pool"]),
        ReadName(fault["kind"]),
        fault["faultEpoch"].Count(),
        fault["reportEpoch"].Count(),
        fault["exposure"].Amount(),
        fault["reachable"].Amount(),
        fault["penalty"].Amount(),
        fault["shortfall"].Amount());
}
