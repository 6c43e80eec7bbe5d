using System.Text;
using StakingCore.Ethereum;
using StakingCore.Ethereum.BeaconApi;
using static StakingCore.Tests.Ethereum.BeaconApi.SampleAnswer;

namespace StakingCore.Tests.Ethereum.BeaconApi;

public sealed class BeaconRegistryTests
{
    private const string Never = "18446744073709551615";

    public static TheoryData<string, string> Wrong => new()
    {
        { "", "v.json: line 1, byte 1: found the end of the text, expected a JSON object" },
        { "nonsense", "v.json: line 1, byte 2: found text that is not JSON, expected a JSON object" },
        { "[]", "v.json: $ (byte 0): found an array, expected an object" },
        { "{}", "v.json: $ (byte 1): found nothing, expected the member \"data\"" },
        { "{\"data\":7}", "v.json: $.data (byte 8): found the number 7, expected an array" },
        { "{\"data\":[],\"data\":[]}", "v.json: $.data (byte 11): found this member a second time, expected each member once" },
        { "{\"data\":[]} {}", "v.json: line 1, byte 13: found text that is not JSON" },
        { "{\"data\":[", "v.json: line 1, byte 10: found the end of the text" },
        { Of("7"), "v.json: $.data[0] (byte 55): found the number 7, expected an object" },
        { Of(Row(0), Row(1, balance: "-1")), "v.json: $.data[1].balance (byte 558): found \"-1\", expected digits as a string, at most 18446744073709551615" },
        { Of(Row(0, balance: "01")), "$.data[0].balance (byte 78): found \"01\", expected digits" },
        { Of(Row(0, balance: "18446744073709551616")), "found \"18446744073709551616\", expected digits" },
        { Of(Row(0).Replace("\"32012345678\"", "32012345678", StringComparison.Ordinal)), "found the number 32012345678, expected digits" },
        { Of(Row(0, slashed: "\"false\"")), "$.data[0].validator.slashed (byte 379): found \"false\", expected true or false" },
        { Of(Row(0, slashed: "0")), "$.data[0].validator.slashed (byte 379): found the number 0, expected true or false" },
        { Of(Row(0, credential: '3')), "expected credentials that begin with 0x00, 0x01 or 0x02" },
        { Of(Row(0).Replace("0x000", "0x00", StringComparison.Ordinal)), "$.data[0].validator.pubkey (byte 140): found \"0x00" },
        { Of(Row(0).Replace("exit_epoch", "exit_epok", StringComparison.Ordinal)), "found the member \"exit_epok\", expected only pubkey, withdrawal_credentials" },
        { Of(Row(0).Replace("\"status\"", "\"state\"", StringComparison.Ordinal)), "$.data[0] (byte 92): found the member \"state\", expected only index, balance, status, validator" },
        { Of(Row(0).Replace("\"slashed\":false,", string.Empty, StringComparison.Ordinal)), "found nothing, expected the member \"slashed\"" },
        { Of(Row(0).Replace("\"slashed\":false", "\"slashed\":false,\"slashed\":false", StringComparison.Ordinal)), "found the member \"slashed\" a second time, expected each member once" },
        { Of(Row(0, status: "active")), "$.data[0].status of the row at byte 55 (byte 525): found \"active\", expected one of pending_initialized" },
        { Of(Row(0, status: "withdrawal_done")), "found \"withdrawal_done\", expected a status that the row's epochs, balance and slashed allow" },
        { Of(Row(0, activation: "410000"), Row(1, status: "pending_queued", activation: "405000")), "found \"pending_queued\", true from epoch 0 to 404999, expected one of an epoch of at least 410000, as $.data[0] has it" },
        { Of(Row(5), Row(4), Row(5)), "$.data[2].index" },
    };

    [Fact]
    public void Read_EveryStatus_HasColumnsAndTheEpochsThatAgree()
    {
        string answer = Of(
            Row(3, activation: "419990"),
            Row(4, status: "active_exiting", exit: "420010", withdrawable: "420266", credential: '2', effectiveBalance: "2048000000000"),
            Row(5, status: "active_slashed", slashed: "true", exit: "420020", withdrawable: "428192"),
            Row(6, status: "exited_unslashed", exit: "419980", withdrawable: "420236"),
            Row(7, status: "exited_slashed", slashed: "true", exit: "419000", withdrawable: "427000"),
            Row(8, status: "withdrawal_possible", exit: "400300", withdrawable: "400556", credential: '0'),
            Row(9, status: "withdrawal_done", balance: "0", exit: "400300", withdrawable: "400556"),
            Row(10, status: "pending_queued", activation: Never));
        var reports = new List<(long Bytes, int Rows)>();

        BeaconRegistry registry = Read(answer, (bytes, rows) => reports.Add((bytes, rows)));

        Assert.Equal(419_990UL, registry.FirstEpoch);
        Assert.Equal(420_009UL, registry.LastEpoch);
        ValidatorColumns rows = registry.Validators;
        Assert.Equal([3, 4, 5, 6, 7, 8, 9, 10], rows.Keys.ToArray());
        Assert.Equal([false, false, true, false, true, false, false, false], rows.Slashed.ToArray());
        Assert.Equal(WithdrawalCredential.Compounding, rows.Credentials[1]);
        Assert.Equal(WithdrawalCredential.Bls, rows.Credentials[5]);
        Assert.Equal((2_048_000_000_000UL, 32_012_345_678UL), (rows.EffectiveBalances[1], rows.Balances[1]));
        Assert.Equal((390_000UL, 400_000UL, 420_010UL, 420_266UL), (rows.ActivationEligibilityEpochs[1], rows.ActivationEpochs[1], rows.ExitEpochs[1], rows.WithdrawableEpochs[1]));
        Assert.Equal((Encoding.UTF8.GetByteCount(answer), 8), reports[^1]);
    }

    [Theory]
    [InlineData("{\"data\":[]}")]
    [InlineData("\uFEFF{ \"meta\": {\"data\":[1,{\"a\":[]}]}, \"data\" : [ ] , \"more\":null}\n")]
    public void Read_NoRows_IsAnyEpoch(string answer)
    {
        BeaconRegistry registry = Read(answer);

        Assert.Equal((0, 0UL, ulong.MaxValue), (registry.Validators.Count, registry.FirstEpoch, registry.LastEpoch));
    }

    [Fact]
    public void Read_NamesWithEscapes_AreTheSameNames() =>
        Assert.Equal(1, Read(Of(Row(0)).Replace("\"index\"", "\"\\u0069ndex\"", StringComparison.Ordinal)).Validators.Count);

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Read_WrongAnswer_SaysWhereAndWhat(string answer, string complaint)
    {
        BeaconFileException refusal = Assert.Throws<BeaconFileException>(() => Read(answer));

        Assert.Contains(complaint, refusal.Message, StringComparison.Ordinal);
        Assert.Equal($"{refusal.File}: {refusal.Place}: found {refusal.Found}, expected {refusal.Expected}", refusal.Message);
    }

    /// <summary>Cut off anywhere, an answer is refused; none is half read.</summary>
    [Fact]
    public void Read_CutOffAnywhere_IsRefused()
    {
        string answer = Of(Row(0), Row(1));
        for (int length = 0; length < answer.Length; length++)
        {
            string cut = answer[..length];
            Assert.Throws<BeaconFileException>(() => Read(cut));
        }
    }

    [Fact]
    public void Read_EndlessText_IsRefusedWithinBounds()
    {
        string answer = "{\"data\":[{\"index\":\"" + new string('1', 3 << 20);

        Assert.Contains("a text longer than 1048576 bytes", Assert.Throws<BeaconFileException>(() => Read(answer)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"data\":[")]
    public void Read_EndlessBlanks_AreRefusedWithinBounds(string start)
    {
        string answer = start + new string(' ', 3 << 20);

        Assert.Contains("more than 1048576 blanks", Assert.Throws<BeaconFileException>(() => Read(answer)).Message, StringComparison.Ordinal);
    }

    /// <summary>
    /// A stream of 47 MB in memory for its columns: 76 bytes a row, twice that for room to grow and as much again for what was
    /// grown out of, and a buffer. Nothing that grows with the text.
    /// </summary>
    [Fact]
    public void Read_LongStream_AllocatesItsColumnsAlone()
    {
        const int Rows = 100_000;
        BeaconRegistry.Read(new AnswerStream(10), "warm");
        long before = GC.GetAllocatedBytesForCurrentThread();

        BeaconRegistry registry = BeaconRegistry.Read(new AnswerStream(Rows), "long");

        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(Rows, registry.Validators.Count);
        Assert.Equal((ulong)Rows - 1, registry.Validators.Keys[^1]);
        Assert.InRange(allocated, Rows * 76L, (Rows * 76L * 4) + 200_000);
    }

    private static BeaconRegistry Read(string answer, Action<long, int>? progress = null)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(answer));
        return BeaconRegistry.Read(stream, "v.json", progress);
    }
}
