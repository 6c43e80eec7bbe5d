using StakingCore.Amounts;
using StakingCore.Rewards;

namespace StakingCore.Tests.Rewards;

/// <summary>The margin game written down slowly: states, the order of pools and what everyone gets.</summary>
internal static class MarginGame
{
    /// <summary>
    /// What each player lists, by the choices: nothing, any margin, or one that offers what another player's pool could earn. A
    /// pool that cannot pay is not listed.
    /// </summary>
    internal static ExactRational?[] State(GeneratedGame game, byte[] choices)
    {
        ExactRational[] potentials = [.. Enumerable.Range(0, game.Players.Length).Select(player => Potential(game, player))];
        return [.. potentials.Select((own, player) =>
        {
            byte choice = choices.Length == 0 ? (byte)player : choices[player % choices.Length];
            ExactRational other = potentials[choice % potentials.Length];
            return own.Sign <= 0 || choice % 7 == 0 ? null
                : choice % 7 < 4 && other.Sign > 0 && other <= own ? 1 - (other / own)
                : (ExactRational?)new ExactRational(choice, byte.MaxValue);
        })];
    }

    /// <summary>P, from the curve alone.</summary>
    internal static ExactRational Potential(GeneratedGame game, int player) =>
        game.Curve.Reward(game.Curve.SaturationPoint, Pledge(game, player)) - game.Players[player].Cost;

    /// <summary>(1 − m)·P, and nothing where P is negative.</summary>
    internal static ExactRational Desirability(GeneratedGame game, int player, ExactRational margin) =>
        (1 - margin) * ExactRational.Max(Potential(game, player), default);

    /// <summary>The players that list a pool, the best first.</summary>
    internal static int[] Ranked(GeneratedGame game, ExactRational?[] state) =>
    [
        .. Enumerable.Range(0, state.Length)
            .Where(player => state[player] is not null)
            .OrderByDescending(player => Desirability(game, player, state[player]!.Value))
            .ThenByDescending(player => Potential(game, player))
            .ThenBy(player => player),
    ];

    /// <summary>What a player gets by listing a margin, or by delegating all, from the curve and the split alone.</summary>
    internal static ExactRational Utility(GeneratedGame game, ExactRational?[] state, int player, ExactRational? margin)
    {
        CardanoCurve curve = game.Curve;
        ExactRational?[] changed = [.. state];
        changed[player] = margin;
        int[] ranked = Ranked(game, changed);
        ExactRational elsewhere = ranked.Where(other => other != player)
            .Select(other => Desirability(game, other, changed[other]!.Value)).FirstOrDefault() * curve.TargetPools;
        if (margin is not { } own)
        {
            return game.Players[player].Stake * elsewhere;
        }

        ExactRational pledge = Pledge(game, player);
        ExactRational stake = Array.IndexOf(ranked, player) < curve.TargetPools ? curve.SaturationPoint : pledge;
        var split = new RewardSplit(curve.Reward(stake, pledge), stake, pledge, game.Players[player].Cost, own);
        return split.OperatorUtility + ((game.Players[player].Stake - pledge) * elsewhere);
    }

    private static ExactRational Pledge(GeneratedGame game, int player) =>
        ExactRational.Min(game.Players[player].Stake, game.Curve.SaturationPoint);
}
