using System.Numerics;
using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.Rewards;

namespace StakingCore.Tests.Rewards;

/// <summary>
/// An equilibrium's certificate says that nobody gains, which a computation that finds too little would say as well. So it is
/// held to any state, equilibrium or not.
/// </summary>
[Properties(Arbitrary = [typeof(RewardGenerators)], MaxTest = 300, QuietOnSuccess = true)]
public sealed class DeviationGainTests
{
    // Far less than any two offers of a generated game differ by: what outranks a rival that wins ties.
    private static readonly ExactRational _little = new(1, BigInteger.Pow(10, 100));

    [Property]
    public void Largest_AnyState_IsWhatASearchOverAllOffersFinds(GeneratedGame game, byte[] choices)
    {
        ExactRational?[] state = MarginGame.State(game, choices);
        ExactRational[] utilities = [.. state.Select((_, player) => StateUtility(game, state, player))];
        ExactRational found = state.Select((_, player) => Best(game, state, player) - utilities[player]).Max();

        ExactRational gain = Largest(game, state, utilities);

        Assert.InRange(gain, found, found + _little);
    }

    /// <summary>Alone on the list and asking for nothing: the operator of half the stake may keep the other half's part.</summary>
    [Fact]
    public void Largest_PoolAloneAtMarginZero_IsTheMembersPart()
    {
        var half = new ExactRational(1, 2);
        var game = new GeneratedGame(new CardanoCurve(1, 0, 1), [new(half, default), new(half, 2)]);

        Assert.Equal(half, Largest(game, [ExactRational.Zero, null], [half, half]));
    }

    private static ExactRational Largest(GeneratedGame game, ExactRational?[] state, ExactRational[] utilities)
    {
        ExactRational?[] offers = [.. state.Select((margin, player) =>
            margin is { } listed ? MarginGame.Desirability(game, player, listed) : (ExactRational?)null)];
        return DeviationGain.Largest(game.Curve, game.Players, new PotentialOrder(game.Curve, game.Players), offers, utilities);
    }

    // A pool outside the best k is an offer only: its owner delegates.
    private static ExactRational StateUtility(GeneratedGame game, ExactRational?[] state, int player)
    {
        bool runs = MarginGame.Ranked(game, state).Take(game.Curve.TargetPools).Contains(player);
        return MarginGame.Utility(game, state, player, runs ? state[player] : null);
    }

    // Between two offers of others what a player gets falls with its own offer, so each of them and a little more is enough to try.
    private static ExactRational Best(GeneratedGame game, ExactRational?[] state, int player)
    {
        ExactRational potential = MarginGame.Potential(game, player);
        IEnumerable<ExactRational?> offers = MarginGame.Ranked(game, state)
            .Where(other => other != player)
            .Select(other => MarginGame.Desirability(game, other, state[other]!.Value))
            .SelectMany(static offer => new[] { offer, offer + _little })
            .Append(ExactRational.Zero)
            .Where(offer => offer <= potential)
            .Select(offer => potential.Sign > 0 ? 1 - (offer / potential) : (ExactRational?)null);
        return offers.Append(1).Append(null).Select(margin => MarginGame.Utility(game, state, player, margin)).Max();
    }
}
