using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using StakingCore.Amounts;
using StakingCore.Amounts.Json;

namespace StakingCore.Rewards;

/// <summary>
/// The equilibrium of far-sighted players under Cardano's curve, in closed form: who runs the pools, at which margin, and
/// what everyone gets.
/// </summary>
/// <remarks>
/// <para>
/// The k players of the largest positive potential run one saturated pool each, with pledge min(stake, z0) and a margin that
/// leaves their members exactly what the (k + 1)-st could offer; all others delegate. Operator j gets
/// (P_j − Θ) + Θ·s_j·k, and a delegated unit gets Θ·k. Where the players' stakes sum to 1 and k pools run, the utilities sum
/// to the operators' potentials; with fewer pools Θ is 0 and they do so whatever the stakes sum to.
/// </para>
/// <para>
/// Source: Brünjes, Kiayias, Koutsoupias, Stouka, "Reward Sharing Schemes for Stake Pools" (arXiv 1807.11218), re-derived.
/// One pool a player: see <see cref="PoolSplitting"/> for whether a second one pays. Immutable and thread-safe.
/// </para>
/// </remarks>
[JsonNumberHandling(IntegerText.Handling)]
public sealed class RewardEquilibrium
{
    private RewardEquilibrium(CardanoCurve curve, IReadOnlyList<StakePlayer> players)
    {
        var order = new PotentialOrder(curve, players);
        int pools = Math.Min(curve.TargetPools, order.Viable.Length);
        Curve = curve;
        Players = [.. players];
        Potentials = [.. order.Potentials];
        Operators = [.. order.Viable.Take(pools).Order()];
        Theta = pools < order.Viable.Length ? order.Potentials[order.Viable[pools]] : default;
        MemberRatePerUnit = Theta * curve.TargetPools;

        var margins = new ExactRational?[players.Count];
        foreach (int player in Operators)
        {
            margins[player] = 1 - (Theta / Potentials[player]);
        }

        Margins = ImmutableCollectionsMarshal.AsImmutableArray(margins);
        Utilities = [.. Enumerable.Range(0, players.Count).Select(player =>
            (margins[player] is null ? default : Potentials[player] - Theta) + (MemberRatePerUnit * players[player].Stake))];
        MaxDeviationGain = DeviationGain.Largest(curve, players, order, Offers(order, margins), Utilities);
    }

    /// <summary>The curve that the players play under.</summary>
    public CardanoCurve Curve { get; }

    /// <summary>The players, in the order given.</summary>
    public IReadOnlyList<StakePlayer> Players { get; }

    /// <summary>P, a player: what its saturated pool would earn, less the cost; may be negative.</summary>
    public IReadOnlyList<ExactRational> Potentials { get; }

    /// <summary>The players that run a pool, by index, ascending; at most k, none where no pool can pay.</summary>
    public IReadOnlyList<int> Operators { get; }

    /// <summary>Θ: the desirability of every pool, which is the (k + 1)-st potential, or 0 where it is not positive.</summary>
    public ExactRational Theta { get; }

    /// <summary>The margin, a player: 1 − Θ/P for an operator, null for a delegator.</summary>
    public IReadOnlyList<ExactRational?> Margins { get; }

    /// <summary>What a player gets, its pool's cost paid.</summary>
    public IReadOnlyList<ExactRational> Utilities { get; }

    /// <summary>Θ·k: what a unit of delegated stake gets.</summary>
    public ExactRational MemberRatePerUnit { get; }

    /// <summary>
    /// The most that any one player gains by another strategy while all others keep theirs, players outside the best k with a
    /// zero-margin offer standing: delegating instead, the best margin among the best k, or a private pool that nobody joins.
    /// Zero, since keeping its strategy is a choice too; computed, not assumed.
    /// </summary>
    public ExactRational MaxDeviationGain { get; }

    /// <summary>The operators' margins summed and divided by their number; null where there are none.</summary>
    public ExactRational? MeanMargin => Operators.Count == 0
        ? null
        : Operators.Aggregate(ExactRational.Zero, (sum, player) => sum + Margins[player]!.Value) / Operators.Count;

    /// <summary>Computes the equilibrium.</summary>
    /// <param name="curve">Cardano's curve, without a leverage cap.</param>
    /// <param name="players">
    /// The players, at least one. Their stakes are shares of all stake and need not sum to exactly 1, as rounded data does not.
    /// </param>
    /// <exception cref="ArgumentException">The curve has a leverage cap, or there are no players.</exception>
    public static RewardEquilibrium Solve(CardanoCurve curve, IReadOnlyList<StakePlayer> players) => new(curve, players);

    // Players outside the best k keep an offer at margin zero, which stands should a pool above fall away.
    private ExactRational?[] Offers(PotentialOrder order, ExactRational?[] margins)
    {
        var offers = new ExactRational?[margins.Length];
        foreach (int player in order.Viable)
        {
            offers[player] = margins[player] is null ? Potentials[player] : Theta;
        }

        return offers;
    }
}
