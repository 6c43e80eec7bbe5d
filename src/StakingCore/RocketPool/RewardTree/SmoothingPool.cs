using System.Collections.Immutable;
using StakingCore.Amounts;
using StakingCore.Numerics;
using StakingCore.RocketPool.Megapools;

namespace StakingCore.RocketPool.RewardTree;

/// <summary>The smoothing pool of one interval, as the reward tree distributes it.</summary>
/// <remarks>
/// Every attestation scores the node's part of its income. Nodes get N = ⌊balance · scores ÷ attestations⌋, each validator
/// ⌊N · score ÷ scores⌋; pDAO and voters likewise on what is borrowed. Voters share by eligible RPL, with the ETH that
/// megapools earmarked added where any megapool scored for voters. What bonuses cannot be paid is scaled down node by node.
/// Source: RPIP-46, RPIP-62; the reference tree generator, ruleset 11.
/// </remarks>
public static class SmoothingPool
{
    /// <summary>Distributes an interval.</summary>
    /// <param name="interval">What is distributed.</param>
    /// <param name="nodes">The nodes.</param>
    /// <exception cref="ArgumentException">
    /// A bond is above 32 ETH a validator, a fee above 1, a megapool has attestations and no active validator, or the shares
    /// sum to more than 1.
    /// </exception>
    /// <exception cref="OverflowException">A sum is above 2^128 − 1.</exception>
    public static SmoothingPoolDistribution Distribute(in SmoothingPoolInterval interval, IReadOnlyList<SmoothingPoolNode> nodes)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        if (RevenueSplit.Of(interval.Shares).Refusal is { } refusal)
        {
            throw new ArgumentException($"The shares are refused: {refusal}.", nameof(interval));
        }

        var scores = new IntervalScores();
        var nodeScores = new List<NodeScores>(nodes.Count);
        foreach (SmoothingPoolNode node in nodes)
        {
            nodeScores.Add(scores.Add(interval, node));
        }

        UInt128 pdao = scores.ShareOf(interval.Balance, scores.Pdao);
        ImmutableArray<Amount<Wei>> voters = Voters(interval, nodes, scores);
        UInt128 voterTotal = Sum(voters);
        UInt128 pot = scores.ShareOf(interval.Balance, scores.Node);
        UInt128[] earned = [.. nodeScores.Select(node => node.Earned(pot, scores.Node))];
        UInt128 available = interval.Balance.BaseUnits + interval.PendingVoterEther.BaseUnits;
        UInt128 left = available - Sum(earned) - pdao - voterTotal;

        // Without a score nobody is awarded anything, bonuses included.
        UInt128[] bonuses = [.. nodeScores.Select(node => scores.Node == 0 ? 0 : node.Bonus)];
        UInt128 asked = Sum(bonuses);
        Fixed18 scalar = Fixed18.One;
        if (left < asked)
        {
            scalar = new(MulDiv.Floor(left, Fixed18.Scale, asked));
            bonuses = [.. bonuses.Select(bonus => MulDiv.Floor(bonus, left, asked))];
        }

        ImmutableArray<Amount<Wei>> paid = [.. earned.Zip(bonuses, (own, bonus) => new Amount<Wei>(own + bonus))];
        return new SmoothingPoolDistribution
        {
            NodeEther = paid,
            VoterEther = voters,
            RethEther = new(left - Sum(bonuses)),
            TotalNodeEther = new(Sum(paid)),
            TotalVoterEther = new(voterTotal),
            PdaoEther = new(pdao),
            BonusScalar = scalar,
        };
    }

    private static ImmutableArray<Amount<Wei>> Voters(
        in SmoothingPoolInterval interval, IReadOnlyList<SmoothingPoolNode> nodes, IntervalScores scores)
    {
        UInt128 pot = scores.Voter == 0
            ? 0
            : scores.ShareOf(interval.Balance, scores.Voter) + interval.PendingVoterEther.BaseUnits;
        UInt128[] eligible = [.. nodes.Select(node => node.Megapool?.EligibleRpl.BaseUnits ?? 0)];
        UInt128 all = Sum(eligible);
        return [.. eligible.Select(rpl => new Amount<Wei>(all == 0 ? 0 : MulDiv.Floor(pot, rpl, all)))];
    }

    private static UInt128 Sum(IEnumerable<UInt128> values)
    {
        UInt128 sum = 0;
        foreach (UInt128 value in values)
        {
            sum += value;
        }

        return sum;
    }

    private static UInt128 Sum(IEnumerable<Amount<Wei>> values) => Sum(values.Select(value => value.BaseUnits));
}
