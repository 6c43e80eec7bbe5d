using StakingCore.Ethereum;

namespace StakingCore.Conformance.Ethereum;

/// <summary>Replays a function that changes the state and has no inputs beside it.</summary>
internal sealed class EpochStepRunner(string function, Action<EthereumState> apply) : FunctionRunner
{
    protected override string Function => function;

    protected override void Replay(EthereumCase @case)
    {
        apply(@case.State);
        @case.Compare();
    }
}
