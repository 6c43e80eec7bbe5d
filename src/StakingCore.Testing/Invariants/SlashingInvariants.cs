using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using StakingCore.Slashing;

namespace StakingCore.Testing;

/// <summary>What holds for every allocation of a loss, as labelled properties.</summary>
public static class SlashingInvariants
{
    /// <summary>What everybody pays and what nobody pays is the penalty, to the unit.</summary>
    /// <param name="losses">The losses.</param>
    public static Property LossesSumToThePenalty(LossAllocation losses)
    {
        BigInteger delegators = losses.DelegatorLosses.Aggregate(BigInteger.Zero, static (sum, loss) => sum + loss);
        BigInteger others = losses.OtherPoolLosses.Aggregate(BigInteger.Zero, static (sum, loss) => sum + loss);
        BigInteger all = (BigInteger)losses.OperatorLoss + others + delegators + losses.FundLoss + losses.Shortfall;
        return (all == losses.Penalty).Label($"the parts sum to {all}, the penalty is {losses.Penalty}")
            .And((delegators == losses.Totals.DelegatorLoss).Label($"the delegators lose {delegators}, the total says {losses.Totals.DelegatorLoss}"))
            .And((others == losses.Totals.OtherPoolsLoss).Label($"the other pools lose {others}, the total says {losses.Totals.OtherPoolsLoss}"));
    }

    /// <summary>Nobody loses more than is there, and who has nothing loses nothing.</summary>
    /// <param name="losses">The losses.</param>
    /// <param name="operatorStake">The operator's stake.</param>
    /// <param name="delegators">The delegators' stakes, in the order of the losses.</param>
    public static Property LossesStayWithinStakes(LossAllocation losses, UInt128 operatorStake, IReadOnlyList<UInt128> delegators)
    {
        int above = Enumerable.Range(0, delegators.Count).FirstOrDefault(i => losses.DelegatorLosses[i] > delegators[i], -1);
        return (losses.OperatorLoss <= operatorStake).Label($"the operator loses {losses.OperatorLoss} of {operatorStake}")
            .And((losses.DelegatorLosses.Count == delegators.Count).Label($"{losses.DelegatorLosses.Count} losses for {delegators.Count} delegators"))
            .And((above < 0).Label($"delegator {above} loses more than its stake"));
    }

    /// <summary>The steps tell the same story: each takes at most what it asks for and what is there, and together they take the penalty.</summary>
    /// <param name="losses">The losses.</param>
    public static Property StepsExplainTheLosses(LossAllocation losses)
    {
        BigInteger taken = losses.Steps.Where(static step => step.Party != LossParty.Nobody)
            .Aggregate(BigInteger.Zero, static (sum, step) => sum + step.Taken);
        BigInteger paid = (BigInteger)losses.Penalty - losses.Shortfall;
        return (taken == paid).Label($"the steps take {taken}, paid are {paid}")
            .And(losses.Steps.All(static step => step.Taken <= step.Reachable || step.Party == LossParty.Nobody).Label("a step takes more than it reaches"));
    }

    /// <summary>The tranches of a waterfall and what nobody pays are the penalty; a tranche pays only where all before it are used up.</summary>
    /// <param name="tranches">The tranches, the first to pay first.</param>
    /// <param name="losses">The losses.</param>
    public static Property WaterfallFillsInOrder(IReadOnlyList<Tranche> tranches, WaterfallLosses losses)
    {
        BigInteger[] had = [.. tranches.Select(static tranche => Sum(tranche.Stakes))];
        BigInteger[] lost = [.. losses.Losses.Select(Sum)];
        BigInteger paid = lost.Aggregate(BigInteger.Zero, BigInteger.Add);
        bool isInOrder = Enumerable.Range(1, int.Max(0, lost.Length - 1)).All(i => lost[i].IsZero || lost[i - 1] == had[i - 1]);
        return (paid + losses.Shortfall == losses.Penalty).Label($"{paid} is paid and {losses.Shortfall} missing, the penalty is {losses.Penalty}")
            .And(lost.Zip(had).All(static pair => pair.First <= pair.Second).Label("a tranche loses more than it has"))
            .And(isInOrder.Label("a tranche pays before one ahead of it is used up"))
            .And((losses.Shortfall == 0 || lost.SequenceEqual(had)).Label("something is missing and something is left"));
    }

    private static BigInteger Sum(IEnumerable<UInt128> stakes) => stakes.Aggregate(BigInteger.Zero, static (sum, stake) => sum + stake);
}
