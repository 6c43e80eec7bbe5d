using System.Collections.Immutable;
using StakingCore.Amounts;
using StakingCore.Numerics;
using StakingCore.RocketPool.Megapools;
using StakingCore.RocketPool.Minipools;
using StakingCore.Slashing;

namespace StakingCore.RocketPool.Exposure;

/// <summary>Who absorbs the loss of a validator's 32 ETH first, as tranches of the core's <see cref="Waterfall"/>, in wei.</summary>
/// <remarks>
/// What a waterfall leaves out: under 8 ETH a minipool's balance is split as rewards, the users wait for RPL until the slash, and
/// for a megapool's debt until rewards, exits or a claim pay it.
/// </remarks>
public static class LossTranches
{
    /// <summary>The bond of the validator itself.</summary>
    public const string Bond = "bond";

    /// <summary>RPL, by its worth at the price of the slash.</summary>
    public const string RplStake = "RPL";

    /// <summary>What the node's other validators and its refund can pay.</summary>
    public const string Debt = "debt of the node";

    /// <summary>The holders of rETH.</summary>
    public const string Users = "users";

    /// <summary>A minipool: its bond, then RPL, then the users. Minipools are ring-fenced; only RPL is shared by a node.</summary>
    /// <param name="terms">The minipool's terms.</param>
    /// <param name="rplStake">The owner's RPL that can be slashed.</param>
    /// <param name="rplPrice">ETH for one RPL.</param>
    public static ImmutableArray<Tranche> OfMinipool(in MinipoolTerms terms, Amount<Rpl> rplStake, Fixed18 rplPrice)
    {
        // Never more than the users' part: what RPL is worth beyond is not reached.
        UInt512 worth = (UInt512)rplStake.BaseUnits * rplPrice.Parts / Fixed18.Scale;
        var covered = (UInt128)UInt512.Min(worth, terms.UserDeposit.BaseUnits);
        return
        [
            new Tranche(Bond, terms.NodeDeposit.BaseUnits),
            new Tranche(RplStake, covered),
            new Tranche(Users, terms.UserDeposit.BaseUnits - covered),
        ];
    }

    /// <summary>A validator of a megapool: the node's part, then the node's other bond and refund, then the users.</summary>
    /// <param name="capital">The megapool before the exit.</param>
    /// <param name="activeValidators">How many validators are active, this one included; at least 1.</param>
    /// <param name="bond">The bond curve.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="activeValidators"/> is 0.</exception>
    public static ImmutableArray<Tranche> OfMegapool(in MegapoolCapital capital, ulong activeValidators, MegapoolBond bond)
    {
        CapitalParts parts = bond.PartsOfOne(capital, activeValidators);
        Amount<Wei> behind = capital.NodeBond - parts.Node + capital.Refund;
        var covered = Amount<Wei>.Min(behind, parts.User);
        return
        [
            new Tranche(Bond, parts.Node.BaseUnits),
            new Tranche(Debt, covered.BaseUnits),
            new Tranche(Users, (parts.User - covered).BaseUnits),
        ];
    }
}
