using System.Globalization;

namespace StakingCore.Tool.Tests;

/// <summary>A node's answer about validators, as a file.</summary>
internal static class EthereumAnswer
{
    private const string Never = "18446744073709551615";

    /// <summary>Validators of every standing, on mainnet after Fulu.</summary>
    internal static string Small => Of(
        Row(100, "32010000000"),
        Row(101, "32020000000"),
        Row(102, "1024500000000", effectiveBalance: "1024000000000", credential: "2"),
        Row(103, "31700000000", effectiveBalance: "31000000000", credential: "0"),
        Row(104, "32000000000", activation: "419998"),
        Row(105, "31900000000", status: "active_slashed", slashed: "true", exit: "420010", withdrawable: "428000"),
        Row(106, "500", status: "exited_slashed", slashed: "true", exit: "415000", withdrawable: "424097"),
        Row(107, "0", status: "withdrawal_done", exit: "400300", withdrawable: "400556"),
        Row(108, "32000000000", status: "pending_queued", activation: Never));

    /// <summary>These as a file.</summary>
    internal static void WriteSmall(TemporaryFolder folder, string name) => folder.Write(name, Small);

    /// <summary>Many equal validators.</summary>
    internal static void WriteLarge(TemporaryFolder folder, string name, int count)
    {
        using var writer = new StreamWriter(folder.File(name));
        writer.Write("{\"execution_optimistic\":false,\"finalized\":true,\"data\":[");
        for (int row = 0; row < count; row++)
        {
            writer.Write(row == 0 ? string.Empty : ",");
            writer.Write(Row(row, "32010000000"));
        }

        writer.Write("]}");
    }

    internal static string Of(params string[] rows) => $"{{\"execution_optimistic\":false,\"finalized\":true,\"data\":[{string.Join(',', rows)}]}}";

    internal static string Row(
        int index,
        string balance,
        string status = "active_ongoing",
        string effectiveBalance = "32000000000",
        string slashed = "false",
        string activation = "400000",
        string exit = Never,
        string withdrawable = Never,
        string credential = "1",
        string eligibility = "390000") => string.Create(
            CultureInfo.InvariantCulture,
            $"{{\"index\":\"{index}\",\"balance\":\"{balance}\",\"status\":\"{status}\",\"validator\":{{\"pubkey\":\"0x{index:x96}\","
            + $"\"withdrawal_credentials\":\"0x0{credential}{index:x62}\",\"effective_balance\":\"{effectiveBalance}\",\"slashed\":{slashed},"
            + $"\"activation_eligibility_epoch\":\"{eligibility}\",\"activation_epoch\":\"{activation}\",\"exit_epoch\":\"{exit}\","
            + $"\"withdrawable_epoch\":\"{withdrawable}\"}}}}");
}
