using System.Text.Json;
using StakingCore.Conformance.Ethereum.State;
using StakingCore.Ethereum.Blocks;

namespace StakingCore.Conformance.Ethereum.Blocks;

/// <summary>Replays deposits of the bridge.</summary>
internal sealed class DepositsRunner : FunctionRunner
{
    protected override string Function => "deposits";

    protected override void Replay(EthereumCase @case)
    {
        foreach (JsonElement op in @case.Ops)
        {
            JsonElement[] cells = op.Cells(4);
            Deposits.Apply(@case.State, cells[0].Word(), cells[1].Word(), cells[2].Credential(), cells[3].Flag());
        }

        @case.Compare();
    }
}
