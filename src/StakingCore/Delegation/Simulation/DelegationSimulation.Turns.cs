using System.Numerics;

namespace StakingCore.Delegation.Simulation;

/// <content>One agent's turn.</content>
public sealed partial class DelegationSimulation
{
    /// <summary>k times the weight that all stake has: what the offers that are in can hold together.</summary>
    private UInt128 Demand => _state.Weight * _parameters.TargetPools;

    private void TakeTurn(int agent)
    {
        int pool = _state.Leave(agent);
        PoolChanged(pool);
        if (_candidates.Potentials[agent] > 0)
        {
            Offer(agent);
        }

        if (_state.DelegatedBy(agent) > 0)
        {
            // It may have closed the pool that it was in: its own.
            pool = pool != SimulationState.Nowhere && _state.Runs[pool] ? pool : SimulationState.Nowhere;
            int next = _agents[agent].Foresight == Foresight.Myopic ? BestNow(agent, pool) : BestExpected(agent, pool);
            if (next != SimulationState.Nowhere)
            {
                _state.Join(agent, next);
                PoolChanged(next);
            }
        }
    }

    private void Offer(int agent)
    {
        if (_state.Listed[agent])
        {
            _book.Remove(agent);
            _state.Listed[agent] = false;
        }

        bool isMyopic = _agents[agent].Foresight == Foresight.Myopic;
        bool wants = Respond(agent);
        if (isMyopic)
        {
            wants = PaysNow(agent);
        }

        if (isMyopic && !wants)
        {
            _state.Margins[agent] = 0;
            _state.Run(agent, false);
            PoolChanged(agent);
            return;
        }

        _book.Insert(agent);
        _state.Listed[agent] = true;
        _state.Run(agent, wants && (isMyopic || IsIn(agent)));
        PoolChanged(agent);
    }

    private bool IsIn(int agent) => _book.CapacityBefore(agent) < Demand;

    /// <summary>Sets the margin of an agent that is not listed, and says whether it would run the pool.</summary>
    private bool Respond(int agent)
    {
        uint[] margins = _state.Margins;
        margins[agent] = PoolCandidates.MarginParts;
        if (_book.Cutoff(Demand) is { } rival)
        {
            margins[agent] = 0;
            if (_book.Compare(agent, rival) > 0)
            {
                return false;
            }

            margins[agent] = MarginAgainst(agent, rival);
        }

        if (Operates(agent))
        {
            return true;
        }

        margins[agent] = 0;
        return false;
    }

    /// <summary>
    /// floor(1 − ρ'/ρ) in parts, or zero: the rival could cut its margin to zero, so it is ρ' = P'/capacity' that has to be matched.
    /// </summary>
    private uint MarginAgainst(int agent, int rival)
    {
        UInt128 own = (UInt128)_candidates.Potentials[agent] * _candidates.Capacities[rival];
        UInt128 other = (UInt128)_candidates.Potentials[rival] * _candidates.Capacities[agent];
        return other >= own ? 0 : PoolCandidates.MarginParts - (uint)Numerics.MulDiv.Ceiling(PoolCandidates.MarginParts, other, own);
    }

    /// <summary>Whether running the pool at the margin set pays as much as delegating everything where that is worth most.</summary>
    private bool Operates(int agent)
    {
        UInt128 weight = _candidates.WeightOf(agent, _state.StakeOf(agent));
        if (PoolFor(weight) is not { } other)
        {
            return true;
        }

        // Certain where the own rate is the better one: the bond weighs no more outside than inside.
        UInt128 held = UInt128.Max(_candidates.Capacities[other], (_state.WeightIn(other) + weight) * _parameters.TargetPools);
        if (Numerics.MulDiv.CompareProducts(Earnings(agent), held, Earnings(other), _candidates.Capacities[agent]) >= 0)
        {
            return true;
        }

        // P·m + P·(1 − m)·B·k/capacity against x·P'·(1 − m')·k/held, x being what the bond weighs outside.
        BigInteger capacity = _candidates.Capacities[agent];
        BigInteger margin = (BigInteger)_candidates.Potentials[agent] * _state.Margins[agent] * capacity * held;
        BigInteger bond = (BigInteger)Earnings(agent) * _candidates.Bonds[agent] * _parameters.TargetPools * held;
        BigInteger outside = (BigInteger)Earnings(other) * BondOutside(agent) * _parameters.TargetPools * capacity;
        return margin + bond >= outside;
    }

    /// <summary>What the agent's bond adds to its weight where it is delegated instead.</summary>
    private ulong BondOutside(int agent)
    {
        ulong stake = _state.StakeOf(agent);
        return _candidates.WeightOf(agent, stake) - _candidates.WeightOf(agent, stake - _candidates.Bonds[agent]);
    }

    /// <summary>
    /// The pool for what a far-sighted agent delegates: the present one unless another is worth strictly more. Capacity
    /// beyond what all weight needs is expected to stay empty.
    /// </summary>
    private int BestExpected(int agent, int present)
    {
        if (PoolFor(_candidates.WeightOf(agent, _state.DelegatedBy(agent))) is not { } next)
        {
            return present;
        }

        bool moves = present == SimulationState.Nowhere
            || (IsIn(next) != IsIn(present) ? IsIn(next) : CompareExpected(agent, next, present) > 0);
        return moves ? next : present;
    }

    /// <summary>The best offer that is in, runs and has room for a weight, else the pool with the most room; null where none runs.</summary>
    private int? PoolFor(UInt128 weight) => _book.FirstWithRoom((Int128)(weight * _parameters.TargetPools)) is { } pool && IsIn(pool)
        ? pool
        : _book.Roomiest;

    // P·(1 − m) over the capacity, or over what would be in the pool where that is more: 94 bits over 96.
    private int CompareExpected(int agent, int left, int right) => Numerics.MulDiv.CompareProducts(
        Earnings(left), Holding(agent, right), Earnings(right), Holding(agent, left));

    private UInt128 Earnings(int pool) =>
        (UInt128)_candidates.Potentials[pool] * (PoolCandidates.MarginParts - _state.Margins[pool]);

    private UInt128 Holding(int agent, int pool) =>
        UInt128.Max(_candidates.Capacities[pool], (UInt128)_state.WeightIn(pool, agent) * _parameters.TargetPools);
}
