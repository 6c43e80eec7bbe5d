using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Rewards;

/// <summary>What an operator should ask for, given what all others offer: the best response under Cardano's curve.</summary>
/// <remarks>
/// <para>
/// The other listed pools are ranked by desirability (1 − m)·P, then potential, then index. With fewer than k of them the
/// player may ask for everything. Otherwise its rival is the k-th of them, t: the player gets in where its own pool at margin
/// zero would rank before t, and keeps its place, whatever t does to its margin, at max(0, 1 − P_t/P). Operating is compared
/// with delegating all stake to the best other pool:
/// </para>
/// <code>
/// operate   P·(m + (1 − m)·λ·k) + (s − λ)·D·k    λ = min(s, z0), D = the best other desirability
/// delegate  s·D·k
/// </code>
/// <para>
/// At equal utility the player operates. Source: the margin game of arXiv 1807.11218, as the reference vectors state it.
/// </para>
/// </remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed record MarginAdvice
{
    private MarginAdvice()
    {
    }

    /// <summary>P: what the player's saturated pool would earn, less its cost.</summary>
    public required ExactRational Potential { get; init; }

    /// <summary>The index of t, the pool to outrank; null where fewer than k others are listed.</summary>
    public required int? Rival { get; init; }

    /// <summary>The margin that gets most while the pool stays among the best k; null where it cannot get in or P ≤ 0.</summary>
    public required ExactRational? BestMargin { get; init; }

    /// <summary>What the player gets by operating at <see cref="BestMargin"/>; null where that is.</summary>
    public required ExactRational? OperatingUtility { get; init; }

    /// <summary>What the player gets by delegating all its stake to the best of the others.</summary>
    public required ExactRational DelegatingUtility { get; init; }

    /// <summary>Whether operating pays at least as much as delegating.</summary>
    public bool Operates => OperatingUtility is { } utility && utility >= DelegatingUtility;

    /// <summary>
    /// What to list: the best margin where the player operates, otherwise zero, an offer that stands should a pool above
    /// fall away, and null, no pool at all, where P ≤ 0.
    /// </summary>
    public ExactRational? ListedMargin => Potential.Sign <= 0 ? null : Operates ? BestMargin : ExactRational.Zero;

    /// <summary>Advises one player.</summary>
    /// <param name="curve">Cardano's curve, without a leverage cap.</param>
    /// <param name="players">All players, at least one.</param>
    /// <param name="margins">What each player lists, 0 to 1; null for no pool. The advised player's own is not looked at.</param>
    /// <param name="player">The index of the player to advise.</param>
    /// <exception cref="ArgumentException">
    /// The curve has a leverage cap, there are no players, or there is not one margin a player.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">A margin or the index is out of range.</exception>
    public static MarginAdvice For(
        CardanoCurve curve, IReadOnlyList<StakePlayer> players, IReadOnlyList<ExactRational?> margins, int player)
    {
        var order = new PotentialOrder(curve, players);
        ArgumentNullException.ThrowIfNull(margins);
        if (margins.Count != players.Count)
        {
            throw new ArgumentException($"Expected {players.Count} margins, found {margins.Count}.", nameof(margins));
        }

        ArgumentOutOfRangeException.ThrowIfNegative(player);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(player, players.Count);

        List<(ExactRational Desirability, ExactRational Potential, int Index)> others = [];
        for (int i = 0; i < margins.Count; i++)
        {
            if (i != player && margins[i] is { } margin)
            {
                ExactRational desirability = (1 - Shares.ZeroToOne(margin, nameof(margins))) * ExactRational.Max(default, order.Potentials[i]);
                others.Add((desirability, order.Potentials[i], i));
            }
        }

        others.Sort(PoolOrder.Compare);
        return Best(curve, players[player], (order.Potentials[player], player), order.Pledges[player], others);
    }

    /// <summary>All members; the same in every culture.</summary>
    public override string ToString() => RecordText.Of(nameof(MarginAdvice), PrintMembers);

    private static MarginAdvice Best(
        CardanoCurve curve,
        StakePlayer player,
        (ExactRational Potential, int Index) own,
        ExactRational pledge,
        List<(ExactRational Desirability, ExactRational Potential, int Index)> others)
    {
        int k = curve.TargetPools;
        ExactRational perUnit = others.Count > 0 ? others[0].Desirability * k : default;
        ExactRational? margin = null;
        int? rival = null;
        if (others.Count < k)
        {
            margin = ExactRational.One;
        }
        else
        {
            rival = others[k - 1].Index;
            if (PoolOrder.Compare((own.Potential, own.Potential, own.Index), others[k - 1]) < 0 && own.Potential.Sign > 0)
            {
                margin = ExactRational.Max(default, 1 - (others[k - 1].Potential / own.Potential));
            }
        }

        margin = own.Potential.Sign > 0 ? margin : null;
        return new MarginAdvice
        {
            Potential = own.Potential,
            Rival = rival,
            BestMargin = margin,
            OperatingUtility = margin is { } m
                ? (own.Potential * (m + ((1 - m) * pledge * k))) + ((player.Stake - pledge) * perUnit)
                : null,
            DelegatingUtility = player.Stake * perUnit,
        };
    }
}
