using StakingCore.Ethereum.Epochs;

namespace StakingCore.Conformance.Ethereum.Epochs;

/// <summary>Replays the queue of deposits.</summary>
internal sealed class PendingDepositsRunner : FunctionRunner
{
    protected override string Function => "pending_deposits";

    protected override void Replay(EthereumCase @case)
    {
        ulong churn = @case.Rules.ActivationChurn(@case.State.TotalActiveBalance());
        DepositProcessing.Apply(@case.State);
        @case.Compare((place, expected, name) => name == "churn" && @case.Word(place, expected, churn));
    }
}
