using StakingCore.Amounts;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Minipools;
using StakingCore.RocketPool.Staking;

namespace StakingCore.Conformance.RocketPool.Tables;

/// <summary>Minipools: the split, distribution, bond reduction, scrubs and strikes.</summary>
internal static class MinipoolTables
{
    private static readonly Amount<Wei> _held = new(31 * (UInt128)1_000_000_000_000_000_000);
    private static readonly Amount<Wei> _stake = new(32 * (UInt128)1_000_000_000_000_000_000);

    internal static FunctionTable[] All { get; } =
    [
        new("minipool.node_share", NodeShare),
        new("minipool.node_share_v1", NodeShareAtLaunch),
        new("minipool.distribute", Distribute),
        new("minipool.reduce_bond", ReduceBond),
        new("minipool.scrub", Scrub),
        new("minipool.scrub_eth", Scrub),
        new("penalty.minipool_rate", Strike),
    ];

    private static MinipoolTerms Terms(TableCase @case) => new()
    {
        NodeDeposit = @case.Wei("nodeDeposit"),
        UserDeposit = @case.Wei("userDeposit"),
        NodeFee = @case.Fixed("nodeFee"),
        PenaltyRate = @case.Fixed("penaltyRate"),
        MaximumPenaltyRate = @case.Fixed("maxPenaltyRate"),
    };

    private static void NodeShare(TableCase @case) => Shares(@case, Terms(@case));

    private static void NodeShareAtLaunch(TableCase @case) => Shares(@case, new MinipoolTerms
    {
        DepositType = (MinipoolDepositType)@case.Count("depositType"),
        UserDeposit = @case.Wei("userDeposit"),
        NodeFee = @case.Fixed("nodeFee"),
        PenaltyRate = @case.Fixed("penaltyRate"),
        MaximumPenaltyRate = @case.Fixed("maxPenaltyRate"),
    });

    private static void Shares(TableCase @case, MinipoolTerms terms)
    {
        if (@case.Accept(MinipoolShares.Compute(@case.Release, terms, @case.Wei("balance"))) is { } shares)
        {
            @case.Out("nodeShare", shares.Node);
            @case.Out("userShare", shares.User);
        }
    }

    private static void Distribute(TableCase @case)
    {
        var held = new MinipoolHoldings
        {
            Balance = @case.Wei("balance"),
            Refund = @case.Wei("refundBefore"),
            HasReturnedCapital = @case.Flag("distributedBefore"),
        };
        if (@case.Accept(MinipoolDistribution.Compute(
            @case.Release, Terms(@case), held, @case.Flag("byOwner") ? Caller.Owner : Caller.Other, @case.Rpl("rplStake"), @case.Fixed("rplPrice"))) is { } result)
        {
            @case.Out("nodePaid", result.NodePaid);
            @case.Out("refundAfter", result.RefundAfter);
            @case.Out("toReth", result.ToReth);
            @case.Out("slashBalanceAfter", result.SlashBalanceAfter);
            @case.Out("rplSlashed", result.Slash.Taken);
            @case.Out("rplStakeAfter", result.Slash.StakeAfter);
            @case.Out("finalised", result.IsFinal);
        }
    }

    private static void ReduceBond(TableCase @case)
    {
        // From v1.4 there is neither a limit nor a reduction.
        BorrowLimit limit = default;
        if (@case.Release < RocketPoolRelease.Saturn1)
        {
            if (@case.Accept(BorrowLimit.Compute(
                @case.Release, @case.Rpl("rplStake"), @case.Fixed("rplPrice"), @case.Fixed("minStakePercent"))) is not { } found)
            {
                return;
            }

            limit = found;
        }

        var terms = new MinipoolTerms
        {
            DepositType = (MinipoolDepositType)@case.Count("depositType"),
            NodeDeposit = @case.Wei("nodeDeposit"),
            UserDeposit = @case.Wei("userDeposit"),
            NodeFee = @case.Fixed("oldFee"),
        };
        if (@case.Accept(BondReduction.Compute(
            @case.Release,
            terms,
            @case.Wei("newBond"),
            @case.Fixed("networkFee"),
            @case.Wei("balance"),
            @case.Wei("matchedBefore"),
            limit.Ether)) is { } result)
        {
            @case.Out("nodeDepositAfter", result.TermsAfter.NodeDeposit);
            @case.Out("userDepositAfter", result.TermsAfter.UserDeposit);
            @case.Out("feeAfter", result.TermsAfter.NodeFee);
            @case.Out("refundAfter", @case.Wei("refundBefore") + result.Skim.Node);
            @case.Out("toReth", result.Skim.User);
            @case.Out("credit", result.Credit);
            @case.Out("matchedAfter", result.MatchedAfter);
        }
    }

    private static void Scrub(TableCase @case)
    {
        if (@case.Accept(MinipoolScrub.Compute(
            @case.Release,
            _held,
            _stake - @case.Wei("bond"),
            @case.Flag("penaltyEnabled"),
            @case.Fixed("minStakePercent"),
            @case.Rpl("rplStake"),
            @case.Fixed("rplPrice"))) is { } result)
        {
            @case.Out("recycled", result.Recycled);
            @case.Out("rplSlashed", result.Slash.Taken);
            @case.Out("leftForOwner", result.LeftForOwner);
        }
    }

    private static void Strike(TableCase @case)
    {
        MinipoolStrikes after = new MinipoolStrikes(@case.Count("countBefore"), @case.Fixed("storedRateBefore")).Add(@case.Fixed("perPenaltyRate"));
        var terms = new MinipoolTerms { PenaltyRate = after.PenaltyRate, MaximumPenaltyRate = @case.Fixed("maxPenaltyRate") };
        @case.Out("countAfter", after.Count);
        @case.Out("storedRate", after.PenaltyRate);
        @case.Out("effectiveRate", terms.EffectivePenaltyRate);
    }
}
