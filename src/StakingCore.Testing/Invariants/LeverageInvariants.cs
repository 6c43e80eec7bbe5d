using FsCheck;
using FsCheck.Fluent;
using StakingCore.Amounts;
using StakingCore.Leverage;

namespace StakingCore.Testing;

/// <summary>What holds for every attack and every limit of leverage, as labelled properties.</summary>
public static class LeverageInvariants
{
    /// <summary>The operator loses at most its own stake, and at least its share of a fault under every rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="stake">The pool's stake.</param>
    /// <param name="slashFraction">The part of the stake that a fault costs, zero to one.</param>
    public static Property OperatorLossIsWithinItsStake(OperatorLossRule rule, PoolStake stake, ExactRational slashFraction)
    {
        ExactRational loss = rule.OperatorLoss(stake, slashFraction);
        ExactRational share = slashFraction * ExactRational.FromInteger(stake.Own);
        return (loss <= ExactRational.FromInteger(stake.Own)).Label($"{loss} of {stake.Own} lost")
            .And((loss >= share).Label($"{loss} lost, pro rata would be {share}"));
    }

    /// <summary>A bond that a limit asks for carries the delegation that it was asked for.</summary>
    /// <param name="limit">The limit.</param>
    /// <param name="delegated">The delegation.</param>
    public static Property RequiredBondCarriesTheDelegation(ILeverageLimit limit, UInt128 delegated)
    {
        System.Numerics.BigInteger? bond = limit.RequiredBond(delegated);
        System.Numerics.BigInteger? carried = bond is { } asked && asked <= UInt128.MaxValue ? limit.MaximumDelegated((UInt128)asked) : null;
        return (carried is null || carried >= delegated).Label($"a bond of {bond} carries {carried}, not {delegated}");
    }
}
