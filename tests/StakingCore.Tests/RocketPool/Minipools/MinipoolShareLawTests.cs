using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Minipools;
using static StakingCore.Tests.RocketPool.Minipools.MinipoolCases;

namespace StakingCore.Tests.RocketPool.Minipools;

/// <summary>What every split owes, whatever the bond, the fee and the penalty.</summary>
[Properties(MaxTest = 2000, QuietOnSuccess = true)]
public sealed class MinipoolShareLawTests
{
    [Property]
    public void Compute_AnyMinipool_SharesSumToTheBalance(int seed)
    {
        var random = new Random(seed);
        MinipoolTerms terms = Terms(random, Bond(random));
        Amount<Wei> balance = new(Balance(random, terms.NodeDeposit.BaseUnits));
        foreach (RocketPoolRelease release in Enum.GetValues<RocketPoolRelease>())
        {
            MinipoolShares shares = MinipoolShares.Compute(release, terms, balance).Value;
            Assert.Equal(balance, shares.Node + shares.User);
            Assert.True(shares.UserLoss <= terms.UserDeposit);
            Assert.True(shares.BondLoss <= terms.NodeDeposit);
        }
    }

    /// <summary>Users who are short get everything: the bond pays before them, from the line at 8 ETH on.</summary>
    [Property]
    public void Compute_UsersAreShort_TheNodeGetsNothing(int seed)
    {
        var random = new Random(seed);
        MinipoolTerms terms = Terms(random, Bond(random));
        Amount<Wei> balance = new(Balance(random, terms.NodeDeposit.BaseUnits));
        MinipoolShares shares = MinipoolShares.Compute(RocketPoolRelease.Atlas, terms, balance).Value;
        if (balance.BaseUnits >= Milli(8_000) && balance < terms.UserDeposit)
        {
            Assert.Equal((default, terms.UserDeposit - balance), (shares.Node, shares.UserLoss));
        }
    }

    /// <summary>For the same stake and the same balance, more bond never leaves users with a larger loss.</summary>
    [Property]
    public void Compute_LargerBond_NeverLosesTheUsersMore(int seed)
    {
        var random = new Random(seed);
        UInt128 bond = Bond(random);
        UInt128 more = UInt128.Min(Milli(32_000), bond + ((UInt128)(ulong)random.NextInt64(1, 8_000_000_000) * 1_000_000_000));
        MinipoolTerms terms = Terms(random, bond);
        Amount<Wei> balance = new(Balance(random, bond));

        Assert.True(Loss(terms with { NodeDeposit = new(more), UserDeposit = new(Milli(32_000) - more) }, balance) <= Loss(terms, balance));
    }

    /// <summary>More fee is more for the node, and never more than the users' part of the rewards.</summary>
    [Property]
    public void Compute_HigherFee_PaysTheNodeNoLess(int seed)
    {
        var random = new Random(seed);
        MinipoolTerms terms = Terms(random, Bond(random)) with { MaximumPenaltyRate = default };
        Amount<Wei> balance = new(Balance(random, terms.NodeDeposit.BaseUnits));
        MinipoolShares none = MinipoolShares.Compute(RocketPoolRelease.Atlas, terms with { NodeFee = default }, balance).Value;
        MinipoolShares some = MinipoolShares.Compute(RocketPoolRelease.Atlas, terms, balance).Value;
        MinipoolShares all = MinipoolShares.Compute(RocketPoolRelease.Atlas, terms with { NodeFee = Fixed18.One }, balance).Value;
        Assert.True(none.Node <= some.Node && some.Node <= all.Node);
    }

    [Property]
    public void Distribute_AnyMinipool_NothingIsLostAndRplCoversAtMostTheLoss(int seed)
    {
        var random = new Random(seed);
        MinipoolTerms terms = Terms(random, Bond(random));
        var held = new MinipoolHoldings
        {
            Balance = new(Balance(random, terms.NodeDeposit.BaseUnits)),
            Refund = new((ulong)random.Next()),
            HasReturnedCapital = random.Next(3) == 0,
        };
        Amount<Rpl> stake = new((UInt128)(ulong)random.NextInt64() * (ulong)random.Next(1, 1000));
        MinipoolDistribution result = MinipoolDistribution.Compute(
            RocketPoolRelease.HoustonUpdate, terms, held, random.Next(2) == 0 ? Caller.Owner : Caller.Other, stake, new(Ether / 100)).Value;

        Assert.Equal(held.Balance + held.Refund, result.NodePaid + result.RefundAfter + result.ToReth);
        Assert.Equal(stake, result.Slash.Taken + result.Slash.StakeAfter);
        Assert.True(result.Slash.Taken.BaseUnits / 100 <= result.Shares.UserLoss.BaseUnits);
    }

    private static Amount<Wei> Loss(MinipoolTerms terms, Amount<Wei> balance)
    {
        MinipoolShares shares = MinipoolShares.Compute(RocketPoolRelease.Atlas, terms, balance).Value;
        return terms.UserDeposit > shares.User ? terms.UserDeposit - shares.User : default;
    }
}
