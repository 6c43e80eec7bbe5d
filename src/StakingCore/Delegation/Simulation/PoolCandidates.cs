using StakingCore.Amounts;
using StakingCore.Numerics;

namespace StakingCore.Delegation.Simulation;

/// <summary>
/// What each agent's pool could be at its best: how much it would bond, how much weight would earn there, and what is left
/// of that reward after the cost.
/// </summary>
/// <remarks>
/// <para>
/// The bond. At the margin that keeps its place an operator's gain is linear in its bond from the least bond that can fill
/// the pool, so one of two is best: that least (at least the minimum, at least 1, at least what Λ asks of a saturated pool)
/// or all of its stake up to 1/k. More bond gains where it raises the pool's reward (a0), or weighs more than the same stake
/// does outside (a liquid unit below 1). Where it gains neither, the agent keeps the rest spendable.
/// </para>
/// <para>
/// Capacities are k times the weight, so that exactly 1/k of all stake is the integer T. The rate of an offer is
/// P·(1 − m) over the capacity: what a unit of member weight earns in the full pool.
/// </para>
/// </remarks>
internal sealed class PoolCandidates
{
    /// <summary>Margins are whole parts of this many.</summary>
    internal const uint MarginParts = 1_000_000_000;

    private readonly DelegationParameters _parameters;
    private readonly ulong _available;
    private readonly ulong _totalStake;

    internal PoolCandidates(DelegationParameters parameters, ulong available, ulong totalStake, IReadOnlyList<SimulatedAgent> agents)
    {
        _parameters = parameters;
        _available = available;
        _totalStake = totalStake;
        Bonds = new ulong[agents.Count];
        Capacities = new ulong[agents.Count];
        Potentials = new ulong[agents.Count];
        Locks = [.. agents.Select(agent => parameters.LiquidWeight < agent.LiquidFromWeight)];
        for (int i = 0; i < agents.Count; i++)
        {
            if (BestBond(agents[i], Locks[i]) is { } bond)
            {
                ulong optimum = Optimum(bond);
                Bonds[i] = bond;
                Capacities[i] = (ulong)UInt128.Min(totalStake, (UInt128)parameters.TargetPools * Earning(bond));
                Potentials[i] = optimum > agents[i].CostWord ? optimum - agents[i].CostWord : 0;
            }
        }
    }

    /// <summary>What the agent bonds where it runs a pool.</summary>
    internal ulong[] Bonds { get; }

    /// <summary>k times the weight that earns in its full pool, at most T.</summary>
    internal ulong[] Capacities { get; }

    /// <summary>P: what its full pool earns, less the cost; zero where it can never pay, and then it runs none.</summary>
    internal ulong[] Potentials { get; }

    /// <summary>Whether it locks what it delegates.</summary>
    internal bool[] Locks { get; }

    /// <summary>What an amount weighs outside the agent's own bond.</summary>
    internal ulong WeightOf(int agent, ulong amount) => Locks[agent] ? amount : PoolEpochReward.LiquidWeightOf(_parameters, amount);

    private ulong? BestBond(SimulatedAgent agent, bool locks)
    {
        ulong most = ulong.Min(agent.StakeWord, _totalStake / _parameters.TargetPools);
        UInt128 least = UInt128.Max(1, UInt128.Max(_parameters.MinimumBond, LeastThatFills()));
        if (most == 0 || most < _parameters.MinimumBond)
        {
            return null;
        }

        if (least >= most)
        {
            return most;
        }

        ulong low = (ulong)least;
        ulong outside = locks ? most - low : Liquid(agent.StakeWord - low) - Liquid(agent.StakeWord - most);
        return most - low > outside || Optimum(most) > Optimum(low) ? most : low;
    }

    private ulong Liquid(ulong amount) => PoolEpochReward.LiquidWeightOf(_parameters, amount);

    /// <summary>The least bond whose pool can be saturated under Λ; 0 without a limit.</summary>
    private UInt128 LeastThatFills() => _parameters.LeverageLimit is { } limit
        ? MulDiv.Ceiling(SaturatedWeight(), limit.Denominator, limit.Numerator)
        : 0;

    /// <summary>The least whole weight of a saturated pool.</summary>
    private ulong SaturatedWeight() =>
        (ulong)((_totalStake + (UInt128)_parameters.TargetPools - 1) / _parameters.TargetPools);

    private ulong Earning(ulong bond) => _parameters.LeverageLimit is { } limit
        ? (ulong)UInt128.Min(SaturatedWeight(), (UInt128)bond * limit.Numerator / limit.Denominator)
        : SaturatedWeight();

    private ulong Optimum(ulong bond) => (ulong)PoolEpochReward.Compute(
        _parameters,
        new RewardedEpoch(_available, _totalStake, _totalStake, AllBlocks: 1),
        new RewardedPool(bond, Earning(bond) - bond, Liquid: 0, Cost: 0, Fraction.Zero, Blocks: 0)).Optimum;
}
