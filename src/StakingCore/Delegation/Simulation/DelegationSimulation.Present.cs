namespace StakingCore.Delegation.Simulation;

/// <content>What pools pay now, which is all that a myopic agent looks at.</content>
public sealed partial class DelegationSimulation
{
    /// <summary>
    /// Whether the agent's pool as it is, or alone where it has none, pays it as much now as delegating the bond to the best
    /// of the others would.
    /// </summary>
    private bool PaysNow(int agent)
    {
        PoolEpochReward reward = RewardOf(agent);
        if (reward.OperatorReward < reward.Cost)
        {
            return false;
        }

        _returns!.Set(agent, 0, 1);
        int best = _returns.Best;
        return Numerics.MulDiv.CompareProducts(
            reward.OperatorReward - reward.Cost,
            (UInt128)_returns.Weight(best) * PoolCandidates.MarginParts,
            BondOutside(agent),
            _returns.Numerator(best)) >= 0;
    }

    /// <summary>The present pool, unless the one that pays most would pay strictly more with the agent's stake in it.</summary>
    private int BestNow(int agent, int present)
    {
        int best = _returns!.Best;
        if (_returns.Numerator(best) == 0 || best == present)
        {
            return present;
        }

        if (present == SimulationState.Nowhere)
        {
            return best;
        }

        (UInt128 there, ulong thereWeight) = ReturnWith(agent, best);
        (UInt128 here, ulong hereWeight) = ReturnWith(agent, present);
        return Numerics.MulDiv.CompareProducts(there, hereWeight, here, thereWeight) > 0 ? best : present;
    }

    private (UInt128 Numerator, ulong Weight) ReturnWith(int agent, int pool)
    {
        ulong amount = _state.DelegatedBy(agent);
        bool locks = _candidates.Locks[agent];
        return ReturnOf(RewardOf(pool, locks ? amount : 0, locks ? 0 : amount));
    }

    /// <summary>What a unit of member weight earns, in parts: (f − cost)·(1 − m)/W.</summary>
    private static (UInt128 Numerator, ulong Weight) ReturnOf(in PoolEpochReward reward) =>
        (reward.AfterCost * KeptOf(reward.Margin), (ulong)reward.Weight);

    // The margin is in lowest terms, whose denominator divides the parts.
    private static uint KeptOf(Amounts.Fraction margin) =>
        PoolCandidates.MarginParts - (uint)(margin.Numerator * (PoolCandidates.MarginParts / margin.Denominator));

    /// <summary>A pool's reward with its members and some more stake in it. Blocks are as expected, so the performance is 1.</summary>
    private PoolEpochReward RewardOf(int pool, ulong moreLocked = 0, ulong moreLiquid = 0)
    {
        ulong locked = _state.LockedIn(pool) + moreLocked;
        ulong liquid = _state.LiquidIn(pool) + moreLiquid;
        ulong weight = _candidates.Bonds[pool] + locked + PoolEpochReward.LiquidWeightOf(_parameters, liquid);
        return PoolEpochReward.Compute(
            _parameters,
            new RewardedEpoch(_available, _totalStake, weight, AllBlocks: 1),
            new RewardedPool(_candidates.Bonds[pool], locked, liquid, _agents[pool].Cost, MarginOf(_state.Margins[pool]), Blocks: 1));
    }

    /// <summary>Brings what the choices look at up to date with a pool that opened, closed, or gained or lost a member.</summary>
    private void PoolChanged(int pool)
    {
        if (pool == SimulationState.Nowhere)
        {
            return;
        }

        bool runs = _state.Runs[pool];
        Int128 room = runs
            ? _candidates.Capacities[pool] - (Int128)((UInt128)_state.WeightIn(pool) * _parameters.TargetPools)
            : Int128.MinValue;
        _book.SetRoom(pool, room, _state.Listed[pool]);
        if (_returns is not null)
        {
            (UInt128 numerator, ulong weight) = runs ? ReturnOf(RewardOf(pool)) : (UInt128.Zero, 1UL);
            _returns.Set(pool, numerator, weight);
        }
    }
}
