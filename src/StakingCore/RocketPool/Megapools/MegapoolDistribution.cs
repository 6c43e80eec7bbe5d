using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.RocketPool.Megapools;

/// <summary>What a distribution of a megapool's rewards does. <c>default</c> is a distribution of nothing.</summary>
/// <remarks>Source: RocketMegapoolDelegate, <c>distribute</c>, <c>claim</c>, <c>repayDebt</c>.</remarks>
public readonly record struct MegapoolDistribution : IWrittenOnly
{
    /// <summary>What of the node's part is left after debt, in wei.</summary>
    public Amount<Wei> NodeAmount { get; private init; }

    /// <summary>What the rewards pool receives for voters, in wei.</summary>
    public Amount<Wei> VoterAmount { get; private init; }

    /// <summary>What the treasury receives, in wei.</summary>
    public Amount<Wei> PdaoAmount { get; private init; }

    /// <summary>What the rETH contract receives: its part and all debt that was paid, in wei.</summary>
    public Amount<Wei> RethReceived { get; private init; }

    /// <summary>The debt that is left, in wei.</summary>
    public Amount<Wei> DebtAfter { get; private init; }

    /// <summary>What waits for the owner afterwards, in wei.</summary>
    public Amount<Wei> RefundAfter { get; private init; }

    /// <summary>What the owner is paid, in wei.</summary>
    public Amount<Wei> OwnerPaid { get; private init; }

    /// <summary>
    /// Distributes: the node's part pays debt first and then waits as refund; where the owner calls, the refund pays what debt
    /// is left and the rest is paid out.
    /// </summary>
    /// <param name="rewards">The rewards, split.</param>
    /// <param name="debt">The debt before, in wei.</param>
    /// <param name="refund">What waited before, in wei.</param>
    /// <param name="caller">Who calls.</param>
    public static MegapoolDistribution Compute(in MegapoolRewards rewards, Amount<Wei> debt, Amount<Wei> refund, Caller caller)
    {
        var paid = Amount<Wei>.Min(rewards.Node, debt);
        MegapoolClaim claim = MegapoolClaim.Compute(refund + (rewards.Node - paid), debt - paid, caller == Caller.Owner);
        return new MegapoolDistribution
        {
            NodeAmount = rewards.Node - paid,
            VoterAmount = rewards.Voter,
            PdaoAmount = rewards.Pdao,
            RethReceived = rewards.Reth + paid + claim.DebtPaid,
            DebtAfter = claim.DebtAfter,
            RefundAfter = claim.RefundAfter,
            OwnerPaid = claim.OwnerPaid,
        };
    }
}
