using FsCheck.Xunit;
using StakingCore.Amounts;
using StakingCore.Rewards;

namespace StakingCore.Tests.Rewards;

[Properties(Arbitrary = [typeof(RewardGenerators)], MaxTest = 1000, QuietOnSuccess = true)]
public sealed class MarginAdviceTests
{
    private static readonly ExactRational _half = new(1, 2);

    [Property]
    public void For_AnyState_IsTheMarginThatKeepsAPlaceAndWhatItPays(GeneratedGame game, byte[] choices)
    {
        ExactRational?[] state = MarginGame.State(game, choices);
        for (int player = 0; player < state.Length; player++)
        {
            var advice = MarginAdvice.For(game.Curve, game.Players, state, player);
            int[] others = [.. MarginGame.Ranked(game, state).Where(other => other != player)];
            int? rival = others.Length < game.Curve.TargetPools ? null : others[game.Curve.TargetPools - 1];
            ExactRational? margin = BestMargin(game, state, player, rival);
            ExactRational? operating = margin is null ? null : MarginGame.Utility(game, state, player, margin);
            ExactRational delegating = MarginGame.Utility(game, state, player, null);

            Assert.Equal((MarginGame.Potential(game, player), rival), (advice.Potential, advice.Rival));
            Assert.Equal(margin, advice.BestMargin);
            Assert.Equal(operating, advice.OperatingUtility);
            Assert.Equal(delegating, advice.DelegatingUtility);
            Assert.Equal(operating >= delegating, advice.Operates);
        }
    }

    /// <summary>Two equal halves of all stake: what the second pool keeps for itself is what its stake would earn in the first.</summary>
    [Fact]
    public void For_OperatingPaysWhatDelegatingPays_IsToOperate()
    {
        var advice = MarginAdvice.For(new CardanoCurve(2, 0, 1), [new(_half, default), new(_half, default)], [ExactRational.Zero, null], 1);

        Assert.Equal(advice.DelegatingUtility, advice.OperatingUtility);
        Assert.True(advice.Operates);
        Assert.Equal(ExactRational.One, advice.ListedMargin);
    }

    /// <summary>With a place to have for the asking, and against a pool that earns its cost and no more.</summary>
    [Theory]
    [InlineData("1", null)]
    [InlineData("1", "0")]
    [InlineData("2", null)]
    [InlineData("2", "0")]
    public void For_PoolThatCannotPay_IsToListNone(string cost, string? rival)
    {
        ExactRational? listed = rival is null ? null : ExactRational.Parse(rival);
        var advice = MarginAdvice.For(new CardanoCurve(1, 0, 1), [new(_half, ExactRational.Parse(cost)), new(_half, 1)], [null, listed], 0);

        Assert.Null(advice.BestMargin);
        Assert.Null(advice.OperatingUtility);
        Assert.False(advice.Operates);
        Assert.Null(advice.ListedMargin);
    }

    // None where the pool would not rank before the rival at margin zero; whatever the rival does, it can offer its potential.
    private static ExactRational? BestMargin(GeneratedGame game, ExactRational?[] state, int player, int? rival)
    {
        ExactRational potential = MarginGame.Potential(game, player);
        ExactRational?[] atZero = [.. state];
        atZero[player] = ExactRational.Zero;
        return potential.Sign <= 0 ? null
            : rival is not { } other ? ExactRational.One
            : Array.IndexOf(MarginGame.Ranked(game, atZero), player) >= game.Curve.TargetPools ? null
            : ExactRational.Max(default, 1 - (MarginGame.Potential(game, other) / potential));
    }
}
