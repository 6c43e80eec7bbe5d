using StakingCore.Amounts;

namespace StakingCore.Rewards;

/// <summary>What a state of the margin game leaves to gain for one player alone: nothing where it is an equilibrium.</summary>
/// <remarks>
/// In a state every player either lists a pool or does not. The best k pools run, saturated; every other unit of stake is
/// delegated to the best pool that is not its owner's.
/// </remarks>
internal static class DeviationGain
{
    /// <summary>
    /// The most that any one player gains by another strategy while all others keep theirs: delegating all, the best margin
    /// among the best k, or a private pool that nobody joins. The least upper bound where a tie goes to the rival, which any
    /// offer above its own outranks.
    /// </summary>
    /// <param name="curve">Cardano's curve, without a leverage cap.</param>
    /// <param name="players">The players.</param>
    /// <param name="order">The players' potentials.</param>
    /// <param name="offers">What each player's pool offers, 0 to its potential P: (1 − m)·P. Null for no pool, as where P ≤ 0.</param>
    /// <param name="utilities">What each player gets in the state.</param>
    internal static ExactRational Largest(
        CardanoCurve curve,
        IReadOnlyList<StakePlayer> players,
        PotentialOrder order,
        IReadOnlyList<ExactRational?> offers,
        IReadOnlyList<ExactRational> utilities)
    {
        int k = curve.TargetPools;
        (ExactRational Desirability, ExactRational Potential, int Index)[] ranked =
        [
            .. order.Viable.Where(player => offers[player] is not null)
                .Select(player => (offers[player]!.Value, order.Potentials[player], player)),
        ];
        Array.Sort(ranked, PoolOrder.Compare);
        int[] place = new int[players.Count];
        Array.Fill(place, ranked.Length);
        for (int i = 0; i < ranked.Length; i++)
        {
            place[ranked[i].Index] = i;
        }

        ExactRational most = default;
        for (int player = 0; player < players.Count; player++)
        {
            ExactRational potential = order.Potentials[player];
            ExactRational pledge = order.Pledges[player];
            ExactRational perUnit = Other(0) is { } first ? first.Desirability * k : default;
            ExactRational alone = curve.Reward(pledge, pledge) - players[player].Cost;

            // The k-th of the others is the one to outrank; without it the best margin keeps everything. A pool that cannot
            // outrank it earns at most what that one offers, so that what is computed for it is at most what delegating pays.
            ExactRational offered = Other(k - 1)?.Desirability ?? default;
            ExactRational amongBest = potential - offered + (offered * pledge * k);

            // Whatever becomes of the pledge, the rest of the stake is delegated.
            ExactRational best = ExactRational.Max(ExactRational.Max(perUnit * pledge, alone), amongBest)
                + (perUnit * (players[player].Stake - pledge));
            most = ExactRational.Max(most, best - utilities[player]);

            (ExactRational Desirability, ExactRational Potential, int Index)? Other(int rank)
            {
                int at = rank < place[player] ? rank : rank + 1;
                return at < ranked.Length ? ranked[at] : null;
            }
        }

        return most;
    }
}
