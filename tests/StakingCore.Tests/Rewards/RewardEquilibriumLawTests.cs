using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.Rewards;

namespace StakingCore.Tests.Rewards;

[Properties(Arbitrary = [typeof(RewardGenerators)], MaxTest = 1000, QuietOnSuccess = true)]
public sealed class RewardEquilibriumLawTests
{
    [Property]
    public void Dynamic_SmallGame_EndsInTheClosedForm(GeneratedGame game)
    {
        var closed = RewardEquilibrium.Solve(game.Curve, game.Players);
        BestResponseOutcome outcome = BestResponseDynamic.Run(game.Curve, game.Players);

        Assert.True(outcome.HasSettled);
        Assert.Equal(closed.Operators, outcome.TopPools.Order());
        Assert.All(closed.Operators, player => Assert.Equal(closed.Margins[player], outcome.Margins[player]));
    }

    [Property]
    public void Dynamic_SmallGame_IsTheAdviceTakenInTurns(GeneratedGame game)
    {
        (ExactRational?[] margins, int rounds) = NaiveDynamic(game);
        BestResponseOutcome outcome = BestResponseDynamic.Run(game.Curve, game.Players);

        Assert.Equal(rounds, outcome.Rounds);
        Assert.Equal(margins, outcome.Margins);
    }

    [Property]
    public void Advice_AtEquilibrium_IsToStay(GeneratedGame game)
    {
        var closed = RewardEquilibrium.Solve(game.Curve, game.Players);
        ExactRational?[] margins = Listed(closed);
        for (int player = 0; player < margins.Length; player++)
        {
            var advice = MarginAdvice.For(game.Curve, game.Players, margins, player);

            Assert.Equal(margins[player], advice.ListedMargin);
            Assert.Equal(
                closed.Utilities[player],
                advice.Operates && closed.Margins[player] is not null ? advice.OperatingUtility : advice.DelegatingUtility);
        }
    }

    [Property]
    public void Utilities_StakesOfOne_SumToTheOperatorsPotentials(GeneratedGame game)
    {
        var closed = RewardEquilibrium.Solve(game.Curve, game.Players);
        IEnumerable<ExactRational> best = closed.Potentials.Where(potential => potential.Sign > 0).OrderDescending().Take(game.Curve.TargetPools);

        Assert.Equal(Sum(best), Sum(closed.Utilities));
    }

    [Property]
    public void Deviation_AnyMarginOfAnyPlayer_GainsNothing(GeneratedGame game, byte numerator)
    {
        var closed = RewardEquilibrium.Solve(game.Curve, game.Players);
        ExactRational?[] margins = Listed(closed);
        ExactRational[] candidates =
        [
            default, 1, new ExactRational(numerator, byte.MaxValue),
            .. closed.Margins.OfType<ExactRational>(),
            .. closed.Margins.OfType<ExactRational>().Select(margin => margin * new ExactRational(999, 1000)),
        ];

        Assert.Equal(ExactRational.Zero, closed.MaxDeviationGain);
        for (int player = 0; player < margins.Length; player++)
        {
            Assert.All(candidates, margin =>
                Assert.True(MarginGame.Utility(game, margins, player, margin) <= closed.Utilities[player]));
            Assert.True(MarginGame.Utility(game, margins, player, null) <= closed.Utilities[player]);
        }
    }

    [Property]
    public void Operators_AtEquilibrium_OfferAllTheSame(GeneratedGame game)
    {
        var closed = RewardEquilibrium.Solve(game.Curve, game.Players);

        Assert.All(closed.Operators, player =>
            Assert.Equal(closed.Theta, (1 - closed.Margins[player]!.Value) * closed.Potentials[player]));
        Assert.True(closed.Theta.Sign >= 0);
        Assert.True(closed.Operators.Count <= game.Curve.TargetPools);
        ExactRational? mean = closed.Operators.Count == 0 ? null : Sum(closed.Margins.OfType<ExactRational>()) / closed.Operators.Count;
        Assert.Equal(mean, closed.MeanMargin);
    }

    /// <summary>A pool that would earn just its cost pays as little as one that would lose.</summary>
    [Theory]
    [InlineData("1")]
    [InlineData("1/2")]
    public void Solve_NoPoolCanPay_HasNoOperators(string cost)
    {
        var closed = RewardEquilibrium.Solve(new CardanoCurve(2, 0, 1), [new(1, ExactRational.Parse(cost))]);

        Assert.Empty(closed.Operators);
        Assert.Null(closed.MeanMargin);
        Assert.Equal([ExactRational.Zero], closed.Utilities);
        Assert.Empty(BestResponseDynamic.Run(closed.Curve, closed.Players).TopPools);
    }

    /// <summary>It takes one round more than those that change something to see that nothing does.</summary>
    [Property]
    public void Run_LimitReachedFirst_SaysThatItHasNotSettled(GeneratedGame game)
    {
        BestResponseOutcome settled = BestResponseDynamic.Run(game.Curve, game.Players);
        BestResponseOutcome inTime = BestResponseDynamic.Run(game.Curve, game.Players, settled.Rounds + 1);

        Assert.Equal((true, settled.Rounds), (inTime.HasSettled, inTime.Rounds));
        Assert.Equal(settled.Margins, inTime.Margins);
        if (settled.Rounds > 0)
        {
            BestResponseOutcome tooEarly = BestResponseDynamic.Run(game.Curve, game.Players, settled.Rounds);
            Assert.Equal((false, settled.Rounds), (tooEarly.HasSettled, tooEarly.Rounds));
        }
    }

    [Fact]
    public void Run_ThousandPlayersOfManyDenominators_EndsInTheClosedForm()
    {
        var random = new Random(7);
        StakePlayer[] players =
        [
            .. Enumerable.Range(0, 1000).Select(_ => new StakePlayer(
                new ExactRational(random.Next(1, 1_000_000), random.NextInt64(500_000_000, 1_000_000_000)),
                new ExactRational(random.Next(1, 1_000_000), random.NextInt64(10_000_000_000, 100_000_000_000)))),
        ];
        var curve = new CardanoCurve(100, new ExactRational(3, 10), 1);

        var closed = RewardEquilibrium.Solve(curve, players);
        BestResponseOutcome outcome = BestResponseDynamic.Run(curve, players);

        Assert.True(outcome.HasSettled);
        Assert.Equal(closed.Operators, outcome.TopPools.Order());
        Assert.All(closed.Operators, player => Assert.Equal(closed.Margins[player], outcome.Margins[player]));
    }

    /// <summary>The state that the closed form speaks of: the players left out keep a zero-margin offer where it could pay.</summary>
    private static ExactRational?[] Listed(RewardEquilibrium closed) =>
        [.. closed.Margins.Select((margin, player) => margin ?? (closed.Potentials[player].Sign > 0 ? ExactRational.Zero : null))];

    private static (ExactRational?[] Margins, int Rounds) NaiveDynamic(GeneratedGame game)
    {
        var margins = new ExactRational?[game.Players.Length];
        for (int rounds = 0; ; rounds++)
        {
            bool changed = false;
            for (int player = 0; player < margins.Length; player++)
            {
                ExactRational? listed = MarginAdvice.For(game.Curve, game.Players, margins, player).ListedMargin;
                changed |= listed != margins[player];
                margins[player] = listed;
            }

            if (!changed)
            {
                return (margins, rounds);
            }
        }
    }

    private static ExactRational Sum(IEnumerable<ExactRational> numbers) =>
        numbers.Aggregate(ExactRational.Zero, (sum, number) => sum + number);
}
