using System.Text.Json;
using StakingCore.Conformance.Ethereum.State;
using StakingCore.Ethereum;
using StakingCore.Ethereum.Blocks;
using StakingCore.Ethereum.Epochs;

namespace StakingCore.Conformance.Ethereum.Epochs;

/// <summary>Replays many epochs in a row, with operations between them.</summary>
internal sealed class TimelineRunner : FunctionRunner
{
    protected override string Function => "timeline";

    protected override void Replay(EthereumCase @case)
    {
        EthereumState state = @case.State;
        EthereumPreset preset = @case.Rules.Preset;
        var totals = new List<ulong>();
        foreach (JsonElement step in @case.Steps)
        {
            WriteParticipation(@case, step.GetProperty("curr_flags"));
            state.Slot = @case.Rules.FirstSlotOf(state.Epoch) + preset.SlotsPerEpoch - 1;
            EpochProcessing.Apply(state);
            state.Slot++;
            foreach (JsonElement op in step.Items("ops"))
            {
                Apply(@case, op);
            }

            totals.Add(Sum(state.Validators.Balances));
        }

        @case.Compare((place, expected, name) =>
            name == "total_balance_after_each_step" && @case.Words(place, expected, totals));
    }

    private static void WriteParticipation(EthereumCase @case, JsonElement participation)
    {
        if (participation.ValueKind == JsonValueKind.Null)
        {
            return;
        }

        int row = 0;
        foreach (JsonElement cell in participation.EnumerateArray())
        {
            @case.State.Validators.CurrentParticipation[@case.Layout.RowOf(row++)] = cell.Participation();
        }
    }

    private static void Apply(EthereumCase @case, JsonElement op)
    {
        EthereumState state = @case.State;
        JsonElement[] cells = [.. op.EnumerateArray()];
        switch (cells[0].GetString(), cells.Length)
        {
            case ("slash", 3):
                ValidatorSlashing.Apply(state, @case.Row(cells[1]), @case.Row(cells[2]));
                break;
            case ("exit", 2):
                ValidatorExits.Initiate(state, @case.Row(cells[1]));
                break;
            case ("deposit", 5):
                Deposit(state, cells);
                break;
            case ("withdraw", 3):
                WithdrawalRequests.Apply(state, cells[1].Word(), cells[2].Word(), isSourceAddress: true);
                break;
            case ("consolidate", 3):
                ReadOnlySpan<ulong> keys = state.Validators.Keys;
                ConsolidationRequests.Apply(
                    state, keys[@case.Row(cells[1])], keys[@case.Row(cells[2])], isSourceAddress: true);
                break;
            case ("sweep", 1):
                WithdrawalSweep.Process(state);
                break;
            default:
                throw new FormatException($"{op} is no known operation.");
        }
    }

    // From Electra a deposit comes as a request of the epoch's first slot, the bridge's counters aside.
    private static void Deposit(EthereumState state, JsonElement[] cells)
    {
        ulong key = cells[1].Word();
        ulong amount = cells[2].Word();
        WithdrawalCredential credential = cells[3].Credential();
        bool isSignatureValid = cells[4].Flag();
        if (state.Rules.Fork >= EthereumFork.Electra)
        {
            state.PendingDeposits.Add(new(key, amount, state.Rules.FirstSlotOf(state.Epoch), credential, isSignatureValid));
        }
        else
        {
            Deposits.Apply(state, key, amount, credential, isSignatureValid);
        }
    }

    private static ulong Sum(ReadOnlySpan<ulong> balances)
    {
        ulong sum = 0;
        foreach (ulong balance in balances)
        {
            sum += balance;
        }

        return sum;
    }
}
