using System.Text;
using StakingCore.Delegation.Storage;
using static StakingCore.Tests.Delegation.SampleDelegation;
using static StakingCore.Tests.Delegation.Storage.SampleFile;

namespace StakingCore.Tests.Delegation.Storage;

public sealed class DelegationFileRefusalTests
{
    private static readonly byte[] _file = DelegationLedgerFile.ToBytes(Ledger());

    public static TheoryData<string, string, string> Changed => new()
    {
        // What the file says it is.
        { "\"version\": 1", "\"version\": 2", "$.version" },
        { "\"version\": 1", "\"version\": 1.0", "$.version" },
        { "\"version\": 1", "\"version\": 1e99999", "$.version" },
        { "\"version\": 1", "\"version\": \"1\"", "$.version" },
        { "stakingcore.delegation-ledger", "stakingcore.something-else", "$.format" },
        { "stakingcore.delegation-ledger", "\\ud800", "$" },
        { "\"ledger\": {", "\"Ledger\": {", "$.ledger" },

        // Values of another kind or size.
        { "\"epoch\": 13", "\"epoch\": -13", "$.ledger.epoch" },
        { "\"epoch\": 13", "\"epoch\": 13.0", "$.ledger.epoch" },
        { "\"epoch\": 13", "\"epoch\": \"13\"", "$.ledger.epoch" },
        { "\"epoch\": 13", "\"epoch\": 1" + Zeros, "$.ledger.epoch" },
        { "\"epoch\": 13", "\"epoch\": 9", "$.ledger.epoch" },
        { "\"burned\": \"", "\"burned\": \"" + Zeros, "$.ledger.burned" },
        { "\"burned\": \"", "\"burned\": \"-", "$.ledger.burned" },
        { "\"burned\": \"", "\"burned\": \" ", "$.ledger.burned" },
        { "\"burned\": \"", "\"burned\": \"1e", "$.ledger.burned" },
        { "\"burned\": \"", "\"burned\": null, \"other\": \"", "$.ledger.burned" },
        { "\"reserve\": \"", "\"reserve\": \"1844674407370955161", "$.ledger" },
        { "\"reserve\": \"", "\"reserve\": \"0", "line" },
        { "\"liquidWeight\": \"1/2\"", "\"liquidWeight\": \"3/2\"", "$.ledger.parameters" },
        { "\"liquidWeight\": \"1/2\"", "\"liquidWeight\": \"1/0\"", "$.ledger.parameters.liquidWeight" },
        { "\"liquidWeight\": \"1/2\"", "\"liquidWeight\": \"2/4\"", "line" },
        { "\"liquidWeight\": \"1/2\"", "\"liquidWeight\": \"0.5\"", "line" },
        { "\"leverageLimit\": \"20/1\"", "\"leverageLimit\": \"1/2\"", "$.ledger.parameters" },
        { "\"targetPools\": 3", "\"targetPools\": 0", "$.ledger.parameters" },
        { "\"maxExits\": 3", "\"maxExits\": 4294967296", "$.ledger.parameters.maxExits" },
        { "\"evidenceWindow\": 1", "\"evidenceWindow\": 3", "$.ledger.parameters" },
        { "\"isJailed\": true", "\"isJailed\": 1", "$.ledger.pools.p.isJailed" },
        { "\"rule\": \"proRata\"", "\"rule\": \"proRota\"", "$.ledger.penalties[0].losses.rule" },
        { "\"correlation\": null", "\"correlation\": {\"rule\": \"none\"}", "$.ledger.penalties[0].correlation.rule" },
        { "\"fromEpoch\": 0", "\"fromEpoch\": 11", "$.ledger.penalties" },
        { "\"light\": \"1/100\"", "\"light\": \"2/1\"", "$.ledger.penalties[0]" },

        // Form: members that are missing, too many, twice or in another order, and other white space.
        { "\"treasury\": ", "\"tresury\": ", "$.ledger.treasury" },
        { "\"treasury\": ", "\"note\": \"\", \"treasury\": ", "line" },
        { "\"treasury\": ", "\"treasury\": \"1\", \"treasury\": ", "line" },
        { "\"accounts\": {", "\"accounts\": {\"\": {},", "$.ledger.accounts" },
        { "\"accounts\": {", "\"accounts\": [{},", "line" },
        { "\"format\"", " \"format\"", "line" },
        { "\"ann\"", "\"\\u0061nn\"", "line" },
        { "\"ann\"", "\"\\udc00\"", "$" },
        { "\"ann\": {", "\"zoe\": {}, \"ann\": {", "$.ledger.accounts.zoe.balance" },

        // States that no ledger is in.
        { "\"operator\": \"op\"", "\"operator\": \"\"", "$.ledger.pools.p.operator" },
        { "\"openedEpoch\": 10", "\"openedEpoch\": 14", "$.ledger.pools.p" },
        { "\"closedEpoch\": 13", "\"closedEpoch\": 14", "$.ledger.pools.q" },
        { "\"margin\": \"1/10\"", "\"margin\": \"11/10\"", "$.ledger.pools.p" },
        { "\"pool\": \"p\"", "\"pool\": \"nowhere\"", "$.ledger.accounts.ben" },
        { "\"nextRequest\": 3", "\"nextRequest\": 0", "$.ledger.exits[0]" },
        { "\"releaseEpoch\": 14", "\"releaseEpoch\": 15", "$.ledger.exits[0]" },
        { "\"snapshots\": [", "\"snapshots\": [], \"other\": [", "$.ledger.snapshots" },
        { "\"faultEpoch\": 13", "\"faultEpoch\": 12", "$.ledger.faults[0]" },
        { "\"shortfall\": \"", "\"shortfall\": \"9999", "$.ledger.faults[0]" },
        { "\"kind\": \"light\"", "\"kind\": null", "$.ledger.faults[0].kind" },
    };

    private static string Zeros => new('0', 5_000);

    [Fact]
    public void FromBytes_EveryTruncation_IsRefused()
    {
        for (int length = 0; length < _file.Length; length++)
        {
            Refuses(_file[..length]);
        }
    }

    [Fact]
    public void FromBytes_EveryChangeOfOneBit_IsRefused() => ForEachByte(static (file, at) =>
    {
        for (int bit = 0; bit < 8; bit++)
        {
            file[at] ^= (byte)(1 << bit);
            Refuses(file);
            file[at] ^= (byte)(1 << bit);
        }
    });

    [Fact]
    public void FromBytes_EveryByteAroundTheDigest_IsRefusedInEveryOtherValue() => ForEachByte(
        static (file, at) =>
        {
            byte right = file[at];
            if (char.IsAsciiHexDigitLower((char)right))
            {
                return;
            }

            for (int value = 0; value <= byte.MaxValue; value++)
            {
                if (value != right)
                {
                    file[at] = (byte)value;
                    Refuses(file);
                }
            }

            file[at] = right;
        },
        _file.Length - LedgerForm.TailLength);

    [Fact]
    public void FromBytes_EveryByteLeftOutOrDoubledOrFollowedByWhiteSpace_IsRefused() => ForEachByte(static (file, at) =>
    {
        byte[] shorter = [.. file[..at], .. file[(at + 1)..]];
        Refuses(shorter);
        Refuses([.. file[..at], file[at], .. file[at..]]);
        Refuses([.. file[..(at + 1)], (byte)' ', .. file[(at + 1)..]]);
    });

    [Theory]
    [MemberData(nameof(Changed))]
    public void FromBytes_OtherContentUnderADigestThatFits_IsRefusedByItsPlace(string text, string instead, string place)
    {
        DelegationFileException refusal = Refuses(SealedWith(Ledger(), text, instead));

        if (place == "line")
        {
            Assert.StartsWith("line ", refusal.Place, StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal(place, refusal.Place);
        }

        Assert.True(refusal.Message.Length < 400, refusal.Message);
    }

    [Fact]
    public void FromBytes_DeepNesting_IsRefusedWithoutFollowingIt()
    {
        string deep = new('[', 1_000_000);
        Refuses(Encoding.UTF8.GetBytes(deep));
        Refuses(Sealed($$"""{"format": "stakingcore.delegation-ledger", "version": 1, "ledger": {{deep}}{{new string(']', 1_000_000)}}"""));
    }

    [Fact]
    public void FromBytes_WhatIsNoFileOfThisForm_IsRefused()
    {
        foreach (string text in new[] { "", " ", "null", "[]", "{}", "0", "\"\"", "{\"format\": 1}", "\uFEFF" + Encoding.UTF8.GetString(_file), "PK\u0003\u0004" })
        {
            Refuses(Encoding.UTF8.GetBytes(text));
        }

        Refuses([.. _file, .. _file]);
        Refuses(Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(_file)));
        Refuses(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(_file).Replace("\n", "\r\n", StringComparison.Ordinal)));
    }

    [Fact]
    public void FromBytes_TwoFilesMixed_AreRefused()
    {
        byte[] other = DelegationLedgerFile.ToBytes(WithPool());

        Refuses([.. _file[..^LedgerForm.TailLength], .. other[^LedgerForm.TailLength..]]);
    }

    private static void ForEachByte(Action<byte[], int> change, int from = 0)
    {
        byte[] file = [.. _file];
        for (int at = from; at < file.Length; at++)
        {
            change(file, at);
        }

        Assert.Equal(_file, file);
    }
}
