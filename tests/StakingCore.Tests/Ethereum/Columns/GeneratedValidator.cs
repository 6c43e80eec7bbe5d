using StakingCore.Ethereum;

namespace StakingCore.Tests.Ethereum.Columns;

/// <summary>One generated validator.</summary>
public sealed record GeneratedValidator(
    ulong EffectiveBalance,
    ulong Balance,
    ulong Score,
    bool Slashed,
    ulong Activation,
    ulong Exit,
    ulong Withdrawable,
    Participation Previous,
    Participation Current)
{
    internal ValidatorEpochInput ToInput() => new()
    {
        EffectiveBalanceGwei = EffectiveBalance,
        BalanceGwei = Balance,
        InactivityScore = Score,
        IsSlashed = Slashed,
        ActivationEpoch = Activation,
        ExitEpoch = Exit,
        WithdrawableEpoch = Withdrawable,
        PreviousParticipation = Previous,
    };

    internal OracleRow ToOracle() => new(
        EffectiveBalance, Balance, Score, Slashed, Activation, Exit, Withdrawable, (int)Previous, (int)Current);
}
