using StakingCore.Amounts;
using StakingCore.Amounts.Json;
using StakingCore.Numerics;

namespace StakingCore.RocketPool.Minipools;

/// <summary>Who owns a minipool's balance. <c>default</c> is the split of nothing.</summary>
/// <remarks>
/// <para>Both shares sum to the balance; what the floors lose is the users', before v1.2 an odd wei of rewards the node's.</para>
/// <para>
/// From v1.2 a balance under 8 ETH is all rewards. From 8 ETH on the users' deposit comes back first, then the bond, and what
/// is above both is rewards. A loss is therefore not monotone in the balance: 7.99 ETH pay the node a share, 8 ETH pay it none.
/// </para>
/// <para>Source: RocketMinipoolDelegate, <c>calculateNodeShare</c> of v1.2 and of v1.0.</para>
/// </remarks>
public readonly partial record struct MinipoolShares : IWrittenOnly
{
    private static readonly UInt128 _capitalLine = EtherAmounts.CapitalLine.BaseUnits;

    /// <summary>The node's share, in wei.</summary>
    public Amount<Wei> Node { get; private init; }

    /// <summary>The users' share, in wei.</summary>
    public Amount<Wei> User { get; private init; }

    /// <summary>What was split as rewards, in wei.</summary>
    public Amount<Wei> Rewards { get; private init; }

    /// <summary>
    /// What of the node's share a penalty gave to the users, in wei. At most the balance, where a fee far above 1 makes the
    /// share larger than that.
    /// </summary>
    public Amount<Wei> Penalty { get; private init; }

    /// <summary>What of the bond is gone before any penalty, in wei; 0 where the balance is all rewards.</summary>
    public Amount<Wei> BondLoss { get; private init; }

    /// <summary>What the users are short of, in wei: their deposit less the balance; 0 where the balance is all rewards.</summary>
    public Amount<Wei> UserLoss { get; private init; }

    /// <summary>Splits a balance.</summary>
    /// <param name="release">The release whose rules apply; the minipool's own, since it keeps its contract.</param>
    /// <param name="terms">The minipool's terms.</param>
    /// <param name="balance">The balance without the node's refund, in wei.</param>
    /// <returns>
    /// The split, or <see cref="RocketPoolRule.NoCapital"/>, <see cref="RocketPoolRule.NodeShareAboveBalance"/> (a fee so far
    /// above 1 that the users' share would be negative) or <see cref="RocketPoolRule.ArithmeticRange"/>.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="release"/> is none of its values.</exception>
    public static RocketPoolOutcome<MinipoolShares> Compute(
        RocketPoolRelease release, in MinipoolTerms terms, Amount<Wei> balance)
    {
        release.Require(RocketPoolRelease.Launch);
        return release < RocketPoolRelease.Atlas ? AtLaunch(terms, balance) : ByCapital(terms, balance);
    }

    private static RocketPoolOutcome<MinipoolShares> ByCapital(in MinipoolTerms terms, Amount<Wei> balance)
    {
        UInt128 node = terms.NodeDeposit.BaseUnits;
        UInt128 user = terms.UserDeposit.BaseUnits;
        UInt128 all = balance.BaseUnits;
        if (balance < EtherAmounts.CapitalLine)
        {
            return node == 0 && user == 0
                ? RocketPoolRefusal.Of(RocketPoolRule.NoCapital, 0, atLeast: 1)
                : Finish(terms, all, SplitRewards(terms, all), all, isRewards: true);
        }

        UInt128 overUsers = all > user ? all - user : 0;
        if (overUsers <= node)
        {
            return Finish(terms, all, overUsers, 0, isRewards: false);
        }

        UInt128 rewards = overUsers - node;
        return node == 0 && user == 0
            ? RocketPoolRefusal.Of(RocketPoolRule.NoCapital, 0, atLeast: 1)
            : Finish(terms, all, (UInt512)node + SplitRewards(terms, rewards), rewards, isRewards: false);
    }

    // The node's part by capital, and the fee on the rest: two floors.
    private static UInt512 SplitRewards(in MinipoolTerms terms, UInt128 rewards)
    {
        UInt128 node = terms.NodeDeposit.BaseUnits;
        UInt128 user = terms.UserDeposit.BaseUnits;
        UInt128 part = user <= UInt128.MaxValue - node
            ? MulDiv.Floor(rewards, node, node + user)
            : (UInt128)((UInt512)rewards * node / ((UInt512)node + user));
        return part + ((UInt512)(rewards - part) * terms.NodeFee.Parts / Fixed18.Scale);
    }

    private static RocketPoolOutcome<MinipoolShares> AtLaunch(in MinipoolTerms terms, Amount<Wei> balance)
    {
        UInt128 all = balance.BaseUnits;
        UInt128 user = terms.UserDeposit.BaseUnits;
        if (all < user)
        {
            return Finish(terms, all, 0UL, 0, isRewards: false);
        }

        UInt128 stake = EtherAmounts.Validator.BaseUnits;
        UInt128 rewards = all > stake ? all - stake : 0;
        UInt128 half = rewards / 2;
        UInt512 fee = (UInt512)half * terms.NodeFee.Parts / Fixed18.Scale;
        UInt512 toUsers = (UInt512)user + (terms.DepositType == MinipoolDepositType.Empty ? rewards : half);
        if (fee > toUsers || toUsers - fee > all)
        {
            return RocketPoolRefusal.Of(RocketPoolRule.NodeShareAboveBalance, atMost: all);
        }

        return Finish(terms, all, all - (toUsers - fee), rewards, isRewards: false);
    }

    private static RocketPoolOutcome<MinipoolShares> Finish(
        in MinipoolTerms terms, UInt128 balance, UInt512 node, UInt128 rewards, bool isRewards)
    {
        UInt512 penalty = 0UL;
        UInt128 rate = terms.EffectivePenaltyRate.Parts;
        if (!isRewards && rate != 0)
        {
            UInt512 product = node * rate;
            if (product.IsAboveWord256)
            {
                return RocketPoolRefusal.Of(RocketPoolRule.ArithmeticRange);
            }

            penalty = UInt512.Min(product / Fixed18.Scale, node);
        }

        UInt512 left = node - penalty;
        if (left > balance)
        {
            return RocketPoolRefusal.Of(RocketPoolRule.NodeShareAboveBalance, atMost: balance);
        }

        UInt128 user = terms.UserDeposit.BaseUnits;
        UInt128 bond = terms.NodeDeposit.BaseUnits;
        UInt128 overUsers = balance > user ? balance - user : 0;
        return new MinipoolShares
        {
            Node = new((UInt128)left),
            User = new(balance - (UInt128)left),
            Rewards = new(rewards),
            Penalty = new((UInt128)UInt512.Min(penalty, balance)),
            BondLoss = new(isRewards || bond <= overUsers ? 0 : bond - overUsers),
            UserLoss = new(isRewards || user <= balance ? 0 : user - balance),
        };
    }
}
