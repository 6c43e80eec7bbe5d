using StakingCore.Amounts;

namespace StakingCore.Rewards;

/// <summary>The players' potentials and their order: what the closed form and the dynamic both start from.</summary>
internal sealed class PotentialOrder
{
    internal PotentialOrder(CardanoCurve curve, IReadOnlyList<StakePlayer> players)
    {
        ArgumentNullException.ThrowIfNull(curve);
        ArgumentNullException.ThrowIfNull(players);
        if (curve.MaxLeverage is { } cap)
        {
            throw new ArgumentException($"The equilibrium is known without a leverage cap; the curve has one of {cap}.", nameof(curve));
        }

        if (players.Count == 0)
        {
            throw new ArgumentException("There are no players.", nameof(players));
        }

        ExactRational z0 = curve.SaturationPoint;
        ExactRational perStake = curve.Base;
        Pledges = [.. players.Select(player => ExactRational.Min(player.Stake, z0))];
        Potentials = [.. players.Select((player, i) => (perStake * (z0 + (curve.PledgeInfluence * Pledges[i]))) - player.Cost)];

        Viable = [.. Enumerable.Range(0, players.Count).Where(i => Potentials[i].Sign > 0)];
        Array.Sort(Viable, (left, right) => PoolOrder.Compare((default, Potentials[left], left), (default, Potentials[right], right)));
    }

    /// <summary>min(stake, z0), a player.</summary>
    internal ExactRational[] Pledges { get; }

    /// <summary>P = R/(1 + a0)·(z0 + a0·pledge) − cost, a player.</summary>
    internal ExactRational[] Potentials { get; }

    /// <summary>The players with a positive potential, the largest first, ties by index.</summary>
    internal int[] Viable { get; }
}
