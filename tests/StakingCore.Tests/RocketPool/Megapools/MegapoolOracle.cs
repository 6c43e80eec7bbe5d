using System.Numerics;
using StakingCore.Amounts;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Megapools;
using static StakingCore.Tests.RocketPool.Minipools.MinipoolCases;

namespace StakingCore.Tests.RocketPool.Megapools;

/// <summary>The formulas of the megapool's contracts in unbounded integers, which share no code with the library.</summary>
internal static class MegapoolOracle
{
    private static readonly BigInteger _scale = Ether;
    private static readonly BigInteger _stake = Milli(32_000);

    /// <summary>The bonds of all validators, one by one: 4 ETH for the first two, then the reduced bond.</summary>
    internal static BigInteger Requirement(MegapoolBond bond, ulong validators)
    {
        BigInteger sum = 0;
        for (ulong i = 0; i < validators; i++)
        {
            sum += i < 2 ? Milli(4_000) : bond.Reduced.BaseUnits;
        }

        return sum;
    }

    /// <summary>What a leaving validator gives back to the node and to the users.</summary>
    internal static (BigInteger Node, BigInteger User) Parts(MegapoolBond bond, MegapoolCapital capital, ulong active)
    {
        BigInteger free = Of(capital.NodeBond) + Of(capital.QueuedBond) - Requirement(bond, active - 1);
        BigInteger node = BigInteger.Min(BigInteger.Max(free, 0), BigInteger.Min(_stake, Of(capital.NodeBond)));
        return (node, _stake - node);
    }

    /// <summary>What goes to the rETH contract and to the owner, and the debt and refund that are left, after an exit.</summary>
    internal static (BigInteger Reth, BigInteger Owner, BigInteger Debt, BigInteger Refund) Exit(
        MegapoolCapital capital, BigInteger nodePart, BigInteger userPart, BigInteger withdrawn, Caller caller)
    {
        BigInteger toNode = BigInteger.Max(nodePart - BigInteger.Max(_stake - withdrawn, 0), 0);
        BigInteger toUser = withdrawn - toNode;
        BigInteger debt = Of(capital.Debt) + BigInteger.Max(userPart - toUser, 0);
        BigInteger pay = BigInteger.Min(toNode, debt);
        (BigInteger reth, BigInteger owner, debt, BigInteger refund) =
            Claim(Of(capital.Refund) + toNode - pay, debt - pay, caller);
        return (toUser + pay + reth, owner, debt, refund);
    }

    /// <summary>A distribution, to be claimed at once where the owner calls.</summary>
    internal static (BigInteger Reth, BigInteger Owner, BigInteger Debt, BigInteger Refund) Distribute(
        BigInteger nodePart, BigInteger rethPart, BigInteger debt, BigInteger refund, Caller caller)
    {
        BigInteger pay = BigInteger.Min(nodePart, debt);
        (BigInteger reth, BigInteger owner, debt, refund) = Claim(refund + nodePart - pay, debt - pay, caller);
        return (rethPart + pay + reth, owner, debt, refund);
    }

    /// <summary>The parts of node, voters, pDAO and rETH.</summary>
    internal static (BigInteger Node, BigInteger Voter, BigInteger Pdao, BigInteger Reth) Rewards(
        BigInteger rewards, RevenueShares shares, Fixed18 ratio)
    {
        BigInteger borrowed = rewards - (rewards * ratio.Parts / _scale);
        BigInteger voter = shares.Voter.Parts * borrowed / _scale;
        BigInteger pdao = shares.Pdao.Parts * borrowed / _scale;
        BigInteger reth = (_scale - shares.Node.Parts - shares.Voter.Parts - shares.Pdao.Parts) * borrowed / _scale;
        return (rewards - reth - voter - pdao, voter, pdao, reth);
    }

    internal static BigInteger Of<TUnit>(Amount<TUnit> amount)
        where TUnit : struct, IAmountUnit => amount.BaseUnits;

    private static (BigInteger Reth, BigInteger Owner, BigInteger Debt, BigInteger Refund) Claim(
        BigInteger refund, BigInteger debt, Caller caller)
    {
        if (caller == Caller.Other)
        {
            return (0, 0, debt, refund);
        }

        BigInteger pay = BigInteger.Min(refund, debt);
        return (pay, refund - pay, debt - pay, 0);
    }
}
