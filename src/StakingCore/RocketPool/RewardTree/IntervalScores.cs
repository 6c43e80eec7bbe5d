using StakingCore.Amounts;
using StakingCore.Numerics;

namespace StakingCore.RocketPool.RewardTree;

/// <summary>The sums of all scores of an interval, as nodes are added.</summary>
internal sealed class IntervalScores
{
    internal UInt128 Node { get; private set; }

    internal UInt128 Voter { get; private set; }

    internal UInt128 Pdao { get; private set; }

    internal UInt128 Attestations { get; private set; }

    /// <summary>⌊⌊balance · score ÷ attestations⌋ ÷ 10^18⌋; 0 without attestations.</summary>
    internal UInt128 ShareOf(Amount<Wei> balance, UInt128 score) => Attestations == 0
        ? 0
        : (UInt128)((UInt512)balance.BaseUnits * score / Attestations / Fixed18.Scale);

    internal NodeScores Add(in SmoothingPoolInterval interval, SmoothingPoolNode node)
    {
        var scores = new NodeScores();
        if (!node.IsEligible)
        {
            return scores;
        }

        Fixed18 percent = NodeWeight.Compute(node.Borrowed, node.LegacyRpl, interval.RplPrice).PercentOfBorrowed;
        foreach (SmoothingPoolMinipool minipool in node.Minipools)
        {
            AddMinipool(interval, minipool, percent, scores);
        }

        if (node.Megapool is { } megapool)
        {
            AddMegapool(interval, megapool, scores);
        }

        return scores;
    }

    private void AddMinipool(
        in SmoothingPoolInterval interval, in SmoothingPoolMinipool minipool, Fixed18 percent, NodeScores scores)
    {
        Check(minipool.Bond <= EtherAmounts.Validator, $"A minipool's bond is {minipool.Bond:L}, expected at most 32 ETH.");
        Check(minipool.Fee <= Fixed18.One, $"A minipool's fee is {minipool.Fee}, expected at most 1.");
        Fixed18 fee = BonusFee.Compute(minipool.Bond, minipool.Fee, percent);
        UInt128 score = AttestationScores.OfMinipool(minipool.Bond, fee) * minipool.Attestations;
        scores.AddValidator(score);
        Node += score;
        Attestations += minipool.Attestations;
        if (interval.HasBonus && fee > minipool.Fee)
        {
            UInt128 share = AttestationScores.OfBorrowed(minipool.Bond, new(fee.Parts - minipool.Fee.Parts));
            scores.AddBonus(MulDiv.Floor(minipool.BeaconIncome.BaseUnits, share, Fixed18.Scale));
        }
    }

    private void AddMegapool(in SmoothingPoolInterval interval, SmoothingPoolMegapool megapool, NodeScores scores)
    {
        if (megapool.ActiveValidators == 0)
        {
            Check(megapool.Attestations.All(count => count == 0), "A megapool has attestations and no active validator.");
            return;
        }

        Amount<Wei> bond = new(megapool.NodeBond.BaseUnits / megapool.ActiveValidators);
        Check(bond <= EtherAmounts.Validator, $"A megapool's bond is {bond:L} a validator, expected at most 32 ETH.");
        foreach (ulong count in megapool.Attestations)
        {
            UInt128 score = AttestationScores.OfMegapool(bond, interval.Shares.Node) * count;
            scores.AddValidator(score);
            Node += score;
            Voter += AttestationScores.OfBorrowed(bond, interval.Shares.Voter) * count;
            Pdao += AttestationScores.OfBorrowed(bond, interval.Shares.Pdao) * count;
            Attestations += count;
        }
    }

    private static void Check(bool condition, string otherwise)
    {
        if (!condition)
        {
            throw new ArgumentException(otherwise);
        }
    }
}
