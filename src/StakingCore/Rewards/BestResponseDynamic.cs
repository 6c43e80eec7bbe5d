using StakingCore.Amounts;

namespace StakingCore.Rewards;

/// <summary>
/// The deterministic best-response dynamic under Cardano's curve: from nothing listed, players take turns by index, each
/// listing what <see cref="MarginAdvice"/> says, round after round, until a round changes nothing.
/// </summary>
/// <remarks>
/// A listed margin is always 0, 1 or 1 − P_t/P, so a desirability is always 0 or some player's potential. Potentials are
/// therefore ranked once, and places in that ranking are compared instead of rationals: a turn costs one search and one
/// insertion in the sorted offers. A thousand players take a fraction of a second.
/// </remarks>
public static class BestResponseDynamic
{
    /// <summary>The rounds after which <see cref="Run"/> gives up unless told otherwise: far above what any known case took.</summary>
    public const int DefaultRoundLimit = 1000;

    /// <summary>Plays until nothing changes.</summary>
    /// <param name="curve">Cardano's curve, without a leverage cap.</param>
    /// <param name="players">The players, at least one.</param>
    /// <param name="roundLimit">
    /// The most rounds to play, at least 1. That every game settles is observed, not proven; where the limit is reached first
    /// the outcome says so.
    /// </param>
    /// <exception cref="ArgumentException">The curve has a leverage cap, or there are no players.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The limit is below 1.</exception>
    public static BestResponseOutcome Run(
        CardanoCurve curve, IReadOnlyList<StakePlayer> players, int roundLimit = DefaultRoundLimit)
    {
        var order = new PotentialOrder(curve, players);
        ArgumentOutOfRangeException.ThrowIfLessThan(roundLimit, 1);
        var offers = new StandingOffers(order, curve.TargetPools);

        int changing = 0;
        bool settled = false;
        for (int round = 0; round < roundLimit && !settled; round++)
        {
            settled = true;
            for (int player = 0; player < players.Count; player++)
            {
                settled &= !offers.Respond(player);
            }

            changing += settled ? 0 : 1;
        }

        ExactRational?[] desirabilities = [.. Enumerable.Range(0, players.Count).Select(offers.Desirability)];
        return new BestResponseOutcome
        {
            Rounds = changing,
            HasSettled = settled,
            TopPools = offers.Best(),
            Desirabilities = desirabilities,
            Margins = [.. desirabilities.Select((offered, player) => 1 - (offered / order.Potentials[player]))],
        };
    }
}
