using StakingCore.Amounts;
using StakingCore.Amounts.Json;
using StakingCore.Numerics;

namespace StakingCore.RocketPool.Minipools;

/// <summary>A minipool's bond going down, in v1.2 and v1.3. <c>default</c> is a reduction of nothing.</summary>
/// <remarks>
/// What is pending is first split at the old terms. Then the difference moves from the bond to what is borrowed, the fee
/// becomes the network's of that moment, even if lower, and the node has credit for the difference.
/// Source: RocketMinipoolDelegate, <c>reduceBondAmount</c>; RocketMinipoolBondReducer.
/// </remarks>
public readonly record struct BondReduction : IWrittenOnly
{
    /// <summary>The terms afterwards.</summary>
    public MinipoolTerms TermsAfter { get; private init; }

    /// <summary>How the pending balance was split.</summary>
    public MinipoolShares Skim { get; private init; }

    /// <summary>The node's new credit for later deposits, in wei: how much the bond fell.</summary>
    public Amount<Wei> Credit { get; private init; }

    /// <summary>What the node has borrowed over all minipools afterwards, in wei.</summary>
    public Amount<Wei> MatchedAfter { get; private init; }

    /// <summary>Reduces the bond.</summary>
    /// <param name="release">The release, v1.2 or later; v1.4 refuses.</param>
    /// <param name="terms">The minipool's terms.</param>
    /// <param name="newBond">The bond to come, in wei: 8 or 16 ETH.</param>
    /// <param name="networkFee">The network's fee now.</param>
    /// <param name="balance">What is pending, without the refund, in wei.</param>
    /// <param name="matched">What the node has borrowed over all minipools, in wei.</param>
    /// <param name="matchedLimit">The most it may borrow, in wei; null for no limit.</param>
    /// <returns>
    /// The reduction, or <see cref="RocketPoolRule.BondReductionDisabled"/>, <see cref="RocketPoolRule.CapitalHasReturned"/>,
    /// <see cref="RocketPoolRule.BondNotAllowed"/>, <see cref="RocketPoolRule.BondNotLower"/>,
    /// <see cref="RocketPoolRule.BorrowLimit"/>, or a refusal of the split.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="release"/> is before v1.2.</exception>
    /// <exception cref="OverflowException">What is borrowed would be above 2^128 − 1 wei.</exception>
    public static RocketPoolOutcome<BondReduction> Compute(
        RocketPoolRelease release,
        in MinipoolTerms terms,
        Amount<Wei> newBond,
        Fixed18 networkFee,
        Amount<Wei> balance,
        Amount<Wei> matched,
        Amount<Wei>? matchedLimit)
    {
        release.Require(RocketPoolRelease.Atlas);
        if (release >= RocketPoolRelease.Saturn1)
        {
            return RocketPoolRefusal.Of(RocketPoolRule.BondReductionDisabled);
        }

        if (balance >= EtherAmounts.CapitalLine)
        {
            return RocketPoolRefusal.Of(
                RocketPoolRule.CapitalHasReturned, balance.BaseUnits, atMost: EtherAmounts.CapitalLine.BaseUnits - 1);
        }

        if (!MinipoolBonds.IsAllowed(release, newBond))
        {
            return RocketPoolRefusal.Of(RocketPoolRule.BondNotAllowed, newBond.BaseUnits);
        }

        if (newBond >= terms.NodeDeposit)
        {
            return RocketPoolRefusal.Of(RocketPoolRule.BondNotLower, newBond.BaseUnits, atMost: UInt128.Max(terms.NodeDeposit.BaseUnits, 1) - 1);
        }

        Amount<Wei> difference = terms.NodeDeposit - newBond;
        Amount<Wei> matchedAfter = matched + difference;
        if (matchedLimit is { } limit && matchedAfter > limit)
        {
            return RocketPoolRefusal.Of(RocketPoolRule.BorrowLimit, matchedAfter.BaseUnits, atMost: limit.BaseUnits);
        }

        RocketPoolOutcome<MinipoolShares> skim = MinipoolShares.Compute(release, terms, balance);
        return skim.Refusal is { } refusal
            ? refusal
            : new BondReduction
            {
                Skim = skim.Value,
                Credit = difference,
                MatchedAfter = matchedAfter,
                TermsAfter = terms with
                {
                    DepositType = MinipoolDepositType.Variable,
                    NodeDeposit = newBond,
                    UserDeposit = terms.UserDeposit + difference,
                    NodeFee = networkFee,
                },
            };
    }
}
