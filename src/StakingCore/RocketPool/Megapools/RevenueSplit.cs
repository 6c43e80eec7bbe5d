using StakingCore.Amounts.Json;

namespace StakingCore.RocketPool.Megapools;

/// <summary>The four parts of borrowed capital's rewards; they sum to 1. <c>default</c> is not a split: its parts sum to 0.</summary>
/// <remarks>Source: RocketNetworkRevenues, <c>calculateSplit</c>.</remarks>
public readonly record struct RevenueSplit : IWrittenOnly
{
    /// <summary>The node's part. Nodes are paid by remainder, so this is for information.</summary>
    public Fixed18 Node { get; private init; }

    /// <summary>The voters' part.</summary>
    public Fixed18 Voter { get; private init; }

    /// <summary>The pDAO's part.</summary>
    public Fixed18 Pdao { get; private init; }

    /// <summary>The part of rETH: 1 less the three others, so all that their floors lose.</summary>
    public Fixed18 Reth { get; private init; }

    /// <summary>Completes three shares.</summary>
    /// <param name="shares">The shares.</param>
    /// <returns>The split, or <see cref="RocketPoolRule.SharesAboveOne"/>.</returns>
    /// <exception cref="OverflowException">The sum is above 2^128 − 1 parts.</exception>
    public static RocketPoolOutcome<RevenueSplit> Of(RevenueShares shares)
    {
        UInt128 sum = shares.Node.Parts + shares.Voter.Parts + shares.Pdao.Parts;
        return sum > Fixed18.Scale
            ? RocketPoolRefusal.Of(RocketPoolRule.SharesAboveOne, sum, atMost: Fixed18.Scale)
            : new RevenueSplit { Node = shares.Node, Voter = shares.Voter, Pdao = shares.Pdao, Reth = new(Fixed18.Scale - sum) };
    }
}
