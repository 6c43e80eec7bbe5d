using System.Globalization;
using System.Text;
using System.Text.Json;

namespace StakingCore.Ethereum.BeaconApi;

/// <summary>Reads the list of validators row by row, strictly: below the root no member may be missing, unknown or double.</summary>
internal sealed partial class ValidatorListReader(JsonTokens tokens, Action<long, int>? progress)
{
    private const int RowsBetweenReports = 1 << 14;

    private readonly ValidatorColumns _validators = new();
    private bool _isAscending = true;
    private bool _isInRows;
    private ulong _first;
    private int _firstRow;
    private ulong _last = ulong.MaxValue;
    private int _lastRow;

    internal BeaconRegistry Read()
    {
        if (!tokens.Next() || tokens.Kind != JsonTokenType.StartObject)
        {
            throw tokens.Unexpected("$", "an object");
        }

        bool hasData = false;
        while (NextMember())
        {
            if (!tokens.Value.SequenceEqual("data"u8))
            {
                tokens.Skip();
                continue;
            }

            if (hasData)
            {
                throw tokens.Unexpected("$.data", "this member a second time", "each member once");
            }

            hasData = true;
            ReadRows();
        }

        if (!hasData)
        {
            throw tokens.Unexpected("$", "nothing", "the member \"data\"");
        }

        if (tokens.Next())
        {
            throw tokens.Unexpected("$", "the end of the text");
        }

        CheckIndices();
        progress?.Invoke(tokens.Position, _validators.Count);
        return new BeaconRegistry(_validators, _first, _last);
    }

    private void ReadRows()
    {
        tokens.Next();
        if (tokens.Kind != JsonTokenType.StartArray)
        {
            throw tokens.Unexpected("$.data", "an array");
        }

        _isInRows = true;
        while (tokens.Next() && tokens.Kind != JsonTokenType.EndArray)
        {
            ReadRow();
            if (_validators.Count % RowsBetweenReports == 0)
            {
                progress?.Invoke(tokens.Position, _validators.Count);
            }
        }

        _isInRows = false;
    }

    private void ReadRow()
    {
        long start = tokens.TokenStart;
        if (tokens.Kind != JsonTokenType.StartObject)
        {
            throw tokens.Unexpected(Path(), "an object");
        }

        ValidatorRow row = default;
        Span<byte> status = stackalloc byte[LongestStatus];
        int statusLength = 0;
        Members seen = 0;
        while (NextMember())
        {
            if (tokens.Value.SequenceEqual("index"u8))
            {
                Once(ref seen, Members.Index, "index");
                row.Index = Word("index");
            }
            else if (tokens.Value.SequenceEqual("balance"u8))
            {
                Once(ref seen, Members.Balance, "balance");
                row.Balance = Word("balance");
            }
            else if (tokens.Value.SequenceEqual("status"u8))
            {
                Once(ref seen, Members.Status, "status");
                statusLength = Status(status);
            }
            else if (tokens.Value.SequenceEqual("validator"u8))
            {
                Once(ref seen, Members.Validator, "validator");
                ReadValidator(ref row);
            }
            else
            {
                throw tokens.Unexpected(Path(), "only index, balance, status, validator");
            }
        }

        Complete(seen, Members.Row, string.Empty);
        Judge(in row, status[..statusLength], start);
        Append(in row);
    }

    private void ReadValidator(ref ValidatorRow row)
    {
        if (tokens.Kind != JsonTokenType.StartObject)
        {
            throw tokens.Unexpected($"{Path()}.validator", "an object");
        }

        Members seen = 0;
        while (NextMember())
        {
            Members member = Member(tokens.Value);
            string name = NameOf(member);
            Once(ref seen, member, name);
            switch (member)
            {
                case Members.PublicKey:
                    Hexadecimal(name, 48);
                    break;
                case Members.Credentials:
                    row.Credential = Credential(name);
                    break;
                case Members.Slashed:
                    row.Slashed = TrueOrFalse(name);
                    break;
                case Members.EffectiveBalance:
                    row.EffectiveBalance = Word(name);
                    break;
                case Members.Eligibility:
                    row.Eligibility = Word(name);
                    break;
                case Members.Activation:
                    row.Activation = Word(name);
                    break;
                case Members.Exit:
                    row.Exit = Word(name);
                    break;
                default:
                    row.Withdrawable = Word(name);
                    break;
            }
        }

        Complete(seen, Members.OfValidator, "validator.");
    }

    // The epoch is not in the answer; the statuses say in which it can have been given.
    private void Judge(in ValidatorRow row, ReadOnlySpan<byte> status, long start)
    {
        if (ValidatorStatus.Epochs(status, in row) is not { } epochs)
        {
            throw WrongStatus(status, start, string.Empty, ValidatorStatus.Expected);
        }

        if (epochs.First > epochs.Last)
        {
            throw WrongStatus(status, start, string.Empty, "a status that the row's epochs, balance and slashed allow");
        }

        if (epochs.First > _last || epochs.Last < _first)
        {
            (string bound, ulong epoch, int other) = epochs.First > _last ? ("at most", _last, _lastRow) : ("at least", _first, _firstRow);
            throw WrongStatus(
                status,
                start,
                string.Create(CultureInfo.InvariantCulture, $", true from epoch {epochs.First} to {epochs.Last}"),
                string.Create(CultureInfo.InvariantCulture, $"one of an epoch of {bound} {epoch}, as $.data[{other}] has it"));
        }

        (_first, _firstRow) = epochs.First > _first ? (epochs.First, _validators.Count) : (_first, _firstRow);
        (_last, _lastRow) = epochs.Last < _last ? (epochs.Last, _validators.Count) : (_last, _lastRow);
    }

    private BeaconFileException WrongStatus(ReadOnlySpan<byte> status, long start, string when, string expected) => tokens.Unexpected(
        string.Create(CultureInfo.InvariantCulture, $"{Path()}.status of the row at byte {start}"),
        $"\"{Encoding.UTF8.GetString(status)}\"{when}",
        expected);

    private void Append(in ValidatorRow row)
    {
        _isAscending &= _validators.Count == 0 || row.Index > _validators.Keys[^1];
        int added = _validators.Add(row.Index, row.Credential, row.Balance, row.EffectiveBalance);
        _validators.ActivationEligibilityEpochs[added] = row.Eligibility;
        _validators.ActivationEpochs[added] = row.Activation;
        _validators.ExitEpochs[added] = row.Exit;
        _validators.WithdrawableEpochs[added] = row.Withdrawable;
        _validators.Slashed[added] = row.Slashed;
    }

    private void CheckIndices()
    {
        if (_isAscending)
        {
            return;
        }

        // Nodes answer in order; where one does not, order does not matter, and only a second row for one index does.
        ulong[] indices = _validators.Keys.ToArray();
        int[] rows = [.. Enumerable.Range(0, indices.Length)];
        Array.Sort(indices, rows);
        for (int i = 1; i < indices.Length; i++)
        {
            if (indices[i] == indices[i - 1])
            {
                throw tokens.Unexpected(
                    $"$.data[{int.Max(rows[i], rows[i - 1])}].index", $"\"{indices[i]}\" a second time", "each validator once");
            }
        }
    }

    private string Path() => string.Create(CultureInfo.InvariantCulture, $"$.data[{_validators.Count}]");
}
