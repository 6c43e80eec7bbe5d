using System.Collections.Immutable;
using System.Text.Json;
using StakingCore.Ethereum;

namespace StakingCore.Conformance.Ethereum.State;

/// <summary>Builds the state of a case; a member that it does not know, and the runner neither, is an error.</summary>
internal static class StateReading
{
    internal static EthereumState Read(EthereumRules rules, JsonElement pre, ValidatorColumns validators, IReadOnlyCollection<string> extras)
    {
        var state = new EthereumState(rules, validators);
        foreach (JsonProperty member in pre.EnumerateObject())
        {
            if (!extras.Contains(member.Name) && !Read(state, member.Name, member.Value))
            {
                throw new FormatException($"The state has a member '{member.Name}' that nothing here reads.");
            }
        }

        return pre.TryGetProperty("epoch", out JsonElement epoch) && epoch.Word() != state.Epoch
            ? throw new FormatException($"Slot {state.Slot} is not in epoch {epoch}.")
            : state;
    }

    internal static PendingDeposit Deposit(JsonElement row)
    {
        JsonElement[] cells = row.Cells(5);
        return new(cells[0].Word(), cells[1].Word(), cells[2].Word(), cells[3].Credential(), cells[4].Flag());
    }

    private static bool Read(EthereumState state, string member, JsonElement value)
    {
        switch (member)
        {
            case "epoch" or "validators" or "bulk":
                return true;
            case "slot":
                state.Slot = value.Word();
                return true;
            case "finalized_epoch":
                state.FinalizedEpoch = value.Word();
                return true;
            case "current_justified_epoch":
                state.CurrentJustifiedEpoch = value.Word();
                return true;
            case "previous_justified_epoch":
                state.PreviousJustifiedEpoch = value.Word();
                return true;
            case "justification_bits":
                state.JustificationBits = Bits(value);
                return true;
            case "slashings":
                ReadSlashings(state, value);
                return true;
            case "attestations":
                state.PreviousAttestations.AddRange(value.EnumerateArray().Select(Attestation));
                return true;
            default:
                return ReadWithdrawals(state, member, value) || ReadQueues(state, member, value);
        }
    }

    private static bool ReadWithdrawals(EthereumState state, string member, JsonElement value)
    {
        switch (member)
        {
            case "next_withdrawal_index":
                state.NextWithdrawalIndex = value.Word();
                return true;
            case "next_withdrawal_validator_index":
                state.NextWithdrawalValidator = value.Row();
                return true;
            case "eth1_deposit_index":
                state.Eth1DepositIndex = value.Word();
                return true;
            case "deposit_requests_start_index":
                state.DepositRequestsStartIndex = value.Word();
                return true;
            default:
                return false;
        }
    }

    private static bool ReadQueues(EthereumState state, string member, JsonElement value)
    {
        switch (member)
        {
            case "deposit_balance_to_consume":
                state.DepositBalanceToConsume = value.Word();
                return true;
            case "exit_balance_to_consume":
                state.ExitBalanceToConsume = value.Word();
                return true;
            case "earliest_exit_epoch":
                state.EarliestExitEpoch = value.Word();
                return true;
            case "consolidation_balance_to_consume":
                state.ConsolidationBalanceToConsume = value.Word();
                return true;
            case "earliest_consolidation_epoch":
                state.EarliestConsolidationEpoch = value.Word();
                return true;
            case "pending_deposits":
                state.PendingDeposits.AddRange(value.EnumerateArray().Select(Deposit));
                return true;
            case "pending_partial_withdrawals":
                state.PendingPartialWithdrawals.AddRange(value.EnumerateArray().Select(Partial));
                return true;
            case "pending_consolidations":
                state.PendingConsolidations.AddRange(value.EnumerateArray().Select(Consolidation));
                return true;
            default:
                return false;
        }
    }

    private static JustificationBits Bits(JsonElement bits)
    {
        JustificationBits read = default;
        JsonElement[] cells = bits.Cells(4);
        for (int age = 0; age < cells.Length; age++)
        {
            read = cells[age].Flag() ? read.With(age) : read;
        }

        return read;
    }

    private static void ReadSlashings(EthereumState state, JsonElement entries)
    {
        foreach (JsonElement entry in entries.EnumerateArray())
        {
            JsonElement[] cells = entry.Cells(2);
            state.Slashings.AmountsGwei[cells[0].Row()] = cells[1].Word();
        }
    }

    private static PendingAttestation Attestation(JsonElement row)
    {
        JsonElement[] cells = row.Cells(5);
        return new(
            ImmutableArray.Create(cells[0].Rows()), cells[1].Word(), cells[2].Row(), cells[3].Flag(), cells[4].Flag());
    }

    private static PendingPartialWithdrawal Partial(JsonElement row)
    {
        JsonElement[] cells = row.Cells(3);
        return new(cells[0].Row(), cells[1].Word(), cells[2].Word());
    }

    private static PendingConsolidation Consolidation(JsonElement row)
    {
        JsonElement[] cells = row.Cells(2);
        return new(cells[0].Row(), cells[1].Row());
    }
}
