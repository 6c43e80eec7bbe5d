using FsCheck;
using FsCheck.Fluent;
using StakingCore.Amounts;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Lido;

namespace StakingCore.Testing;

/// <summary>What holds for Lido's shares, as labelled properties.</summary>
public static class LidoInvariants
{
    /// <summary>Who changes ETH into shares and back gets no more, and no share is worth less afterwards than before.</summary>
    /// <param name="pool">The pool; an empty one refuses and has nothing to show.</param>
    /// <param name="ether">What is submitted, in wei; with the pool's at most 2^128 − 1.</param>
    public static Property SubmittingGainsNothing(LidoShares pool, Amount<Wei> ether)
    {
        RocketPoolOutcome<Amount<StethShare>> shares = pool.SharesFor(ether);
        if (!shares.IsAccepted || pool.TotalShares.IsZero)
        {
            return true.ToProperty();
        }

        var after = new LidoShares(pool.TotalEther + ether, pool.TotalShares + shares.Value);
        Amount<Wei> back = after.EtherFor(shares.Value).Value;
        Amount<Wei> others = after.EtherFor(pool.TotalShares).Value;
        return (back <= ether).Label($"{ether:L} submitted, {back:L} back")
            .And((others >= pool.TotalEther).Label($"the others had {pool.TotalEther:L} and have {others:L}"));
    }

    /// <summary>A rebase moves no shares: what two holders have together is at most what their shares have in one hand, and a wei less at the most.</summary>
    /// <param name="pool">The pool, not empty.</param>
    /// <param name="one">One holder's shares.</param>
    /// <param name="other">The other's; together at most all.</param>
    public static Property HoldersShareTheEther(LidoShares pool, Amount<StethShare> one, Amount<StethShare> other)
    {
        Amount<Wei> apart = pool.EtherFor(one).Value + pool.EtherFor(other).Value;
        Amount<Wei> together = pool.EtherFor(one + other).Value;
        return (apart <= together).Label($"apart {apart:L}, together {together:L}")
            .And((together.BaseUnits - UInt128.Min(together.BaseUnits, apart.BaseUnits) <= 1).Label($"more than a wei between {apart:L} and {together:L}"))
            .And((together <= pool.TotalEther).Label($"{together:L} of {pool.TotalEther:L}"));
    }

    /// <summary>The modules and the treasury share what was minted, to the share.</summary>
    /// <param name="minted">What was minted.</param>
    /// <param name="fees">The split.</param>
    public static Property FeesSumToWhatWasMinted(Amount<StethShare> minted, LidoModuleFees fees) =>
        AmountInvariants.SumsToTheWhole(minted, fees.Modules.Append(fees.Treasury));
}
