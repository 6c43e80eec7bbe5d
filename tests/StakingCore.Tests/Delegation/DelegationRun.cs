using StakingCore.Delegation;
using StakingCore.Slashing;
using static StakingCore.Tests.Delegation.SampleDelegation;

namespace StakingCore.Tests.Delegation;

/// <summary>Long sequences of commands at random, one a seed, each with another rule of losses, delays and correlation.</summary>
internal static class DelegationRun
{
    internal const int Seeded = 24;
    internal const int Commands = 600;

    internal static DelegationLedger StartOf(int seed)
    {
        LossRule[] losses =
        [
            LossRule.ProRata, LossRule.OperatorFirst, LossRule.OperatorOnly, LossRule.LeverageWeighted(new(1, 2)),
            LossRule.CappedDelegator(new(1, 20), 700), LossRule.OperatorFundDelegators(700), LossRule.OperatorDebt([]),
        ];
        return Start(
            losses[seed % losses.Length],
            seed % 2 == 0 ? PowerLawPenalty.Quadratic : null,
            Parameters with { ActivationDelayEpochs = (uint)(seed % 4), UnbondingDelayEpochs = 4 + (uint)(seed % 3) });
    }

    /// <summary>Runs a sequence and hands every state, command and transition to the check, refused ones included.</summary>
    internal static void Run(int seed, Action<DelegationLedger, DelegationCommand, DelegationTransition> check) =>
        Run(seed, StartOf(seed), static command => command, check);

    /// <summary>The same from another start; a command that is mapped to null is left out.</summary>
    internal static void Run(
        int seed,
        DelegationLedger ledger,
        Func<DelegationCommand, DelegationCommand?> map,
        Action<DelegationLedger, DelegationCommand, DelegationTransition> check)
    {
        var random = new RandomDelegation(seed);
        for (int i = 0; i < Commands; i++)
        {
            if (map(random.Next(ledger)) is { } command)
            {
                DelegationTransition transition = ledger.Apply(command);
                check(ledger, command, transition);
                ledger = transition.Ledger ?? ledger;
            }
        }
    }
}
