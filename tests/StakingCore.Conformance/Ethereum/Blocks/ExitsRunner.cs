using System.Text.Json;
using StakingCore.Conformance.Ethereum.State;
using StakingCore.Ethereum;
using StakingCore.Ethereum.Blocks;

namespace StakingCore.Conformance.Ethereum.Blocks;

/// <summary>Replays exits that are started one after another, and the epochs that each got.</summary>
internal sealed class ExitsRunner : FunctionRunner
{
    protected override string Function => "exits";

    protected override void Replay(EthereumCase @case)
    {
        EthereumState state = @case.State;
        var exits = new List<string>();
        foreach (JsonElement op in @case.Ops)
        {
            int row = @case.Row(op);
            ValidatorExits.Initiate(state, row);
            exits.Add($"{state.Validators.ExitEpochs[row]},{state.Validators.WithdrawableEpochs[row]}");
        }

        @case.Compare((place, expected, name) => name switch
        {
            "exits" => @case.Texts(place, expected.Table(), exits),
            "validator_churn_limit" => @case.Word(place, expected, @case.Rules.ValidatorChurnLimit(state.ActiveValidators())),
            "exit_churn" => @case.Word(place, expected, @case.Rules.ExitChurn(state.TotalActiveBalance())),
            _ => false,
        });
    }
}
