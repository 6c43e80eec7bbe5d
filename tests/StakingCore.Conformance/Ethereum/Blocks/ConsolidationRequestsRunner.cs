using System.Text.Json;
using StakingCore.Conformance.Ethereum.State;
using StakingCore.Ethereum.Blocks;

namespace StakingCore.Conformance.Ethereum.Blocks;

/// <summary>Replays consolidation requests in order.</summary>
internal sealed class ConsolidationRequestsRunner : FunctionRunner
{
    protected override string Function => "consolidation_requests";

    protected override void Replay(EthereumCase @case)
    {
        foreach (JsonElement op in @case.Ops)
        {
            JsonElement[] cells = op.Cells(3);
            ConsolidationRequests.Apply(@case.State, cells[0].Word(), cells[1].Word(), cells[2].Flag());
        }

        @case.Compare((place, expected, name) => name == "consolidation_churn"
            && @case.Word(place, expected, @case.Rules.ConsolidationChurn(@case.State.TotalActiveBalance())));
    }
}
