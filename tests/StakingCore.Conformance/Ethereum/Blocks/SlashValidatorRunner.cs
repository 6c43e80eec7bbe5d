using System.Text.Json;
using StakingCore.Conformance.Ethereum.State;
using StakingCore.Ethereum.Blocks;

namespace StakingCore.Conformance.Ethereum.Blocks;

/// <summary>Replays slashings: rows of the slashed validator and its whistleblower, null for the proposer.</summary>
internal sealed class SlashValidatorRunner : FunctionRunner
{
    protected override string Function => "slash_validator";

    protected override IReadOnlyCollection<string> Extras => ["proposer_index"];

    protected override void Replay(EthereumCase @case)
    {
        int proposer = @case.Row(@case.Pre.GetProperty("proposer_index"));
        foreach (JsonElement op in @case.Ops)
        {
            JsonElement[] cells = op.Cells(2);
            int? whistleblower = cells[1].ValueKind == JsonValueKind.Null ? null : @case.Row(cells[1]);
            ValidatorSlashing.Apply(@case.State, @case.Row(cells[0]), proposer, whistleblower);
        }

        @case.Compare();
    }
}
