using FsCheck;
using FsCheck.Fluent;
using StakingCore.Ethereum;

namespace StakingCore.Testing;

/// <summary>What holds for every balance of the beacon chain, as labelled properties.</summary>
public static class EthereumInvariants
{
    private static readonly BalanceCause[] _causes = Enum.GetValues<BalanceCause>();

    /// <summary>The components of a breakdown are the change of the balance, to the gwei.</summary>
    /// <param name="breakdown">The breakdown.</param>
    public static Property BreakdownAddsUp(BalanceBreakdown breakdown)
    {
        Int128 sum = _causes.Aggregate(Int128.Zero, (total, cause) => total + breakdown.Of(cause).ActualGwei);
        return (sum == breakdown.BalanceChangeGwei).Label($"the components sum to {sum}, the balance changed by {breakdown.BalanceChangeGwei}");
    }

    /// <summary>One epoch's delta is its components, and no vote earns more than the ideal one.</summary>
    /// <param name="delta">The delta.</param>
    public static Property DeltaAddsUp(ValidatorEpochDelta delta)
    {
        Int128 sum = delta.Source.ActualGwei + delta.Target.ActualGwei + delta.Head.ActualGwei + delta.Inactivity.ActualGwei;
        BalanceComponent[] votes = [delta.Source, delta.Target, delta.Head];
        return (sum == delta.BalanceChangeGwei).Label($"the components sum to {sum}, the balance changed by {delta.BalanceChangeGwei}")
            .And(votes.All(static vote => vote.RewardGwei <= vote.IdealGwei).Label("a vote earned more than the ideal"))
            .And(votes.All(static vote => vote.ForgivenGwei <= vote.PenaltyGwei).Label("more was forgiven than charged"));
    }

    /// <summary>
    /// The registry is sound: effective balances are whole increments up to the cap, and columns of one length. Holds before and
    /// after every transition.
    /// </summary>
    /// <param name="state">The state.</param>
    public static Property RegistryIsSound(EthereumState state)
    {
        ValidatorColumns rows = state.Validators;
        ulong increment = state.Rules.Preset.EffectiveBalanceIncrement;
        int broken = Enumerable.Range(0, rows.Count).FirstOrDefault(
            row => rows.EffectiveBalances[row] % increment != 0
                || rows.EffectiveBalances[row] > state.Rules.MaxEffectiveBalance(rows.Credentials[row])
                || rows.ExitEpochs[row] > rows.WithdrawableEpochs[row],
            -1);
        return (broken < 0).Label($"validator {broken} has an effective balance or epochs that no chain gives it");
    }
}
