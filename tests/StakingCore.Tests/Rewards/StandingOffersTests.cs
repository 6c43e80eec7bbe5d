using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.Rewards;

namespace StakingCore.Tests.Rewards;

/// <summary>Places in a ranking instead of rationals: after every turn what the advice lists, not only where the dynamic ends.</summary>
[Properties(Arbitrary = [typeof(RewardGenerators)], MaxTest = 500, QuietOnSuccess = true)]
public sealed class StandingOffersTests
{
    [Property]
    public void Respond_EveryTurn_ListsWhatTheAdviceSays(GeneratedGame game) => AssertTurns(game);

    /// <summary>
    /// The last player comes when a pool offers 8, more than the 5 that its own could earn, and the second best would earn 1.
    /// Keeping 4 pays less than delegating where it has half of the stake, the same at two sevenths, and more below.
    /// </summary>
    [Theory]
    [InlineData("1/2", "0")]
    [InlineData("2/7", "4/5")]
    [InlineData("1/10", "4/5")]
    public void Respond_AnotherPoolOffersMoreThanTheOwnCouldEarn_WeighsBoth(string stake, string margin)
    {
        ExactRational last = ExactRational.Parse(stake);
        ExactRational rest = (1 - last) / 4;
        var game = new GeneratedGame(
            new CardanoCurve(2, 0, 20), [new(rest, default), new(rest, 2), new(rest, 1), new(rest, 9), new(last, 5)]);

        (ExactRational?[] first, _) = AssertTurns(game);

        Assert.Equal(ExactRational.Parse(margin), first[4]);
    }

    // What is listed after the first round and at the end.
    private static (ExactRational?[] First, ExactRational?[] Settled) AssertTurns(GeneratedGame game)
    {
        var order = new PotentialOrder(game.Curve, game.Players);
        var offers = new StandingOffers(order, game.Curve.TargetPools);
        var margins = new ExactRational?[game.Players.Length];
        ExactRational?[]? first = null;
        for (bool changed = true; changed;)
        {
            changed = false;
            for (int player = 0; player < margins.Length; player++)
            {
                ExactRational? listed = MarginAdvice.For(game.Curve, game.Players, margins, player).ListedMargin;

                Assert.Equal(listed != margins[player], offers.Respond(player));
                Assert.Equal(listed, 1 - (offers.Desirability(player) / order.Potentials[player]));
                changed |= listed != margins[player];
                margins[player] = listed;
            }

            first ??= [.. margins];
            Assert.Equal(MarginGame.Ranked(game, margins).Take(game.Curve.TargetPools), offers.Best());
        }

        return (first!, margins);
    }
}
