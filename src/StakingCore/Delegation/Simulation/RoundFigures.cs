using System.Numerics;
using StakingCore.Amounts;
using StakingCore.Decentralization;
using StakingCore.Numerics;
using StakingCore.Rewards;
using StakingCore.Slashing;

namespace StakingCore.Delegation.Simulation;

/// <summary>Measures a round: one pass over the pools, two sorts of them, and a pass over the agents for who a fault reaches.</summary>
internal sealed class RoundFigures(DelegationParameters parameters, SimulationState state, PoolCandidates candidates, SimulatedFault? fault)
{
    private const uint Millionths = 1_000_000;

    internal SimulationRound Compute(int number, int changes, IReadOnlyList<SimulatedPool> pools, ulong totalStake)
    {
        UInt128[] controlled = [.. pools.Select(static pool => pool.Reward.Controlled)];
        UInt128 bonded = Sum(pools, static pool => pool.Bond);
        UInt128 locked = Sum(pools, static pool => pool.Locked);
        UInt128 liquid = Sum(pools, static pool => pool.Liquid);
        int[] byLeverage = [.. Enumerable.Range(0, pools.Count)];
        Array.Sort(byLeverage, (left, right) => CompareLeverage(pools[left], pools[right]));
        (UInt128 atRisk, UInt128 slack) = AtRisk([.. byLeverage.Select(pool => pools[pool])], bonded + locked + liquid);
        (UInt128 penalty, UInt128 shortfall) = Judge(pools);
        return new SimulationRound
        {
            Number = number,
            Changes = changes,
            PoolCount = pools.Count,
            SaturatedPools = pools.Count(pool => 100 * pool.Reward.Weight * parameters.TargetPools >= 99 * (UInt128)totalStake),
            OversaturatedPools = pools.Count(static pool => pool.Reward.Limit == RewardLimit.Saturation),
            LeverageLimitedPools = pools.Count(static pool => pool.Reward.Limit == RewardLimit.Leverage),
            Bonded = bonded,
            Locked = locked,
            Liquid = liquid,
            Idle = totalStake - bonded - locked - liquid,
            LargestPool = controlled.Length == 0 ? 0 : controlled.Max(),
            MaximumLeverage = pools.Count == 0 ? null : pools[byLeverage[0]].Reward.Leverage,
            MeanLeverage = pools.Count == 0 ? null : MeanLeverage(pools, bonded + locked + liquid),
            NakamotoCoefficient = TauIndex.Nakamoto(controlled),
            CapitalAtRisk = atRisk,
            CapitalAtRiskSlack = slack,
            Rewards = Sum(pools, static pool => pool.Reward.Reward),
            OperatorRewards = Sum(pools, static pool => pool.Reward.OperatorReward),
            Penalty = penalty,
            Shortfall = shortfall,
        };
    }

    private static UInt128 Sum(IReadOnlyList<SimulatedPool> pools, Func<SimulatedPool, UInt128> figure) =>
        pools.Aggregate(UInt128.Zero, (sum, pool) => sum + figure(pool));

    /// <summary>The highest leverage first, then the more stake, then the lower index.</summary>
    private static int CompareLeverage(in SimulatedPool left, in SimulatedPool right)
    {
        int order = MulDiv.CompareProducts(right.Reward.Controlled, left.Bond, left.Reward.Controlled, right.Bond);
        order = order == 0 ? right.Reward.Controlled.CompareTo(left.Reward.Controlled) : order;
        return order == 0 ? left.Agent.CompareTo(right.Agent) : order;
    }

    private static (UInt128 Bonds, UInt128 Last) AtRisk(IReadOnlyList<SimulatedPool> byLeverage, UInt128 controlled)
    {
        UInt128 taken = 0;
        UInt128 bonds = 0;
        UInt128 last = 0;
        for (int i = 0; i < byLeverage.Count && 2 * taken <= controlled; i++)
        {
            last = byLeverage[i].Bond;
            bonds += last;
            taken += byLeverage[i].Reward.Controlled;
        }

        return (bonds, last);
    }

    private static ExactRational MeanLeverage(IReadOnlyList<SimulatedPool> pools, UInt128 controlled)
    {
        BigInteger sum = BigInteger.Zero;
        foreach (SimulatedPool pool in pools)
        {
            sum += (BigInteger)pool.Reward.Controlled * (pool.Reward.Controlled * Millionths / pool.Bond);
        }

        return new ExactRational(sum, (BigInteger)controlled * Millionths);
    }

    private (UInt128 Penalty, UInt128 Shortfall) Judge(IReadOnlyList<SimulatedPool> pools)
    {
        if (fault is null)
        {
            return (0, 0);
        }

        SimulatedPool[] faulty =
        [
            .. pools.OrderByDescending(static pool => pool.Reward.Controlled).ThenBy(static pool => pool.Agent).Take(fault.PoolCount),
        ];
        var members = faulty.ToDictionary(static pool => pool.Agent, static _ => new List<UInt128>());
        for (int agent = 0; agent < candidates.Locks.Length; agent++)
        {
            if (candidates.Locks[agent] && members.TryGetValue(state.PoolOf(agent), out List<UInt128>? locked))
            {
                locked.Add(state.DelegatedBy(agent));
            }
        }

        UInt128 penalties = 0;
        UInt128 shortfall = 0;
        foreach (SimulatedPool pool in faulty)
        {
            UInt128 penalty = new FixedPenalty(fault.Fraction).PenaltyOn(pool.Reward.Controlled);
            UInt128[] reachable = [.. members[pool.Agent]];
            LossTotals losses = fault.Losses.Allocate(penalty, pool.Bond, reachable, LossRounding.PrefixFloor, new UInt128[reachable.Length]);
            penalties += penalty;
            shortfall += losses.Shortfall;
        }

        return (penalties, shortfall);
    }
}
