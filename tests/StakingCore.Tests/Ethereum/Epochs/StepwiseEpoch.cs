using StakingCore.Ethereum;
using StakingCore.Ethereum.Epochs;

namespace StakingCore.Tests.Ethereum.Epochs;

/// <summary>The specification's <c>process_epoch</c>, one step after another, a validator at a time: what the fused passes are held to.</summary>
internal static class StepwiseEpoch
{
    internal static void Apply(EthereumState state)
    {
        bool hasFlags = state.Rules.Fork >= EthereumFork.Altair;
        Justification.Apply(state);
        if (hasFlags)
        {
            InactivityScores.Apply(state);
        }

        RewardsAndPenalties.Apply(state);
        RegistryUpdates.Apply(state);
        CorrelationPenalties.Apply(state);
        if (state.Rules.Fork >= EthereumFork.Electra)
        {
            DepositProcessing.Apply(state);
            ConsolidationProcessing.Apply(state);
        }

        EffectiveBalances.Apply(state);
        CorrelationPenalties.Reset(state);
        ValidatorColumns validators = state.Validators;
        if (hasFlags)
        {
            validators.CurrentParticipation.CopyTo(validators.PreviousParticipation);
            validators.CurrentParticipation.Clear();
        }
        else
        {
            state.PreviousAttestations.Clear();
            state.PreviousAttestations.AddRange(state.CurrentAttestations);
            state.CurrentAttestations.Clear();
        }
    }
}
