using FsCheck;
using FsCheck.Fluent;
using StakingCore.Slashing;

namespace StakingCore.Testing;

/// <content>Penalties and losses.</content>
public static partial class StakingArbitraries
{
    // Five of them together stay within 128 bits.
    private static readonly UInt128 _maxLoss = (UInt128)1 << 120;

    /// <summary>Every rule of losses, with parts from zero to one and funds of any size.</summary>
    public static Arbitrary<LossRule> LossRules() => Arb.From(
        Gen.OneOf(
            Gen.Elements<LossRule>(LossRule.ProRata, LossRule.OperatorFirst, LossRule.OperatorOnly),
            Parts.Part.Generator.Select(static LossRule (beta) => LossRule.LeverageWeighted(beta)),
            Parts.Part.Generator.SelectMany(static _ => LogUniform.UInt128(), static LossRule (cap, fund) => LossRule.CappedDelegator(cap, fund)),
            LogUniform.UInt128().Select(static LossRule (fund) => LossRule.OperatorFundDelegators(fund)),
            LogUniform.UInt128(_maxLoss).ArrayOf(3).Select(static LossRule (pools) => LossRule.OperatorDebt(pools))),
        static rule => rule == LossRule.ProRata ? [] : [LossRule.ProRata]);

    /// <summary>Penalties by epoch.</summary>
    public static Arbitrary<FaultPenalty> FaultPenalties() => Compose.Of(
        Parts.Epochs, Parts.Wide(_maxLoss), static (epoch, penalty) => new FaultPenalty(epoch, penalty), static fault => (fault.Epoch, fault.Penalty));

    /// <summary>Results over a column: the loss is at most what was reachable.</summary>
    public static Arbitrary<ColumnLoss> ColumnLosses() => Compose.Of(
        Parts.Wide(_maxLoss),
        Parts.Wide(_maxLoss),
        static (reachable, penalty) => new ColumnLoss(reachable, UInt128.Min(reachable, penalty), penalty - UInt128.Min(reachable, penalty)),
        static loss => (loss.Reachable, loss.Loss + loss.Shortfall));

    /// <summary>Losses by party.</summary>
    public static Arbitrary<LossTotals> LossTotals() => Compose.Of(
        Parts.Wide(_maxLoss),
        Parts.Wide(_maxLoss),
        Parts.Wide(_maxLoss),
        Parts.Wide(_maxLoss),
        Parts.Wide(_maxLoss),
        static (own, others, delegators, fund, nobody) => new LossTotals(own, others, delegators, fund, nobody),
        static totals => (totals.OperatorLoss, totals.OtherPoolsLoss, totals.DelegatorLoss, totals.FundLoss, totals.Shortfall));
}
