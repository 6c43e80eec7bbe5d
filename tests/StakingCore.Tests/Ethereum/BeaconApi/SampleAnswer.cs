using System.Globalization;

namespace StakingCore.Tests.Ethereum.BeaconApi;

/// <summary>A node's answer, row by row.</summary>
internal static class SampleAnswer
{
    internal const ulong Epoch = 420_000;

    internal static string Of(params string[] rows) =>
        $"{{\"execution_optimistic\":false,\"finalized\":true,\"data\":[{string.Join(',', rows)}]}}";

    internal static string Row(
        long index,
        string balance = "32012345678",
        string status = "active_ongoing",
        string effectiveBalance = "32000000000",
        string slashed = "false",
        string activation = "400000",
        string exit = "18446744073709551615",
        string withdrawable = "18446744073709551615",
        char credential = '1') => string.Create(
            CultureInfo.InvariantCulture,
            $"{{\"index\":\"{index}\",\"balance\":\"{balance}\",\"status\":\"{status}\",\"validator\":{{\"pubkey\":\"0x{index:x96}\","
            + $"\"withdrawal_credentials\":\"0x0{credential}{index:x62}\",\"effective_balance\":\"{effectiveBalance}\",\"slashed\":{slashed},"
            + $"\"activation_eligibility_epoch\":\"390000\",\"activation_epoch\":\"{activation}\",\"exit_epoch\":\"{exit}\","
            + $"\"withdrawable_epoch\":\"{withdrawable}\"}}}}");
}
