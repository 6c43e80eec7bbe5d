using System.Numerics;
using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Megapools;
using StakingCore.RocketPool.Minipools;
using StakingCore.Testing;
using static StakingCore.Tests.RocketPool.Megapools.MegapoolOracle;
using static StakingCore.Tests.RocketPool.Minipools.MinipoolCases;

namespace StakingCore.Tests.RocketPool.Megapools;

/// <summary>Each rule of the megapool against its formula in unbounded integers.</summary>
[Properties(Arbitrary = [typeof(StakingArbitraries)], MaxTest = 500, QuietOnSuccess = true)]
public sealed class MegapoolFormulaTests
{
    [Property]
    public void Requirement_AnyCount_IsTheSumOfTheBonds(MegapoolBond bond, byte validators) =>
        Assert.Equal(MegapoolOracle.Requirement(bond, validators), Of(bond.Requirement(validators)));

    /// <summary>What is missing, from 1 to 32 ETH; at every bond around the lines.</summary>
    [Property]
    public void ForNewValidator_AroundTheRequirement_IsWhatIsMissing(MegapoolBond bond, byte active)
    {
        UInt128 required = bond.Requirement(active + 1UL).BaseUnits;
        UInt128[] missing = [0, 1, Milli(1_000) - 1, Milli(1_000), Milli(1_000) + 1, Milli(32_000) - 1, Milli(32_000), Milli(32_000) + 1];
        foreach (UInt128 each in missing.Where(each => each <= required).Append(required))
        {
            UInt128 expected = UInt128.Clamp(each, Milli(1_000), Milli(32_000));
            Assert.Equal(expected, bond.ForNewValidator(active, new(required - each)).BaseUnits);
        }

        Assert.Equal(Milli(1_000), bond.ForNewValidator(active, new(required + 1)).BaseUnits);
    }

    [Property]
    public void PartsOfOne_AnyCapital_AreWhatTheRestLeavesFree(MegapoolCapital capital, MegapoolBond bond, byte active)
    {
        (BigInteger node, BigInteger user) = Parts(bond, capital, active + 1UL);

        CapitalParts parts = bond.PartsOfOne(capital, active + 1UL);

        Assert.Equal((node, user), (Of(parts.Node), Of(parts.User)));
    }

    [Fact]
    public void PartsOfOne_NoValidator_IsRefusedByName()
    {
        Assert.Equal("activeValidators", Refused(() => MegapoolBond.Saturn1.PartsOfOne(default, 0)));
        Assert.Equal("activeValidators", Refused(() => MegapoolExit.Compute(default, 0, default, MegapoolBond.Saturn1, Caller.Owner)));
        Assert.Equal("activeValidators", Refused(() => MegapoolDissolve.Compute(default, 0, default, MegapoolBond.Saturn1)));
        Assert.Equal("capitalRatio", Refused(() => MegapoolRewards.Compute(new(1), default, new(Ether + 1))));
    }

    [Property]
    public void CapitalRatio_AnyCapital_IsTheBondsPart(MegapoolCapital capital)
    {
        BigInteger all = Of(capital.NodeBond) + Of(capital.UserCapital);
        BigInteger expected = all.IsZero ? 0 : Of(capital.NodeBond) * Ether / all;

        Assert.Equal(expected, (BigInteger)capital.CapitalRatio.Parts);
    }

    [Property]
    public void Exit_AnyBalance_IsTheFormula(MegapoolCapital before, MegapoolBond bond, MinipoolHoldings held, Caller caller, byte validators)
    {
        ulong active = (validators % 70UL) + 1;
        Amount<Gwei> withdrawn = new(held.Balance.BaseUnits / 1_000_000_000);
        (BigInteger node, BigInteger user) = Parts(bond, before, active);

        RocketPoolOutcome<MegapoolExit> outcome = MegapoolExit.Compute(before, active, withdrawn, bond, caller);

        if (AssertUsersCanLeave(before, user, outcome.Refusal))
        {
            MegapoolExit exit = outcome.Value;
            (BigInteger reth, BigInteger owner, BigInteger debt, BigInteger refund) = Exit(before, node, user, Of(withdrawn.ToWei()), caller);
            Assert.Equal((node, user), (Of(exit.Parts.Node), Of(exit.Parts.User)));
            Assert.Equal((reth, owner), (Of(exit.RethReceived), Of(exit.OwnerPaid)));
            Assert.Equal(BigInteger.Max(0, user - Of(withdrawn.ToWei())), Of(exit.UserShortfall));
            Assert.Equal(Left(before, node, user, debt, refund), exit.After);
        }
    }

    /// <summary>31 ETH are there: the users' part comes out of them first, what is missing of it and the penalty are debt.</summary>
    [Property]
    public void Dissolve_AnyCapital_IsTheFormula(MegapoolCapital before, MegapoolBond bond, MinipoolTerms terms, byte validators)
    {
        ulong active = (validators % 70UL) + 1;
        Amount<Wei> penalty = new(terms.NodeFee.Parts);
        BigInteger there = Milli(31_000);
        (BigInteger node, BigInteger user) = Parts(bond, before, active);

        RocketPoolOutcome<MegapoolDissolve> outcome = MegapoolDissolve.Compute(before, active, penalty, bond);

        if (AssertUsersCanLeave(before, user, outcome.Refusal))
        {
            BigInteger debt = Of(before.Debt) + Of(penalty) + BigInteger.Max(user - there, 0);
            BigInteger refund = Of(before.Refund) + BigInteger.Max(there - user, 0);
            Assert.Equal(BigInteger.Min(user, there), Of(outcome.Value.Recycled));
            Assert.Equal(Left(before, node, user, debt, refund), outcome.Value.After);
        }
    }

    [Property]
    public void Rewards_AnyShares_AreTheFormula(Amount<Wei> rewards, RevenueShares shares, MinipoolTerms terms)
    {
        Fixed18 ratio = terms.NodeFee;
        (BigInteger node, BigInteger voter, BigInteger pdao, BigInteger reth) = MegapoolOracle.Rewards(Of(rewards), shares, ratio);

        var parts = MegapoolRewards.Compute(rewards, RevenueSplit.Of(shares).Value, ratio);

        Assert.Equal((node, voter, pdao, reth), (Of(parts.Node), Of(parts.Voter), Of(parts.Pdao), Of(parts.Reth)));
        Assert.Equal((rewards, default, default, default), AllToNode(rewards));
    }

    [Property]
    public void Distribute_AnyDebt_IsTheFormula(MegapoolCapital capital, RevenueSplit split, Amount<Wei> amount, Caller caller)
    {
        var rewards = MegapoolRewards.Compute(amount, split, capital.CapitalRatio);
        (BigInteger reth, BigInteger owner, BigInteger debt, BigInteger refund) =
            Distribute(Of(rewards.Node), Of(rewards.Reth), Of(capital.Debt), Of(capital.Refund), caller);

        MegapoolDistribution result = MegapoolDistribution.Compute(rewards, capital.Debt, capital.Refund, caller);

        Assert.Equal((reth, owner, debt, refund), (Of(result.RethReceived), Of(result.OwnerPaid), Of(result.DebtAfter), Of(result.RefundAfter)));
        Assert.Equal((rewards.Voter, rewards.Pdao), (result.VoterAmount, result.PdaoAmount));
        Assert.Equal(BigInteger.Max(0, Of(rewards.Node) - Of(capital.Debt)), Of(result.NodeAmount));
    }

    [Property]
    public void Claim_AnyRefund_PaysDebtFirst(MegapoolCapital capital)
    {
        MegapoolClaim claim = MegapoolClaim.Compute(capital.Refund, capital.Debt);
        var paid = Amount<Wei>.Min(capital.Refund, capital.Debt);

        Assert.Equal((paid, capital.Refund - paid), (claim.DebtPaid, claim.OwnerPaid));
        Assert.Equal((capital.Debt - paid, default), (claim.DebtAfter, claim.RefundAfter));
    }

    [Property]
    public void Repay_AroundTheDebt_LowersItOrIsRefused(MegapoolCapital capital)
    {
        Amount<Wei> debt = capital.Debt + Amount<Wei>.One;

        Assert.Equal(Amount<Wei>.One, MegapoolClaim.Repay(debt, capital.Debt).Value);
        Assert.Equal(default, MegapoolClaim.Repay(debt, debt).Value);
        Assert.Equal(
            RocketPoolRefusal.Of(RocketPoolRule.DebtTooSmall, debt.BaseUnits + 1, atMost: debt.BaseUnits),
            MegapoolClaim.Repay(debt, debt + Amount<Wei>.One).Refusal);
    }

    private static bool AssertUsersCanLeave(MegapoolCapital before, BigInteger user, RocketPoolRefusal? refusal)
    {
        RocketPoolRefusal? expected = user <= Of(before.UserCapital)
            ? null
            : RocketPoolRefusal.Of(RocketPoolRule.UserCapitalTooLow, before.UserCapital.BaseUnits, atLeast: (UInt128)user);
        Assert.Equal(expected, refusal);
        return refusal is null;
    }

    private static MegapoolCapital Left(MegapoolCapital before, BigInteger node, BigInteger user, BigInteger debt, BigInteger refund) => before with
    {
        NodeBond = new((UInt128)(Of(before.NodeBond) - node)),
        UserCapital = new((UInt128)(Of(before.UserCapital) - user)),
        Debt = new((UInt128)debt),
        Refund = new((UInt128)refund),
    };

    private static (Amount<Wei> Node, Amount<Wei> Voter, Amount<Wei> Pdao, Amount<Wei> Reth) AllToNode(Amount<Wei> rewards)
    {
        var parts = MegapoolRewards.AllToNode(rewards);
        return (parts.Node, parts.Voter, parts.Pdao, parts.Reth);
    }

    private static string? Refused(Func<object> call) => Assert.Throws<ArgumentOutOfRangeException>(call).ParamName;
}
