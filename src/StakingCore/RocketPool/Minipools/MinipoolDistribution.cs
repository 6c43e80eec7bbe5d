using StakingCore.Amounts;
using StakingCore.Amounts.Json;
using StakingCore.RocketPool.Staking;

namespace StakingCore.RocketPool.Minipools;

/// <summary>What a distribution of a minipool's balance does. <c>default</c> is a distribution of nothing.</summary>
/// <remarks>
/// Source: RocketMinipoolDelegate, <c>distributeBalance</c>, v1.2 and later. When others than the owner may call is not asked
/// here: a lifecycle has those rules.
/// </remarks>
public readonly record struct MinipoolDistribution : IWrittenOnly
{
    /// <summary>Who owns the balance.</summary>
    public MinipoolShares Shares { get; private init; }

    /// <summary>What the node's withdrawal address receives, in wei.</summary>
    public Amount<Wei> NodePaid { get; private init; }

    /// <summary>What waits for the owner afterwards, in wei.</summary>
    public Amount<Wei> RefundAfter { get; private init; }

    /// <summary>What goes to the rETH contract, in wei.</summary>
    public Amount<Wei> ToReth { get; private init; }

    /// <summary>What the users are still short of and RPL may be slashed for, in wei.</summary>
    public Amount<Wei> SlashBalanceAfter { get; private init; }

    /// <summary>The RPL that was slashed in the same call.</summary>
    public RplSlash Slash { get; private init; }

    /// <summary>Whether the minipool is closed for good.</summary>
    public bool IsFinal { get; private init; }

    /// <summary>Distributes.</summary>
    /// <param name="release">The release, v1.2 or later.</param>
    /// <param name="terms">The minipool's terms.</param>
    /// <param name="held">What the minipool holds and remembers.</param>
    /// <param name="caller">Who calls.</param>
    /// <param name="rplStake">The owner's RPL that can be slashed.</param>
    /// <param name="rplPrice">ETH for one RPL.</param>
    /// <returns>The distribution, or a refusal of the split or of the slash.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="release"/> is before v1.2.</exception>
    /// <exception cref="OverflowException">The refund and the node's share are above 2^128 − 1 wei.</exception>
    public static RocketPoolOutcome<MinipoolDistribution> Compute(
        RocketPoolRelease release,
        in MinipoolTerms terms,
        in MinipoolHoldings held,
        Caller caller,
        Amount<Rpl> rplStake,
        Fixed18 rplPrice)
    {
        release.Require(RocketPoolRelease.Atlas);
        bool isOwner = caller == Caller.Owner;
        RocketPoolOutcome<MinipoolShares> split = MinipoolShares.Compute(release, terms, held.Balance);
        if (split.Refusal is { } refusal)
        {
            return refusal;
        }

        MinipoolShares shares = split.Value;
        Amount<Wei> refund = held.Refund + shares.Node;
        if (held.Balance < EtherAmounts.CapitalLine)
        {
            return new MinipoolDistribution
            {
                Shares = shares,
                NodePaid = isOwner ? refund : default,
                RefundAfter = isOwner ? default : refund,
                ToReth = shares.User,
                SlashBalanceAfter = held.SlashBalance,
                Slash = NoSlash(rplStake),
            };
        }

        // Only the first return of capital is measured: the shortfall of a later one is nobody's.
        Amount<Wei> shortfall = held.HasReturnedCapital || shares.UserLoss.IsZero ? held.SlashBalance : shares.UserLoss;
        RplSlash slash = NoSlash(rplStake);
        if (isOwner && !shortfall.IsZero)
        {
            RocketPoolOutcome<RplSlash> slashed = RplSlash.Compute(shortfall, rplPrice, rplStake);
            if (slashed.Refusal is { } unpriced)
            {
                return unpriced;
            }

            slash = slashed.Value;
        }

        return new MinipoolDistribution
        {
            Shares = shares,
            NodePaid = isOwner ? refund : default,
            RefundAfter = isOwner ? default : refund,
            ToReth = shares.User,
            SlashBalanceAfter = isOwner ? default : shortfall,
            Slash = slash,
            IsFinal = isOwner,
        };
    }

    private static RplSlash NoSlash(Amount<Rpl> stake) => RplSlash.Compute(default, Fixed18.One, stake).Value;
}
