using System.Collections.Immutable;
using System.Numerics;
using StakingCore.Amounts;

namespace StakingCore.Decentralization;

/// <summary>
/// The capital at risk for a majority: the least own stake of any coalition that controls a share τ. The leverage-aware
/// Nakamoto coefficient: it counts what the members can lose, not how many they are.
/// </summary>
/// <remarks>
/// <para>
/// A covering knapsack, solved exactly by a dynamic program over the undominated pairs of own and controlled stake
/// (Nemhauser and Ullmann 1969), most leveraged first, with the fractional relaxation as the bound and the greedy coalition
/// as the first incumbent. Ties go to fewer members, then to the smallest indices.
/// </para>
/// <para>
/// Feasible sizes: NP-hard in the worst case, with at most 2^n states; the bound keeps real distributions small. Up to 19
/// holders always fit the default limit of states. Three thousand pools whose own stake varies freely take seconds, three
/// hundred whose own stake is a tenth of what they control within a tenth less than one. Where own stake is all but
/// proportional to controlled stake the problem is a subset sum, and some forty holders outgrow the limit. A search that
/// does so throws and never returns a guess.
/// </para>
/// <para>
/// Source: the "minimum aggregate pledge" of the reward sharing simulation engine (there by a general solver) and of CIP-50.
/// </para>
/// </remarks>
public static class CapitalAtRisk
{
    /// <summary>How many states a search may hold at once unless the caller says otherwise.</summary>
    public const int DefaultStateLimit = 1_000_000;

    /// <summary>Finds the cheapest coalition.</summary>
    /// <param name="stakes">Own and controlled stake by pool or, grouped, by entity.</param>
    /// <param name="tau">The share of all controlled stake, 0 to 1.</param>
    /// <param name="threshold">Whether the share itself is enough.</param>
    /// <param name="stateLimit">The most states to hold at once, at least 1.</param>
    /// <returns>The coalition; null where nothing is controlled, and for strictly more than all of it.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="tau"/> is above 1, or another argument is out of its range.</exception>
    /// <exception cref="OverflowException">All controlled stake together is above 2^128 − 1.</exception>
    /// <exception cref="InvalidOperationException">The search needs more states than <paramref name="stateLimit"/>.</exception>
    public static CheapestCoalition? ForShare(
        ReadOnlySpan<ControlledStake> stakes, Fraction tau, TauThreshold threshold, int stateLimit = DefaultStateLimit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(stateLimit);
        UInt128 total = 0;
        foreach (ControlledStake stake in stakes)
        {
            total += stake.Controlled;
        }

        BigInteger target = TauTarget.Of(total, tau, threshold);
        if (total == 0 || target > total)
        {
            return null;
        }

        CoalitionState best = new CoalitionSearch(stakes, (UInt128)target, stateLimit).Solve();
        var members = ImmutableArray.CreateBuilder<int>();
        for (int i = 0; i < stakes.Length; i++)
        {
            if (!(best.Members & (BigInteger.One << (stakes.Length - 1 - i))).IsZero)
            {
                members.Add(i);
            }
        }

        return new CheapestCoalition(best.Own, best.Controlled, members.ToImmutable(), new Ratio(best.Own, total));
    }
}
