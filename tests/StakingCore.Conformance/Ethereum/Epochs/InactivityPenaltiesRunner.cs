using StakingCore.Ethereum.Epochs;

namespace StakingCore.Conformance.Ethereum.Epochs;

/// <summary>Replays the inactivity penalties.</summary>
internal sealed class InactivityPenaltiesRunner : FunctionRunner
{
    protected override string Function => "inactivity_penalties";

    protected override void Replay(EthereumCase @case)
    {
        ulong[] penalties = new ulong[@case.State.Validators.Count];
        InactivityPenalties.CopyTo(@case.State, penalties);
        @case.Compare((place, expected, name) => name == "penalties" && @case.Column(place, expected, penalties));
    }
}
