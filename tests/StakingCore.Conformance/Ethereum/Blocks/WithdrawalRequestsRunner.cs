using System.Text.Json;
using StakingCore.Conformance.Ethereum.State;
using StakingCore.Ethereum.Blocks;

namespace StakingCore.Conformance.Ethereum.Blocks;

/// <summary>Replays withdrawal requests in order.</summary>
internal sealed class WithdrawalRequestsRunner : FunctionRunner
{
    protected override string Function => "withdrawal_requests";

    protected override void Replay(EthereumCase @case)
    {
        foreach (JsonElement op in @case.Ops)
        {
            JsonElement[] cells = op.Cells(3);
            WithdrawalRequests.Apply(@case.State, cells[0].Word(), cells[1].Word(), cells[2].Flag());
        }

        @case.Compare();
    }
}
