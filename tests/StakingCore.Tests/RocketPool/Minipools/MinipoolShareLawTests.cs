using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Megapools;
using StakingCore.RocketPool.Minipools;
using StakingCore.Testing;
using static StakingCore.Tests.RocketPool.Minipools.MinipoolCases;

namespace StakingCore.Tests.RocketPool.Minipools;

/// <summary>What every split owes, whatever the bond, the fee and the penalty.</summary>
[Properties(Arbitrary = [typeof(StakingArbitraries)], MaxTest = 2000, QuietOnSuccess = true)]
public sealed class MinipoolShareLawTests
{
    [Property]
    public Property Compute_AnyMinipool_SharesSumToTheBalance(MinipoolTerms terms, MinipoolHoldings held) => Enum.GetValues<RocketPoolRelease>()
        .Select(release => RocketPoolInvariants.SharesSumToTheBalance(
            terms, held.Balance, MinipoolShares.Compute(release, terms with { DepositType = MinipoolDepositType.Variable }, held.Balance).Value))
        .Aggregate(Prop.And);

    /// <summary>Users who are short get everything: the bond pays before them, from the line at 8 ETH on.</summary>
    [Property]
    public void Compute_UsersAreShort_TheNodeGetsNothing(MinipoolTerms terms, MinipoolHoldings held)
    {
        Amount<Wei> balance = held.Balance;
        MinipoolShares shares = MinipoolShares.Compute(RocketPoolRelease.Atlas, terms, balance).Value;
        if (balance.BaseUnits >= Milli(8_000) && balance < terms.UserDeposit)
        {
            Assert.Equal((default, terms.UserDeposit - balance), (shares.Node, shares.UserLoss));
        }
    }

    /// <summary>For the same stake and the same balance, more bond never leaves users with a larger loss.</summary>
    [Property]
    public void Compute_LargerBond_NeverLosesTheUsersMore(MinipoolTerms terms, MegapoolBond additional, MinipoolHoldings held)
    {
        UInt128 more = UInt128.Min(Milli(32_000), (terms.NodeDeposit + additional.Reduced).BaseUnits);
        Amount<Wei> balance = held.Balance;

        Assert.True(Loss(terms with { NodeDeposit = new(more), UserDeposit = new(Milli(32_000) - more) }, balance) <= Loss(terms, balance));
    }

    /// <summary>More fee is more for the node, and never more than the users' part of the rewards.</summary>
    [Property]
    public void Compute_HigherFee_PaysTheNodeNoLess(MinipoolTerms any, MinipoolHoldings held)
    {
        MinipoolTerms terms = any with { MaximumPenaltyRate = default };
        Amount<Wei> balance = held.Balance;
        MinipoolShares none = MinipoolShares.Compute(RocketPoolRelease.Atlas, terms with { NodeFee = default }, balance).Value;
        MinipoolShares some = MinipoolShares.Compute(RocketPoolRelease.Atlas, terms, balance).Value;
        MinipoolShares all = MinipoolShares.Compute(RocketPoolRelease.Atlas, terms with { NodeFee = Fixed18.One }, balance).Value;
        Assert.True(none.Node <= some.Node && some.Node <= all.Node);
    }

    [Property]
    public Property Distribute_AnyMinipool_NothingIsLostAndRplCoversAtMostTheLoss(MinipoolTerms terms, MinipoolHoldings any, Amount<Rpl> stake, Caller caller)
    {
        MinipoolHoldings held = any with { SlashBalance = default };
        MinipoolDistribution result = MinipoolDistribution.Compute(
            RocketPoolRelease.HoustonUpdate, terms, held, caller, stake, new(Ether / 100)).Value;
        return RocketPoolInvariants.MinipoolDistributionConserves(held, stake, result)
            .And((result.Slash.Taken.BaseUnits / 100 <= result.Shares.UserLoss.BaseUnits).Label($"{result.Slash.Taken} RPL for {result.Shares.UserLoss}"));
    }

    private static Amount<Wei> Loss(MinipoolTerms terms, Amount<Wei> balance)
    {
        MinipoolShares shares = MinipoolShares.Compute(RocketPoolRelease.Atlas, terms, balance).Value;
        return terms.UserDeposit > shares.User ? terms.UserDeposit - shares.User : default;
    }
}
