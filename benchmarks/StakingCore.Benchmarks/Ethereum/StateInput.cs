using StakingCore.Ethereum;

namespace StakingCore.Benchmarks.Ethereum;

/// <summary>The registry as a state whose epoch can be processed again and again: the votes are written back before each.</summary>
internal sealed class StateInput
{
    private readonly RegistryInput _input;
    private readonly EthereumState _state;

    internal StateInput(RegistryInput input)
    {
        _input = input;
        _state = new EthereumState(input.Rules)
        {
            Slot = (input.Epoch * 32) + 31,
            FinalizedEpoch = input.Finalized,
            PreviousJustifiedEpoch = input.Finalized,
            CurrentJustifiedEpoch = input.Finalized,
        };
        ValidatorColumns validators = _state.Validators;
        validators.AddMany(0, input.EffectiveBalance.Length);
        input.EffectiveBalance.CopyTo(validators.EffectiveBalances);
        input.Balance.CopyTo(validators.Balances);
        input.Score.CopyTo(validators.InactivityScores);
        validators.ActivationEligibilityEpochs.Clear();
        input.Activation.CopyTo(validators.ActivationEpochs);
        input.Exit.CopyTo(validators.ExitEpochs);
        input.Withdrawable.CopyTo(validators.WithdrawableEpochs);
        input.Slashed.CopyTo(validators.Slashed);
        validators.Credentials.Fill(WithdrawalCredential.Compounding);
    }

    internal void Run(Action<EthereumState> epoch)
    {
        _input.Previous.CopyTo(_state.Validators.PreviousParticipation);
        _input.Current.CopyTo(_state.Validators.CurrentParticipation);
        epoch(_state);
    }
}
