using System.Text.Json;
using StakingCore.Ethereum;

namespace StakingCore.Conformance.Ethereum.State;

/// <summary>Compares what a case expects of the state afterwards, under the files' names.</summary>
internal static class StateComparison
{
    /// <summary>Compares one member where it names a part of the state.</summary>
    internal static bool Compare(
        string place, string member, JsonElement expected, EthereumState state, RegistryLayout layout, Expectations expectations)
    {
        if (RegistryColumn.All.TryGetValue(member, out RegistryColumn? column))
        {
            Column(place, expected, i => column.Read(state.Validators, i), state.Validators.Count, layout, expectations);
            return true;
        }

        switch (member)
        {
            case "validators":
                foreach (JsonProperty inner in expected.EnumerateObject())
                {
                    RegistryColumn known = RegistryLayout.Known(inner.Name);
                    Column(
                        $"{place} {inner.Name}", inner.Value, i => known.Read(state.Validators, i), state.Validators.Count, layout, expectations);
                }

                return true;
            case "justification_bits":
                expectations.Equal(place, string.Concat(expected.Words()), state.JustificationBits.ToString());
                return true;
            case "slashings":
                expectations.Sequence(place, expected.Table(), Slashings(state));
                return true;
            case "pending_deposits":
                expectations.Sequence(place, expected.Table(), [.. state.PendingDeposits.Select(Row)]);
                return true;
            case "pending_partial_withdrawals":
                expectations.Sequence(place, expected.Table(), [.. state.PendingPartialWithdrawals.Select(row =>
                    $"{row.Validator},{row.AmountGwei},{row.WithdrawableEpoch}")]);
                return true;
            case "pending_consolidations":
                expectations.Sequence(
                    place, expected.Table(), [.. state.PendingConsolidations.Select(row => $"{row.Source},{row.Target}")]);
                return true;
            default:
                return CompareScalar(place, member, expected, state, expectations);
        }
    }

    /// <summary>Compares a column: a plain array, or the listed rows and the one value of all bulk rows.</summary>
    internal static void Column(
        string place, JsonElement expected, Func<int, ulong> actual, int count, RegistryLayout layout, Expectations expectations)
    {
        bool hasBulk = expected.ValueKind == JsonValueKind.Object;
        expectations.Equal($"{place} has bulk", layout.HasBulk, hasBulk);
        JsonElement listed = hasBulk ? expected.GetProperty("listed") : expected;
        expectations.Sequence(place, listed.Words(), [.. layout.ListedRows(count).Select(actual)]);
        if (!hasBulk || layout.Bulk == 0)
        {
            return;
        }

        ulong common = expected.Word("bulk");
        string ofBulk = $"{place} bulk";
        for (int i = 0; i < layout.Bulk; i++)
        {
            expectations.Equal(ofBulk, common, actual(layout.Listed + i));
        }
    }

    private static bool CompareScalar(
        string place, string member, JsonElement expected, EthereumState state, Expectations expectations)
    {
        ulong? actual = member switch
        {
            "total_active_balance" => state.TotalActiveBalance(),
            "finalized_epoch" => state.FinalizedEpoch,
            "current_justified_epoch" => state.CurrentJustifiedEpoch,
            "previous_justified_epoch" => state.PreviousJustifiedEpoch,
            "deposit_balance_to_consume" => state.DepositBalanceToConsume,
            "exit_balance_to_consume" => state.ExitBalanceToConsume,
            "earliest_exit_epoch" => state.EarliestExitEpoch,
            "consolidation_balance_to_consume" => state.ConsolidationBalanceToConsume,
            "earliest_consolidation_epoch" => state.EarliestConsolidationEpoch,
            "deposit_requests_start_index" => state.DepositRequestsStartIndex,
            "eth1_deposit_index" => state.Eth1DepositIndex,
            "next_withdrawal_index" => state.NextWithdrawalIndex,
            "next_withdrawal_validator_index" => (ulong)state.NextWithdrawalValidator,
            _ => null,
        };
        if (actual is { } value)
        {
            expectations.Equal(place, expected.Word(), value);
        }

        return actual is not null;
    }

    private static List<string> Slashings(EthereumState state)
    {
        var entries = new List<string>();
        for (int i = 0; i < state.Slashings.AmountsGwei.Length; i++)
        {
            if (state.Slashings.AmountsGwei[i] > 0)
            {
                entries.Add($"{i},{state.Slashings.AmountsGwei[i]}");
            }
        }

        return entries;
    }

    private static string Row(PendingDeposit row) =>
        $"{row.Key},{row.AmountGwei},{row.Slot},{(byte)row.Credential},{(row.IsSignatureValid ? 1 : 0)}";
}
