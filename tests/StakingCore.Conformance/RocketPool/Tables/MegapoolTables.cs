using System.Globalization;
using System.Numerics;
using System.Text.Json;
using StakingCore.Amounts;
using StakingCore.RocketPool;
using StakingCore.RocketPool.Megapools;

namespace StakingCore.Conformance.RocketPool.Tables;

/// <summary>Megapools: bonds, rewards, distribution, exits and penalties.</summary>
internal static class MegapoolTables
{
    // The tables state times after the start; the first ratio is stored ten seconds after the shares.
    private const ulong FirstRatio = 10;

    internal static FunctionTable[] All { get; } =
    [
        new("bond.requirement", Requirement),
        new("megapool.new_validator_bond", NewValidator),
        new("megapool.rewards", Rewards),
        new("megapool.distribute", Distribute),
        new("megapool.final_balance", Exit),
        new("megapool.dissolve", Dissolve),
        new("megapool.reduce_bond", ReduceBond),
        new("megapool.claim", Claim),
        new("penalty.megapool_cap", Penalties) { Words = ["accepted"] },
    ];

    private static MegapoolBond Bond(TableCase @case) => new(@case.Wei("reducedBond"));

    private static void Requirement(TableCase @case) =>
        @case.Out("bondRequirement", Bond(@case).Requirement(@case.Count("validators")));

    private static void NewValidator(TableCase @case) => @case.Out(
        "bond",
        Bond(@case).ForNewValidator(@case.Count("activeValidators"), @case.Wei("nodeBond") + @case.Wei("nodeQueuedBond")));

    private static void Rewards(TableCase @case)
    {
        var shares = RevenueHistory.From(
            0, new RevenueShares(@case.Fixed("nodeShare0"), @case.Fixed("voterShare0"), @case.Fixed("pdaoShare0")));
        RevenueSeries ratios = RevenueSeries.Empty.RecordChange(FirstRatio, @case.Fixed("ratio0"));
        foreach (JsonElement change in @case["history"].EnumerateArray())
        {
            ulong time = (ulong)TableReading.Integer(change[0]);
            Fixed18 value = new((UInt128)TableReading.Integer(change[2]));
            (shares, ratios) = change[1].GetString() switch
            {
                "node" => (shares.WithNode(time, value), ratios),
                "voter" => (shares.WithVoter(time, value), ratios),
                "pdao" => (shares.WithPdao(time, value), ratios),
                "ratio" => (shares, ratios.RecordChange(time, value)),
                string other => throw new FormatException($"'{other}' is no series"),
                null => throw new FormatException("a series is null"),
            };
        }

        bool hasDistributed = @case.Integer("since") != BigInteger.MinusOne;
        ulong since = hasDistributed ? @case.Count("since") : FirstRatio;
        ulong now = @case.Count("now");
        RevenueSplit? split = @case.Accept(shares.SplitSince(since, now));
        Fixed18? ratio = @case.Accept(ratios.AverageSince(since, now));
        if (split is not { } parts || ratio is not { } average)
        {
            return;
        }

        @case.Out("avgNode", parts.Node);
        @case.Out("avgVoter", parts.Voter);
        @case.Out("avgPdao", parts.Pdao);
        @case.Out("avgReth", parts.Reth);
        @case.Out("avgRatio", average);
        Amount<Wei> amount = @case.Wei("amount");
        MegapoolRewards rewards = hasDistributed
            ? MegapoolRewards.Compute(amount, parts, average)
            : MegapoolRewards.AllToNode(amount);
        @case.Out("nodeRewards", rewards.Node);
        @case.Out("voterRewards", rewards.Voter);
        @case.Out("pdaoRewards", rewards.Pdao);
        @case.Out("rethRewards", rewards.Reth);
    }

    private static void Distribute(TableCase @case)
    {
        RevenueHistory shares = RevenueHistory.From(
            0, new RevenueShares(@case.Fixed("nodeShare"), @case.Fixed("voterShare"), @case.Fixed("pdaoShare")));
        RevenueSeries ratios = RevenueSeries.Empty.RecordChange(0, @case.Fixed("capitalRatio"));
        RevenueSplit? split = @case.Accept(shares.SplitSince(0, 1));
        Fixed18? ratio = @case.Accept(ratios.AverageSince(0, 1));
        if (split is { } parts && ratio is { } average)
        {
            MegapoolDistribution result = MegapoolDistribution.Compute(
                MegapoolRewards.Compute(@case.Wei("pending"), parts, average),
                @case.Wei("debt"),
                @case.Wei("refundBefore"),
                @case.Flag("byOwner") ? Caller.Owner : Caller.Other);
            @case.Out("nodeAmount", result.NodeAmount);
            @case.Out("voterAmount", result.VoterAmount);
            @case.Out("pdaoAmount", result.PdaoAmount);
            @case.Out("rethReceived", result.RethReceived);
            @case.Out("debtAfter", result.DebtAfter);
            @case.Out("refundAfter", result.RefundAfter);
            @case.Out("ownerPaid", result.OwnerPaid);
        }
    }

    private static void Exit(TableCase @case)
    {
        var before = new MegapoolCapital
        {
            NodeBond = @case.Wei("nodeBond"),
            UserCapital = @case.Wei("userCapital"),
            QueuedBond = @case.Wei("nodeQueuedBond"),
            Debt = @case.Wei("debt"),
            Refund = @case.Wei("refundBefore"),
        };
        if (@case.Accept(MegapoolExit.Compute(
            before, @case.Count("activeBefore"), new Amount<Gwei>(@case.Number("withdrawalGwei")), Bond(@case), @case.Flag("byOwner") ? Caller.Owner : Caller.Other)) is { } exit)
        {
            @case.Out("nodeBondAfter", exit.After.NodeBond);
            @case.Out("userCapitalAfter", exit.After.UserCapital);
            @case.Out("rethReceived", exit.RethReceived);
            @case.Out("debtAfter", exit.After.Debt);
            @case.Out("refundAfter", exit.After.Refund);
            @case.Out("ownerPaid", exit.OwnerPaid);

            // The deposit pool's own ledgers count the queued bond as well.
            @case.Out("bondedAfter", @case.Wei("nodeBond") + @case.Wei("nodeQueuedBond") - exit.Parts.Node);
            @case.Out("borrowedAfter", @case.Wei("userCapital") - exit.Parts.User);
        }
    }

    private static void Dissolve(TableCase @case)
    {
        var before = new MegapoolCapital
        {
            NodeBond = @case.Wei("nodeBond"),
            UserCapital = @case.Wei("userCapital"),
            Debt = @case.Wei("debt"),
            Refund = @case.Wei("refundBefore"),
        };
        if (@case.Accept(MegapoolDissolve.Compute(
            before, @case.Count("activeBefore"), @case.Wei("dissolvePenalty"), Bond(@case))) is { } result)
        {
            @case.Out("nodeBondAfter", result.After.NodeBond);
            @case.Out("userCapitalAfter", result.After.UserCapital);
            @case.Out("recycled", result.Recycled);
            @case.Out("debtAfter", result.After.Debt);
            @case.Out("refundAfter", result.After.Refund);
        }
    }

    private static void ReduceBond(TableCase @case)
    {
        var before = new MegapoolCapital
        {
            NodeBond = @case.Wei("nodeBond"),
            UserCapital = @case.Wei("userCapital"),
            QueuedBond = @case.Wei("nodeQueuedBond"),
            Debt = @case.Wei("debt"),
            Assigned = @case.Wei("assigned"),
        };
        if (@case.Accept(MegapoolBondReduction.Compute(
            before, @case.Count("activeValidators"), @case.Wei("amount"), Bond(@case))) is { } result)
        {
            @case.Out("nodeBondAfter", result.After.NodeBond);
            @case.Out("userCapitalAfter", result.After.UserCapital);
            @case.Out("credit", result.Credit);
            @case.Out("capitalRatioStored", RevenueSeries.Empty.RecordChange(0, result.After.CapitalRatio).Latest);
        }
    }

    private static void Claim(TableCase @case)
    {
        Amount<Wei> repaid = @case.Wei("repaid");
        if (@case.Accept(MegapoolClaim.Repay(@case.Wei("debt"), repaid)) is { } debt)
        {
            MegapoolClaim claim = MegapoolClaim.Compute(@case.Wei("refund"), debt);
            @case.Out("ownerPaid", claim.OwnerPaid);
            @case.Out("rethReceived", repaid + claim.DebtPaid);
            @case.Out("debtAfter", claim.DebtAfter);
            @case.Out("refundAfter", claim.RefundAfter);
        }
    }

    private static void Penalties(TableCase @case)
    {
        Amount<Wei> most = @case.Wei("maximumPenalty");
        MegapoolPenalties penalties = MegapoolPenalties.None;
        ulong time = 0;
        string accepted = string.Empty;
        foreach (JsonElement item in @case["events"].EnumerateArray())
        {
            time = ulong.Parse(item[0].GetString()!, CultureInfo.InvariantCulture);
            penalties = penalties.Penalise(time, new Amount<Wei>((UInt128)TableReading.Integer(item[1])), most, out RocketPoolRefusal? refusal);
            accepted += refusal is null ? "1" : "0";
        }

        @case.Text("accepted", accepted);
        @case.Out("debtAfter", penalties.Total);
        @case.Out("currentMaxAtEnd", penalties.Room(time, most));
    }
}
