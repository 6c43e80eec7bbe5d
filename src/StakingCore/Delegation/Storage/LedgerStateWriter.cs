using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using StakingCore.Amounts;

namespace StakingCore.Delegation.Storage;

/// <summary>Writes the one form that a ledger's file has.</summary>
internal sealed partial class LedgerStateWriter
{
    private static readonly UTF8Encoding _text = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly DelegationLedger _ledger;
    private readonly Utf8JsonWriter _json;

    private LedgerStateWriter(DelegationLedger ledger, Utf8JsonWriter json)
    {
        _ledger = ledger;
        _json = json;
    }

    internal static byte[] Write(DelegationLedger ledger)
    {
        var body = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(body, LedgerForm.Writing))
        {
            new LedgerStateWriter(ledger, json).WriteBody();
        }

        return [.. body.WrittenSpan, .. LedgerForm.TailOf(LedgerForm.DigestOf(body.WrittenSpan))];
    }

    // The outer object stays open: its last member is the digest of what is written up to here.
    private void WriteBody()
    {
        _json.WriteStartObject();
        _json.WriteString("format", LedgerForm.Name);
        _json.WriteNumber("version", DelegationLedgerFile.Version);
        _json.WriteStartObject("ledger");
        _json.WriteNumber("epoch", _ledger.Epoch);
        _json.WriteNumber("firstEpoch", _ledger.FirstEpoch);
        _json.WriteNumber("nextRequest", _ledger.NextRequest);
        WriteAmount("reserve", _ledger.Reserve);
        WriteAmount("treasury", _ledger.Treasury);
        WriteAmount("burned", _ledger.Burned);
        WriteParameters();
        WritePenalties();
        WriteAccounts();
        WritePools();
        WriteLocked();
        WriteExits();
        WriteSnapshots();
        WriteFaults();
        _json.WriteEndObject();
        _json.Flush();
    }

    private void WriteAccounts()
    {
        _json.WriteStartObject("accounts");
        foreach ((string name, DelegationAccount account) in _ledger.Accounts)
        {
            StartNamed(name);
            WriteAmount("balance", account.Balance);
            WriteAmount("withdrawable", account.Withdrawable);
            WriteOptional("pool", account.Pool);
            _json.WriteEndObject();
        }

        _json.WriteEndObject();
    }

    private void WritePools()
    {
        _json.WriteStartObject("pools");
        foreach ((string id, DelegationPool pool) in _ledger.Pools)
        {
            StartNamed(id);
            WriteName("operator", pool.Operator);
            WriteAmount("bond", pool.Bond);
            WriteAmount("cost", pool.Cost);
            WriteFraction("margin", pool.Margin);
            _json.WriteNumber("openedEpoch", pool.OpenedEpoch);
            _json.WriteBoolean("isRetiring", pool.IsRetiring);
            WriteOptional("closedEpoch", pool.ClosedEpoch);
            _json.WriteBoolean("isJailed", pool.IsJailed);
            WriteOptional("unjailedEpoch", pool.UnjailedEpoch);
            _json.WriteEndObject();
        }

        _json.WriteEndObject();
    }

    private void WriteLocked()
    {
        _json.WriteStartArray("locked");
        foreach ((DelegationKey key, ImmutableArray<StakeLot> lots) in _ledger.Locked)
        {
            _json.WriteStartObject();
            WriteName("account", key.Account);
            WriteName("pool", key.Pool);
            _json.WriteStartArray("lots");
            foreach (StakeLot lot in lots)
            {
                _json.WriteStartObject();
                WriteLot(lot);
                _json.WriteEndObject();
            }

            _json.WriteEndArray();
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteLot(StakeLot lot)
    {
        WriteAmount("amount", lot.Amount);
        _json.WriteNumber("since", lot.SinceEpoch);
        if (lot.Origin is not { } origin)
        {
            _json.WriteNull("origin");
            return;
        }

        _json.WriteStartObject("origin");
        WriteName("pool", origin.Pool);
        _json.WriteNumber("since", origin.SinceEpoch);
        _json.WriteEndObject();
    }

    private void WriteExits()
    {
        _json.WriteStartArray("exits");
        foreach (StakeExit exit in _ledger.Exits)
        {
            _json.WriteStartObject();
            _json.WriteNumber("request", exit.Request);
            WriteName("account", exit.Account);
            WriteName("pool", exit.Pool);
            _json.WriteNumber("requestEpoch", exit.RequestEpoch);
            _json.WriteNumber("releaseEpoch", exit.ReleaseEpoch);
            _json.WriteBoolean("isByClosing", exit.IsByClosing);
            _json.WriteBoolean("isBond", exit.IsBond);
            WriteLot(exit.Lot);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteSnapshots()
    {
        _json.WriteStartArray("snapshots");
        foreach (DelegationSnapshot snapshot in _ledger.Snapshots.Values)
        {
            _json.WriteStartObject();
            _json.WriteNumber("epoch", snapshot.Epoch);
            WriteAmount("total", snapshot.Total);
            _json.WriteStartObject("pools");
            foreach ((string id, PoolSnapshot pool) in snapshot.Pools)
            {
                StartNamed(id);
                WriteAmount("bond", pool.Bond);
                _json.WriteStartObject("members");
                foreach ((string name, MemberStake member) in pool.Members)
                {
                    StartNamed(name);
                    WriteAmount("locked", member.Locked);
                    WriteAmount("liquid", member.Liquid);
                    _json.WriteEndObject();
                }

                _json.WriteEndObject();
                _json.WriteEndObject();
            }

            _json.WriteEndObject();
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteFaults()
    {
        _json.WriteStartArray("faults");
        foreach (ReportedFault fault in _ledger.Faults)
        {
            _json.WriteStartObject();
            WriteName("pool", fault.Pool);
            WriteName("kind", fault.Kind);
            _json.WriteNumber("faultEpoch", fault.FaultEpoch);
            _json.WriteNumber("reportEpoch", fault.ReportEpoch);
            WriteAmount("exposure", fault.Exposure);
            WriteAmount("reachable", fault.Reachable);
            WriteAmount("penalty", fault.Penalty);
            WriteAmount("shortfall", fault.Shortfall);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void StartNamed(string name) => _json.WriteStartObject(Checked(name));

    private void WriteName(string member, string name) => _json.WriteString(member, Checked(name));

    private void WriteAmount(string member, UInt128 amount) =>
        _json.WriteString(member, amount.ToString(CultureInfo.InvariantCulture));

    private void WriteFraction(string member, Fraction fraction) => _json.WriteString(member, fraction.ToString());

    private void WriteOptional(string member, string? name)
    {
        if (name is null)
        {
            _json.WriteNull(member);
        }
        else
        {
            WriteName(member, name);
        }
    }

    private void WriteOptional(string member, ulong? epoch)
    {
        if (epoch is { } known)
        {
            _json.WriteNumber(member, known);
        }
        else
        {
            _json.WriteNull(member);
        }
    }

    // JSON has no way to write half a surrogate pair: two such names would become one.
    private static string Checked(string name)
    {
        try
        {
            _text.GetByteCount(name);
            return name;
        }
        catch (EncoderFallbackException error)
        {
            throw new ArgumentException($"The name '{name}' holds half a surrogate pair, which no file can.", error);
        }
    }
}
